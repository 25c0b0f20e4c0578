package org.ketamineoutcomes.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.explain.Explanation;
import org.ketamineoutcomes.explain.RowsOfPatient;
import org.ketamineoutcomes.explain.TimelinePage;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.io.PrivateFile;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.job.ProtocolFiles;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.MissingItems;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Prints what the program makes of one patient. */
@Command(
    name = "explain",
    description =
        "Read the exports again and print one patient's timeline: rows, courses, baseline, onset,"
            + " durability and adverse events, each with the row it came from. Takes the options"
            + " of run; --output is not needed, and no file is written but that of --html. What it prints is about one"
            + " person and must stay in the closed room.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:printed or written",
      "1:a fault of the program",
      "2:wrong usage, protocol, mapping or header, or no such patient",
      "4:identifying data found"
    },
    footer = {
      "",
      EngineOptions.HELP,
      "",
      "Example: ./outcomes explain --patient=P001 --mapping=mapping.yaml --html=P001.html"
    })
final class ExplainCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets it, because it is required
  @Option(
      names = "--patient",
      paramLabel = "ID",
      required = true,
      description = "The patient's id, as the exports write it.")
  private String patient;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a page with the timeline as a picture to this file, for you alone to read, and"
              + " print nothing of the patient.")
  private @Nullable String html;

  @Mixin private OutcomesOptions options = new OutcomesOptions();

  @Unmatched private List<String> engineOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    EngineOptions.parse(engineOptions);
    if (html != null) {
      PrivateFile.check("--html", html);
    }
    Inputs inputs = FindInputs.of(options);
    Protocols protocols = ProtocolFiles.of(options, inputs.mapping()).protocols();
    RowsOfPatient rows = new RowsOfPatient(patient.strip(), inputs.mapping().times().sameDay());
    for (int i = 0; i < inputs.files().size(); i++) {
      read(inputs, i, UsableScores.wantedBy(protocols), rows);
    }
    if (rows.isEmpty()) {
      throw Refusal.usage(
          "--patient: no sound row of the exports has this id; write it as the exports do");
    }
    List<String> fileNames = inputs.files().stream().map(InputFile::name).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (html != null) {
      PrivateFile.write(
          html, TimelinePage.of(rows, fileNames, inputs.strata(), protocols, inputs.aesi()));
      out.println("Wrote " + html + ", which must stay in the closed room");
      out.flush();
      return CommandLine.ExitCode.OK;
    }
    Explanation.of(rows, fileNames, inputs.strata(), protocols, inputs.aesi())
        .forEach(out::println);
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static void read(Inputs inputs, int place, MissingItems missingItems, RowsOfPatient rows)
      throws IOException {
    InputFile file = inputs.files().get(place);
    ExportReader reader =
        new ExportReader(
            inputs.layouts().get(place).export(),
            inputs.mapping().at(file.source()),
            inputs.basis(),
            inputs.patientColumns(),
            missingItems,
            inputs.clocks());
    try (InputStream in = FileBytes.open(file.path())) {
      reader.read(in, file.name(), file.ordinal(), rows);
    }
  }
}
