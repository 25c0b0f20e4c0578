package org.ketamineoutcomes.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptions;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.job.Run;
import org.ketamineoutcomes.job.RunLine;
import org.ketamineoutcomes.job.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the job. */
@Command(
    name = "run",
    description = "Measure the outcomes and write them as Parquet.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:complete",
      "1:a fault of the program",
      "2:wrong usage, protocol, mapping or header",
      "3:too many rows rejected or cells not read, ids that do not meet, no session, a ledger that does not balance, or results too close to those of --previous",
      "4:identifying data found"
    },
    footer = {
      "",
      EngineOptions.HELP,
      "",
      "Example: ./outcomes run --sessions=sessions.csv --assessments=assessments.csv"
          + " --output=results --closedOutput=closed"
    })
final class RunCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @Mixin private OutcomesOptions options = new OutcomesOptions();

  @Unmatched private List<String> engineOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    PipelineOptions engine = EngineOptions.parse(engineOptions);
    try {
      print(new Run(options, engine, command.getErr()).toCompletion(), command);
    } catch (Exception e) {
      print(RunLine.failed(options.getRunId(), options.getOutput()), command);
      throw e;
    }
    return CommandLine.ExitCode.OK;
  }

  /** Prints the one line that a scheduler reads. */
  static void print(Map<String, Object> summary, CommandLine command)
      throws JsonProcessingException {
    PrintWriter out = command.getOut();
    out.println(new ObjectMapper().writeValueAsString(summary));
    out.flush();
  }
}
