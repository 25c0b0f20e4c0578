package org.ketamineoutcomes.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.export.ExportPreview;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.Layout;
import org.ketamineoutcomes.export.TimeBasis;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.job.OutcomesPipeline;
import org.ketamineoutcomes.job.ProtocolFiles;
import org.ketamineoutcomes.job.Version;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.scale.MissingItems;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Says what a run would find, without running. */
@Command(
    name = "check",
    description = "Read headers and a sample, say what a run would find; write nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  private static final int SAMPLE_ROWS = 1000;

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    OutcomesOptions options = RunOptions.parse(arguments);
    Inputs inputs = FindInputs.of(options);
    Protocols protocols = ProtocolFiles.of(options, inputs.mapping()).protocols();
    PrintWriter out = spec.commandLine().getOut();
    for (int i = 0; i < inputs.files().size(); i++) {
      preview(inputs, i, UsableScores.wantedBy(protocols)).lines().forEach(out::println);
    }
    out.println("Time is read from " + (inputs.basis() == TimeBasis.DATE ? "dates" : "days"));
    out.println("Strata: " + String.join(", ", inputs.strata().columns()));
    inputs.missing().forEach(missing -> out.println("Not given: " + missing));
    out.println(
        "Protocols: " + String.join(", ", protocols.all().stream().map(Protocol::id).toList()));
    out.println(
        "A run would write: "
            + String.join(
                ", ",
                OutcomesPipeline.tables(
                    OutcomesPipeline.plan(protocols, inputs.strata(), inputs.aesi()))));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static ExportPreview preview(Inputs inputs, int place, MissingItems missingItems)
      throws IOException {
    InputFile file = inputs.files().get(place);
    Layout layout = inputs.layouts().get(place);
    ExportReader reader =
        new ExportReader(
            layout.export(),
            inputs.mapping(),
            inputs.basis(),
            inputs.patientColumns(),
            missingItems);
    try (InputStream in = FileBytes.open(file.path())) {
      return ExportPreview.of(reader, layout, in, SAMPLE_ROWS);
    }
  }
}
