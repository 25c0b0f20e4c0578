package org.ketamineoutcomes.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.finding.Findings.Assumed;
import org.ketamineoutcomes.finding.LateEnds;
import org.ketamineoutcomes.finding.LateSessions;
import org.ketamineoutcomes.finding.OtherTimes;
import org.ketamineoutcomes.finding.StudyDays;

/**
 * What was assumed of each file: by itself, where the rows of its patients met, and of its days
 * beside those of other files.
 */
final class LedgerAssumptions {

  private static final String SESSION = "session_date";
  private static final String END = "observation_end_date";
  private static final String SESSION_OF_RUN = "session_day";
  private static final List<String> DAYS_OF_RUN =
      List.of(SESSION_OF_RUN, "assessed_day", "onset_day");
  private static final List<String> DAYS_OF_WHAT_IS_KNOWN =
      List.of("assessed_date", "onset_date", END);
  private static final List<String> DAYS_OF_WHAT_WAS_SEEN =
      List.of(SESSION, "assessed_date", "onset_date");

  private final Ledger ledger;
  private final List<InputFile> files;
  private final OptionalInt lastKnown;
  private final OptionalInt lastSeen;
  private final SortedMap<Integer, Long> sessions = new TreeMap<>();
  private final IdleRules idleRules;
  private final Map<String, Map<String, Set<Integer>>> codes = new HashMap<>();
  private final SortedMap<Integer, Long> sessionsOfRun = new TreeMap<>();
  private boolean hasDayZero;

  LedgerAssumptions(Ledger ledger, List<InputFile> files) {
    this.ledger = ledger;
    this.files = files;
    lastKnown = last(DAYS_OF_WHAT_IS_KNOWN);
    lastSeen = last(DAYS_OF_WHAT_WAS_SEEN);
    for (InputFile file : files) {
      findings(file).days(SESSION).forEach((day, count) -> sessions.merge(day, count, Long::sum));
      findings(file)
          .days(SESSION_OF_RUN)
          .forEach((day, count) -> sessionsOfRun.merge(day, count, Long::sum));
      for (String column : DAYS_OF_RUN) {
        hasDayZero |= findings(file).days(column).containsKey(0);
      }
    }
    idleRules = IdleRules.of(ledger, files);
    Map<String, Findings> byExport = new HashMap<>();
    for (InputFile file : files) {
      byExport.computeIfAbsent(file.export(), export -> new Findings()).merge(findings(file));
    }
    byExport.forEach((export, together) -> codes.put(export, together.codes()));
  }

  /** Returns what was assumed of one of the files, in the order of the table. */
  List<Assumed> of(InputFile file) {
    Findings findings = findings(file);
    List<Assumed> assumed =
        new ArrayList<>(findings.assumed(codes.getOrDefault(file.export(), Map.of())));
    if (file.export().equals("sessions")) {
      add(
          Assumption.SESSION_AFTER_LAST_SCORE,
          SESSION,
          LateSessions.after(lastKnown, findings.days(SESSION)),
          assumed);
    }
    for (String column : List.of("assessed_date", "onset_date")) {
      add(
          Assumption.DAYS_OF_ANOTHER_TIME,
          column,
          OtherTimes.rows(findings.days(column), sessions),
          assumed);
    }
    for (String column : DAYS_OF_RUN) {
      SortedMap<Integer, Long> days = findings.days(column);
      add(
          Assumption.NO_DAY_ZERO,
          column,
          StudyDays.beforeNone(days, sessionsOfRun, hasDayZero),
          assumed);
      add(
          Assumption.DAY_ZERO_BESIDE_DAY_ONE,
          column,
          StudyDays.besideOne(days, sessionsOfRun),
          assumed);
    }
    if (isFirstOf("assessments", file)) {
      add(
          Assumption.SCORES_MISS_FIRST_SESSION,
          "assessed_date",
          ledger.links().mostlyScoredAfterFirstSession(),
          assumed);
    }
    add(Assumption.OBSERVED_LONG_AFTER, END, LateEnds.after(lastSeen, findings.days(END)), assumed);
    idleRules
        .of(file)
        .forEach(
            place -> add(Assumption.RULE_LEAVES_OUT_NOTHING, place, findings.lines(), assumed));
    assumed.sort(
        Comparator.comparing(Assumed::column).thenComparing(each -> each.assumption().id()));
    return assumed;
  }

  private boolean isFirstOf(String export, InputFile file) {
    return files.stream()
        .filter(each -> each.export().equals(export))
        .findFirst()
        .filter(first -> first.ordinal() == file.ordinal())
        .isPresent();
  }

  private static void add(Assumption assumption, String column, long count, List<Assumed> assumed) {
    if (count > 0) {
      assumed.add(new Assumed(assumption, column, count));
    }
  }

  private Findings findings(InputFile file) {
    return ledger.findings(file.ordinal());
  }

  /** Returns the last day that stands in some columns of any file. */
  private OptionalInt last(List<String> columns) {
    OptionalInt last = OptionalInt.empty();
    for (InputFile file : files) {
      for (String column : columns) {
        SortedMap<Integer, Long> days = findings(file).days(column);
        if (!days.isEmpty() && days.lastKey() > last.orElse(Integer.MIN_VALUE)) {
          last = OptionalInt.of(days.lastKey());
        }
      }
    }
    return last;
  }
}
