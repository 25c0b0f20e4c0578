package org.ketamineoutcomes.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
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
  private final SortedMap<Integer, Long> sessions;
  private final SortedMap<Integer, Long> sessionsOfRun;
  private final boolean hasDayZero;
  private final IdleRules idleRules;
  private final Map<String, Map<String, Set<Integer>>> codes = new HashMap<>();

  LedgerAssumptions(Ledger ledger, List<InputFile> files) {
    this.ledger = ledger;
    this.files = files;
    Map<String, Findings> byExport = new HashMap<>();
    for (InputFile file : files) {
      byExport.computeIfAbsent(file.export(), export -> new Findings()).merge(findings(file));
    }
    byExport.forEach((export, together) -> codes.put(export, together.codes()));
    Findings all = new Findings();
    byExport.values().forEach(all::merge);
    lastKnown = last(all, DAYS_OF_WHAT_IS_KNOWN);
    lastSeen = last(all, DAYS_OF_WHAT_WAS_SEEN);
    sessions = all.days(SESSION);
    sessionsOfRun = all.days(SESSION_OF_RUN);
    hasDayZero = DAYS_OF_RUN.stream().anyMatch(column -> all.days(column).containsKey(0));
    idleRules = IdleRules.of(ledger, files);
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

  /** Returns the last day that stands in some columns. */
  private static OptionalInt last(Findings all, List<String> columns) {
    return columns.stream()
        .map(all::days)
        .filter(days -> !days.isEmpty())
        .mapToInt(days -> days.lastKey())
        .max();
  }
}
