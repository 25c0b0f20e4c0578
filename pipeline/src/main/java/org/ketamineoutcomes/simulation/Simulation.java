package org.ketamineoutcomes.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Writes a simulated clinic as {@code patients.csv}, {@code sessions.csv}, {@code assessments.csv}
 * and {@code adverse_events.csv}, one patient after the other, in memory that does not grow.
 *
 * <p>The same seed gives the same bytes on every machine, and a larger clinic begins with the
 * patients of a smaller one.
 *
 * @param patients how many, from 1 to 9,999,999
 * @param seed any number
 */
public record Simulation(int patients, long seed) {

  private static final List<String> NAMES =
      List.of(
          PatientsExport.NAME,
          SessionsExport.NAME,
          AssessmentsExport.NAME,
          AdverseEventsExport.NAME);

  public Simulation {
    if (patients < 1 || patients > Person.HIGHEST_NUMBER) {
      throw Refusal.usage(
          "--patients must be from 1 to " + Person.HIGHEST_NUMBER + ", but was " + patients);
    }
  }

  /** What to do with exports that stand where the new ones would go. */
  public enum Existing {
    KEEP,
    REPLACE
  }

  /** How many rows each export has, headers not counted. */
  public record Rows(long patients, long sessions, long assessments, long adverseEvents) {}

  /**
   * Writes the four exports into {@code folder}, which is made if it does not exist.
   *
   * @throws Refusal if {@code folder} is a file, or holds one of the exports and {@code existing}
   *     is {@link Existing#KEEP}
   * @throws IOException if a file cannot be written
   */
  public Rows writeTo(Path folder, Existing existing) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Refusal.usage("--output must be a folder, but " + folder + " is a file");
    }
    if (existing == Existing.KEEP) {
      refuseIfAnyExists(folder);
    }
    Files.createDirectories(folder);
    try (ExportFile people = create(folder, PatientsExport.NAME, PatientsExport.COLUMNS);
        ExportFile sessions = create(folder, SessionsExport.NAME, SessionsExport.COLUMNS);
        ExportFile scores = create(folder, AssessmentsExport.NAME, AssessmentsExport.COLUMNS);
        ExportFile events = create(folder, AdverseEventsExport.NAME, AdverseEventsExport.COLUMNS)) {
      for (int number = 1; number <= patients; number++) {
        SimulatedPatient patient = SimulatedPatient.of(seed, number);
        PatientsExport.write(patient, people);
        SessionsExport.write(patient, sessions);
        AssessmentsExport.write(patient, scores);
        AdverseEventsExport.write(patient, events);
      }
      return new Rows(people.rows(), sessions.rows(), scores.rows(), events.rows());
    }
  }

  private static ExportFile create(Path folder, String name, List<String> columns)
      throws IOException {
    return ExportFile.create(folder.resolve(name), columns);
  }

  private static void refuseIfAnyExists(Path folder) {
    for (String name : NAMES) {
      if (Files.exists(folder.resolve(name))) {
        throw Refusal.usage(
            folder.resolve(name)
                + " exists already; name another --output, or add --overwrite to replace it");
      }
    }
  }
}
