package org.ketamineoutcomes.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a run was asked for and found, beside what it writes: enough to end it where its launcher
 * died.
 *
 * @param version of the program
 * @param runner the engine
 * @param options each with an equals sign and its value
 * @param inputs each file with its size
 * @param definitions each protocol, the mapping and the map of adverse events with its SHA-256
 */
record RunStatement(
    String version,
    String runner,
    List<String> options,
    List<String> inputs,
    List<String> definitions) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  static RunStatement of(
      OutcomesOptions options, String runner, Inputs inputs, ProtocolFiles protocols) {
    List<String> given = new ArrayList<>();
    for (OptionSpec option : CommandSpec.forAnnotatedObject(options).options()) {
      Object value = option.getValue();
      if (value != null) {
        given.add(option.longestName() + "=" + value);
      }
    }
    return new RunStatement(
        Version.program(), runner, given, sizes(inputs), digests(inputs, protocols));
  }

  private static List<String> digests(Inputs inputs, ProtocolFiles protocols) {
    List<String> digests = new ArrayList<>();
    for (ProtocolFile file : protocols.files()) {
      digests.add(DigestUtils.sha256Hex(file.yaml()) + " " + file.sourceName());
    }
    inputs.mappingText().ifPresent(text -> digests.add(DigestUtils.sha256Hex(text) + " mapping"));
    inputs.aesiMapText().ifPresent(text -> digests.add(DigestUtils.sha256Hex(text) + " aesiMap"));
    return digests;
  }

  private static List<String> sizes(Inputs inputs) {
    return inputs.files().stream().map(RunStatement::size).toList();
  }

  private static String size(InputFile file) {
    return file.bytes() + " " + file.path();
  }

  /** Refuses to end a run with what it was not begun with. */
  void refuseOther(Inputs found, ProtocolFiles protocols) {
    if (!version.equals(Version.program())) {
      throw Refusal.usage(
          "The run was begun by version %s of the program; end it with that one"
              .formatted(version));
    }
    if (!inputs.equals(sizes(found))) {
      throw Refusal.usage("The exports are not those the run was begun with; run again");
    }
    if (!definitions.equals(digests(found, protocols))) {
      throw Refusal.usage(
          "A protocol, the mapping or the map of adverse events has changed since the run was begun; put it back, or run again");
    }
  }

  /**
   * Reads a statement.
   *
   * @throws Refusal if it is none, or lacks something
   */
  static RunStatement ofJson(String json) {
    try {
      return JSON.readValue(json, RunStatement.class);
    } catch (JsonProcessingException e) {
      throw unreadable();
    }
  }

  /** Returns what the run was asked for. */
  OutcomesOptions asked() {
    OutcomesOptions asked = new OutcomesOptions();
    try {
      new CommandLine(asked).parseArgs(options.toArray(String[]::new));
    } catch (ParameterException e) {
      throw unreadable();
    }
    return asked;
  }

  private static Refusal unreadable() {
    return Refusal.usage("What was staged of the run cannot be read; run again");
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can be written", e);
    }
  }
}
