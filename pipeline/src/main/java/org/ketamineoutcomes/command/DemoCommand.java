package org.ketamineoutcomes.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ketamineoutcomes.job.Version;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the job on the invented clinic that the program comes with. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Run the job on the invented clinic of 400 patients that the program comes with.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:complete", "1:a fault of the program", "2:wrong usage, or no sample data"},
    footer = {"", "Example: ./outcomes demo"})
final class DemoCommand implements Callable<Integer> {

  /** Where the launcher says that the program is. */
  private static final String HOME = "outcomes.home";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "demo",
      description =
          "The folder for results, which are for release once checked, and closed, which must not"
              + " leave. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("");

  @Override
  public Integer call() {
    Path data = Path.of(System.getProperty(HOME, "."), "sample-data");
    if (!Files.isRegularFile(data.resolve("sessions.csv"))) {
      throw Refusal.usage(
          "The sample data are not in %s; start ./outcomes of a whole copy of the program"
              .formatted(data));
    }
    return Outcomes.execute(
        "run",
        "--sessions=" + data.resolve("sessions.csv"),
        "--assessments=" + data.resolve("assessments.csv"),
        "--adverseEvents=" + data.resolve("adverse_events.csv"),
        "--patients=" + data.resolve("patients.csv"),
        "--output=" + output.resolve("results"),
        "--closedOutput=" + output.resolve("closed"));
  }
}
