package org.ketamineoutcomes.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.job.Run;
import org.ketamineoutcomes.job.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the job. */
@Command(
    name = "run",
    description = "Measure the outcomes and write them as Parquet.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    OutcomesOptions options = RunOptions.parse(arguments);
    try {
      print(new Run(options, command.getErr()).toCompletion());
    } catch (Exception e) {
      print(failed(options));
      throw e;
    }
    return CommandLine.ExitCode.OK;
  }

  private static Map<String, Object> failed(OutcomesOptions options) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("run_id", options.getRunId());
    summary.put("status", "failed");
    summary.put("output", options.getOutput());
    return summary;
  }

  private void print(Map<String, Object> summary) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(new ObjectMapper().writeValueAsString(summary));
    out.flush();
  }
}
