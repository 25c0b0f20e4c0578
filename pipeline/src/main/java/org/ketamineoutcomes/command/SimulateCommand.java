package org.ketamineoutcomes.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ketamineoutcomes.io.UsableFolder;
import org.ketamineoutcomes.job.Version;
import org.ketamineoutcomes.simulation.Simulation;
import org.ketamineoutcomes.simulation.Simulation.Existing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an invented clinic as four exports, and one line of JSON that counts their rows. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Write an invented clinic of any size as the four exports.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "1:a fault of the program", "2:wrong usage"},
    footer = {"", "Example: ./outcomes simulate --patients=1000 --output=clinic"})
final class SimulateCommand implements Callable<Integer> {

  @Option(
      names = "--patients",
      required = true,
      paramLabel = "N",
      description = "How many patients, from 1 to 9999999.")
  private int patients;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description =
          "Any whole number; the same one gives the same bytes. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; it is made if it does not exist.")
  private Path output = Path.of("");

  @Option(names = "--overwrite", description = "Replace exports that the folder already holds.")
  private boolean overwrite;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Simulation simulation = new Simulation(patients, seed);
    UsableFolder.checkIsFolder("--output", output.toString());
    UsableFolder.checkMayBeWritten("--output", output.toString());
    Simulation.Rows rows = simulation.writeTo(output, overwrite ? Existing.REPLACE : Existing.KEEP);
    ObjectNode line =
        JsonMapper.builder()
            .build()
            .createObjectNode()
            .put("status", "complete")
            .put("output", output.toString())
            .put("patients", rows.patients())
            .put("sessions", rows.sessions())
            .put("assessments", rows.assessments())
            .put("adverse_events", rows.adverseEvents());
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
