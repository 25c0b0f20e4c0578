package org.ketamineoutcomes.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.io.FileSystems;
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
import picocli.CommandLine.Unmatched;

/** Makes the report of a run again. */
@Command(
    name = "report",
    description =
        "Make report.html, its figures and whatever else explains the tables again, from the tables"
            + " and the manifest of a run alone.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:made",
      "1:a fault of the program",
      "2:no complete run is there, or one is writing there",
      "3:a table is not the one that the manifest names"
    },
    footer = {"", "Example: ./outcomes report --results=results"})
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

  /** Where a store is, and how to get in. */
  @Unmatched private List<String> storeOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    FileSystems.setDefaultPipelineOptions(EngineOptions.ofStores(storeOptions));
    String folder = results.replaceFirst("(?<=.)/+$", "");
    RunLock lock = RunLock.of("--results", folder);
    String published;
    try {
      Results read = ReadResults.in(folder);
      published = ReadResults.published(folder);
      ResultsFolder explained = ResultsFolder.ofReport(published);
      explained.checkHasNoLinks();
      ReadResults.checkAreThoseOf(read.facts(), published);
      UsableFolder.checkMayBeWritten("--results", published);
      RoomPair.wrong(folder).ifPresent(spec.commandLine().getErr()::println);
      explained.deleteCompanions();
      WriteCompanions.into(published, read).remarks().forEach(spec.commandLine().getErr()::println);
    } finally {
      lock.close();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(published + "/report.html");
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
