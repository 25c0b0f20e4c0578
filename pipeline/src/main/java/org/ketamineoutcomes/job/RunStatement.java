package org.ketamineoutcomes.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a run was asked for and found, beside what it writes: enough to end it where its launcher
 * died.
 *
 * @param version of the program
 * @param runner the engine
 * @param options each with an equals sign and its value
 * @param inputs each file with its size
 */
record RunStatement(String version, String runner, List<String> options, List<String> inputs) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static RunStatement of(OutcomesOptions options, String runner, Inputs inputs) {
    List<String> given = new ArrayList<>();
    for (OptionSpec option : CommandSpec.forAnnotatedObject(options).options()) {
      Object value = option.getValue();
      if (value != null) {
        given.add(option.longestName() + "=" + value);
      }
    }
    return new RunStatement(Version.program(), runner, given, sizes(inputs));
  }

  private static List<String> sizes(Inputs inputs) {
    return inputs.files().stream().map(RunStatement::size).toList();
  }

  private static String size(InputFile file) {
    return file.bytes() + " " + file.path();
  }

  /** Refuses to end a run with what it was not begun with. */
  void refuseOther(Inputs found) {
    if (!version.equals(Version.program())) {
      throw Refusal.usage(
          "The run was begun by version %s of the program; end it with that one"
              .formatted(version));
    }
    if (!inputs.equals(sizes(found))) {
      throw Refusal.usage("The exports are not those the run was begun with; run again");
    }
  }

  static RunStatement ofJson(String json) {
    try {
      return JSON.readValue(json, RunStatement.class);
    } catch (JsonProcessingException e) {
      throw Refusal.usage("What was staged of the run cannot be read; run again");
    }
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can be written", e);
    }
  }
}
