package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;

/**
 * What two releases of one clinic tell together. A count that is published as another band than
 * before is known exactly to whoever knows of the few who joined, left or changed in between. So a
 * release is refused if a count of a group is published otherwise while the number of its patients
 * may have changed by 10 or fewer: a release tells only bands, so that what may be is taken to be.
 */
final class PreviousRelease {

  private static final int FEW = 10;

  private final String folder;
  private final Map<String, Long> patientsThen = new HashMap<>();
  private final Map<String, Long> patientsNow = new HashMap<>();
  private final Map<String, Long> changed = new TreeMap<>();

  private PreviousRelease(String folder) {
    this.folder = folder;
  }

  /**
   * Compares what is about to be published with what was.
   *
   * @param folder the folder that was given out
   * @throws Refusal if there is no release in it, or one too close to this one
   */
  static void check(String folder, ResultsFolder results, AnalysisPlan plan) throws IOException {
    ResultsFolder previous = checkIsThere(folder);
    PreviousRelease release = new PreviousRelease(folder);
    for (Columns columns : plan.tables()) {
      if (columns.has("stratum") && !columns.has("since_day")) {
        release.compare(columns, previous, results);
      }
    }
    release.refuseIfTooClose(plan);
  }

  /**
   * Returns what was given out.
   *
   * @throws Refusal if no release is there
   */
  static ResultsFolder checkIsThere(String folder) throws IOException {
    ResultsFolder previous = ResultsFolder.at(folder, "previous");
    if (!previous.isComplete()) {
      throw Refusal.usage(
          "--previous=%s: there is no complete run; name the folder that was given out"
              .formatted(folder));
    }
    return previous;
  }

  private void compare(Columns columns, ResultsFolder previous, ResultsFolder results)
      throws IOException {
    boolean isOfPatients = columns.table().equals("cohort_summary");
    Map<String, Map<String, Long>> then = new HashMap<>();
    previous.readPublished(
        columns,
        row -> {
          then.put(key(row), counts(row));
          if (isOfPatients) {
            addPatients(row, patientsThen);
          }
        });
    results.read(
        columns,
        row -> {
          if (isOfPatients) {
            addPatients(row, patientsNow);
          }
          Map<String, Long> before = then.getOrDefault(key(row), Map.of());
          long others =
              counts(row).entrySet().stream()
                  .filter(
                      count -> !count.getValue().equals(before.getOrDefault(count.getKey(), 0L)))
                  .count();
          if (others > 0) {
            changed.merge(
                group(row, row.text("stratum"), row.text("stratum_value")), others, Long::sum);
          }
        });
  }

  /** Everyone, and each value of a stratum, as the table of the cohort has them. */
  private static void addPatients(TableRow row, Map<String, Long> patients) {
    row.count("n_patients").ifPresent(count -> patients.put(group(row, "all", "all"), count));
    if (!row.text("level").isEmpty()) {
      row.count("n")
          .ifPresent(
              count -> patients.put(group(row, row.text("variable"), row.text("level")), count));
    }
  }

  private void refuseIfTooClose(AnalysisPlan plan) {
    long groups = 0;
    long counts = 0;
    for (Map.Entry<String, Long> group : changed.entrySet()) {
      if (isTooClose(group.getKey(), plan)) {
        groups++;
        counts += group.getValue();
      }
    }
    if (groups > 0) {
      throw Refusal.data(
          "--previous=%s: %d counts of %d groups are published otherwise than there, while 1 to %d patients of each may have joined, left or changed since; give the earlier release out again, or wait for more patients"
              .formatted(folder, counts, groups, FEW));
    }
  }

  private boolean isTooClose(String group, AnalysisPlan plan) {
    String protocolId = group.substring(0, group.indexOf(' '));
    Bands bands =
        plan.protocols()
            .named(protocolId)
            .disclosure()
            .bands()
            .orElseThrow(
                () ->
                    Refusal.usage(
                        "--previous compares releases of bands; write disclosure: {method: bands, min_cell: 11} in the protocol "
                            + protocolId));
    long then = patientsThen.getOrDefault(group, 0L);
    long now = patientsNow.getOrDefault(group, 0L);
    long atLeast = bands.least(Math.max(then, now)) - bands.greatest(Math.min(then, now));
    return atLeast <= FEW;
  }

  private static Map<String, Long> counts(TableRow row) {
    Map<String, Long> counts = new HashMap<>();
    for (Column column : row.table().columns().all()) {
      if (column.role() == Role.COUNT || column.role() == Role.DENOMINATOR) {
        row.count(column.name()).ifPresent(count -> counts.put(column.name(), count));
      }
    }
    return counts;
  }

  private static String group(TableRow row, String stratum, String value) {
    return row.text("protocol_id") + " " + stratum + "=" + value;
  }

  private static String key(TableRow row) {
    List<Column> keys =
        row.table().columns().all().stream()
            .filter(Column::isKey)
            .sorted(Comparator.comparing(Column::name))
            .toList();
    StringBuilder key = new StringBuilder();
    keys.forEach(column -> key.append('|').append(row.get(column.name())));
    return key.toString();
  }
}
