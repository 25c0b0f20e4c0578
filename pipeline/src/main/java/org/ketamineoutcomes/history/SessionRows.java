package org.ketamineoutcomes.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.history.Session.Dose;

/**
 * Makes one session of all rows of a day. The first of them by time that has a dose stands for it,
 * or else the first; what it does not say is as the first of the others says it, and the dose is
 * that of all of them together.
 */
final class SessionRows {

  private static final Comparator<Session> BY_TIME =
      Comparator.comparingInt(Session::day)
          .thenComparingInt(session -> session.minuteOfDay().orElse(Integer.MAX_VALUE))
          .thenComparing(Session::sessionId)
          .thenComparing(Session::position);

  /** What one device of a nasal spray of esketamine holds. */
  private static final int DEVICE_MICROGRAMS = 28_000;

  private static final String DOSE = "dose_mg";

  private final Assembly assembly;

  SessionRows(Assembly assembly) {
    this.assembly = assembly;
  }

  /** Returns one session for each day, earliest first. */
  List<Session> onePerDay(List<Session> given) {
    List<Session> ordered = new ArrayList<>(given);
    ordered.sort(BY_TIME);
    List<Session> sessions = new ArrayList<>(ordered.size());
    int from = 0;
    for (int to = 1; to <= ordered.size(); to++) {
      if (to == ordered.size() || ordered.get(to).day() != ordered.get(from).day()) {
        sessions.add(to - from == 1 ? ordered.get(from) : one(ordered.subList(from, to)));
        from = to;
      }
    }
    return List.copyOf(sessions);
  }

  private Session one(List<Session> rows) {
    Session stand = firstWithDose(rows);
    Session first = stand;
    List<Session> doses = new ArrayList<>();
    for (Session row : rows) {
      first = first.completedBy(row);
      if (row.dose().isRecorded()) {
        if (doses.stream().anyMatch(other -> isSame(row, other))) {
          tell(row, Assumption.SAME_ROW_TWICE, DOSE);
        } else {
          doses.add(row);
        }
      } else if (!row.position().equals(stand.position())) {
        tell(row, Assumption.ROWS_OF_A_DAY_ARE_ONE_SESSION, "session_date");
      }
    }
    if (doses.isEmpty()) {
      return first;
    }
    if (doses.size() == 1) {
      return first.with(doses.get(0).dose());
    }
    return switch (assembly.sameDay()) {
      case FIRST -> first.with(doses.get(0).dose());
      case LARGEST -> first.with(largest(doses));
      case SUM -> {
        tell(first, Assumption.DOSES_OF_A_DAY_SUMMED, DOSE);
        yield first.with(sum(doses));
      }
    };
  }

  /**
   * Returns whether two rows tell of one dose: they are alike, and not devices; or they are of two
   * files, with one dose, of which one does not say when on that day.
   */
  private static boolean isSame(Session row, Session other) {
    boolean alike = !isDevice(row) && other.at(row.position()).equals(row);
    return alike
        || (row.position().file() != other.position().file()
            && row.dose().equals(other.dose())
            && row.minuteOfDay().isPresent() != other.minuteOfDay().isPresent()
            && (row.sessionId().isEmpty() || other.sessionId().isEmpty()));
  }

  /** A visit may have a row of its own, and begin before the dose. */
  private static Session firstWithDose(List<Session> rows) {
    for (Session row : rows) {
      if (row.dose().isRecorded()) {
        return row;
      }
    }
    return rows.get(0);
  }

  private void tell(Session row, Assumption assumption, String column) {
    assembly.assumptions().assume(row.position().file(), assumption, column);
  }

  private static boolean isDevice(Session row) {
    return row.dose().micrograms().orElse(0) == DEVICE_MICROGRAMS;
  }

  private static Dose largest(List<Session> doses) {
    return doses.stream()
        .map(Session::dose)
        .max(
            Comparator.<Dose>comparingInt(dose -> dose.micrograms().orElse(0))
                .thenComparingInt(dose -> dose.microgramsPerKg().orElse(0)))
        .orElseThrow();
  }

  private static Dose sum(List<Session> doses) {
    long micrograms = 0;
    long perKg = 0;
    boolean allInMilligrams = true;
    boolean allByWeight = true;
    OptionalInt weight = OptionalInt.empty();
    for (Session row : doses) {
      Dose dose = row.dose();
      micrograms += dose.micrograms().orElse(0);
      perKg += dose.microgramsPerKg().orElse(0);
      allInMilligrams &= dose.micrograms().isPresent();
      allByWeight &= dose.microgramsPerKg().isPresent();
      weight = weight.isPresent() ? weight : dose.weightGrams();
    }
    OptionalInt whole =
        allInMilligrams ? OptionalInt.of(Math.toIntExact(micrograms)) : OptionalInt.empty();
    OptionalInt byWeight =
        allByWeight ? OptionalInt.of(Math.toIntExact(perKg)) : OptionalInt.empty();
    return new Dose(
        whole,
        weight,
        whole.isPresent() && weight.isPresent()
            ? Dose.perKg(micrograms, weight.getAsInt())
            : byWeight);
  }
}
