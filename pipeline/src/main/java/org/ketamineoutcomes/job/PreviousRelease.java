package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * release is refused if a number of a group is published otherwise while the number of its patients
 * may have changed by 10 or fewer: a release tells only bands, so that what may be is taken to be.
 * Means and all else that is computed are numbers as counts are, and so is one that appears or
 * goes.
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
      if (columns.has("stratum")) {
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
    Map<String, Told> then = new HashMap<>();
    previous.readPublished(
        columns,
        row -> {
          then.put(key(row), Told.in(row));
          if (isOfPatients) {
            addPatients(row, patientsThen);
          }
        });
    results
        .tables()
        .read(
            columns,
            row -> {
              if (isOfPatients) {
                addPatients(row, patientsNow);
              }
              Told before = then.remove(key(row));
              note(Told.in(row), before == null ? Map.of() : before.numbers());
            });
    then.values().forEach(gone -> note(gone, Map.of()));
  }

  private void note(Told told, Map<String, Double> others) {
    Set<String> names = new HashSet<>(told.numbers().keySet());
    names.addAll(others.keySet());
    long different =
        names.stream()
            .filter(
                name ->
                    !told.numbers().getOrDefault(name, 0.0).equals(others.getOrDefault(name, 0.0)))
            .count();
    if (different > 0) {
      changed.merge(told.group(), different, Long::sum);
    }
  }

  /** What a row tells of a group; nothing told and nobody are the same. */
  private record Told(String group, Map<String, Double> numbers) {

    private static final Set<Role> ROLES = Set.of(Role.COUNT, Role.DENOMINATOR, Role.DERIVED);

    static Told in(TableRow row) {
      Map<String, Double> numbers = new HashMap<>();
      for (Column column : row.table().columns().all()) {
        if (ROLES.contains(column.role()) && row.get(column.name()) instanceof Number number) {
          numbers.put(column.name(), number.doubleValue());
        }
      }
      // what compares the values of a stratum is about everyone
      String group =
          row.text("stratum_value").equals("all")
              ? groupOf(row, "all", "all")
              : groupOf(row, row.text("stratum"), row.text("stratum_value"));
      return new Told(group, numbers);
    }
  }

  /** Everyone, and each value of a stratum, as the table of the cohort has them. */
  private static void addPatients(TableRow row, Map<String, Long> patients) {
    row.count("n_patients").ifPresent(count -> patients.put(groupOf(row, "all", "all"), count));
    if (!row.text("level").isEmpty()) {
      row.count("n")
          .ifPresent(
              count -> patients.put(groupOf(row, row.text("variable"), row.text("level")), count));
    }
  }

  private void refuseIfTooClose(AnalysisPlan plan) {
    long groups = 0;
    long numbers = 0;
    for (Map.Entry<String, Long> group : changed.entrySet()) {
      // a group that only one release tells of has nothing to be compared with
      boolean isInBoth =
          patientsThen.containsKey(group.getKey()) && patientsNow.containsKey(group.getKey());
      if (isInBoth && isTooClose(group.getKey(), plan)) {
        groups++;
        numbers += group.getValue();
      }
    }
    if (groups > 0) {
      throw Refusal.data(
          "--previous=%s: %d numbers of %d groups are published otherwise than there, while 1 to %d patients of each may have joined, left or changed since; give the earlier release out again, or wait for more patients"
              .formatted(folder, numbers, groups, FEW));
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

  private static String groupOf(TableRow row, String stratum, String value) {
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
