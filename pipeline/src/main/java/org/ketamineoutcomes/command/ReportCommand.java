package org.ketamineoutcomes.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.ketamineoutcomes.io.ReadResults;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.RoomPair;
import org.ketamineoutcomes.io.RunLock;
import org.ketamineoutcomes.io.UsableFolder;
import org.ketamineoutcomes.io.WriteCompanions;
import org.ketamineoutcomes.job.Version;
import org.ketamineoutcomes.result.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the report of a run again. */
@Command(
    name = "report",
    description =
        "Make report.html, its figures and whatever else explains the tables again, from the tables"
            + " and the manifest of a run alone.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: ./outcomes report --results=results",
      "",
      "Exit codes: 0 made; 1 a fault of the program; 2 no complete run is there, or one is writing",
      "there; 3 a table is not the one that the manifest names."
    })
final class ReportCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets it, because it is required
  @Option(
      names = "--results",
      paramLabel = "DIR",
      required = true,
      description = "The folder that run wrote to with --output.")
  private String results;

  @Override
  public Integer call() throws Exception {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    String folder = results.replaceFirst("(?<=.)/+$", "");
    ResultsFolder explained = ResultsFolder.ofReport(folder);
    explained.checkHasNoLinks();
    RunLock lock = RunLock.of("--results", folder);
    try {
      Results read = ReadResults.in(folder);
      ReadResults.checkAreThoseOf(read.facts(), folder);
      RoomPair.wrong(folder).ifPresent(spec.commandLine().getErr()::println);
      UsableFolder.checkMayBeWritten("--results", folder);
      explained.deleteCompanions();
      WriteCompanions.into(folder, read).remarks().forEach(spec.commandLine().getErr()::println);
    } finally {
      lock.close();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(folder + "/report.html");
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
