package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.protocol.Protocol;

/** Signals of tolerance and dependence, one question at a time of every patient. */
final class NaiveSignals {

  /** What one patient answers. */
  enum Answered {
    TOO_LITTLE,
    UNKNOWN,
    NO,
    YES;

    static Answered of(boolean yes) {
      return yes ? YES : NO;
    }
  }

  /** Days from one maintenance session, or the last of induction, to the next. */
  private record Gap(Session from, Session to) {

    int days() {
      return to.day() - from.day();
    }
  }

  private static final Map<String, String> NOTES =
      Map.of(
          "tolerance_dose",
          "a dose may have been raised because the illness grew worse, or as planned.",
          "tolerance_durability",
          "courses may differ in dose, sessions and visits, and illness may recur sooner by itself.",
          "interval_shortening",
          "it cannot tell relapse, or what was done to prevent it, from misuse.",
          "unscheduled_sessions",
          "exports have no schedule, so a session is called unscheduled by its interval alone.",
          "withdrawal",
          "other illness and other drugs give the same symptoms, and what is not asked about is seldom told.",
          "urinary",
          "such symptoms are common without the drug, and what is not asked about is seldom told.");

  private final NaivePatient patient;
  private final Protocol protocol;

  private NaiveSignals(NaivePatient patient, Protocol protocol) {
    this.patient = patient;
    this.protocol = protocol;
  }

  static List<NaiveRow> rows(List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    TreeSet<String> instruments = new TreeSet<>();
    for (NaivePatient patient : patients) {
      patient.assessments().stream()
          .map(Assessment::instrument)
          .filter(protocol::measures)
          .forEach(instruments::add);
    }
    Collection<String> scales = instruments.isEmpty() ? List.of("none") : instruments;
    Map<List<String>, List<NaivePatient>> groups =
        new TreeMap<>((a, b) -> (a + "").compareTo(b + ""));
    for (NaivePatient patient : patients) {
      patient
          .strata(columns)
          .forEach(
              (stratum, value) ->
                  groups
                      .computeIfAbsent(List.of(stratum, value), key -> new ArrayList<>())
                      .add(patient));
    }
    List<NaiveRow> rows = new ArrayList<>();
    groups.forEach(
        (group, members) ->
            NOTES.forEach(
                (signal, note) -> {
                  boolean isScored =
                      signal.startsWith("tolerance") || signal.equals("interval_shortening");
                  for (String instrument : isScored ? scales : List.of("none")) {
                    rows.add(
                        row(
                            NaiveRow.of(protocol.id(), "all", group.get(0), group.get(1)),
                            members.stream()
                                .map(p -> new NaiveSignals(p, protocol).answer(signal, instrument))
                                .toList(),
                            signal,
                            instrument));
                  }
                }));
    return rows;
  }

  private static NaiveRow row(
      NaiveRow row, List<Answered> answers, String signal, String instrument) {
    long enough = answers.stream().filter(a -> a != Answered.TOO_LITTLE).count();
    long yes = answers.stream().filter(a -> a == Answered.YES).count();
    long no = answers.stream().filter(a -> a == Answered.NO).count();
    row.with("signal", signal.toLowerCase(Locale.ROOT) + "_signal")
        .with("instrument", instrument)
        .with("n_patients", answers.size())
        .with("n_treated_enough", enough)
        .with("n_eligible", yes + no)
        .with("n_flagged", yes)
        .with("note", "A signal, not a finding: " + NOTES.get(signal));
    if (yes + no > 0) {
      row.with("proportion", (double) yes / (yes + no))
          .with("clopper_pearson_lower_95", NaiveLimits.clopperPearsonLower(yes, no))
          .with("clopper_pearson_upper_95", NaiveLimits.clopperPearsonUpper(yes, no))
          .with("wilson_lower_95", NaiveLimits.wilson(yes, yes + no, -1))
          .with("wilson_upper_95", NaiveLimits.wilson(yes, yes + no, 1));
    }
    return row;
  }

  private Answered answer(String signal, String instrument) {
    return switch (signal) {
      case "tolerance_dose" -> dose(instrument);
      case "tolerance_durability" -> durability(instrument);
      case "interval_shortening" -> shortening(instrument);
      case "unscheduled_sessions" -> unscheduled();
      case "withdrawal" -> withdrawal();
      default -> urinary();
    };
  }

  private Answered dose(String instrument) {
    Session from = null;
    Session raised = null;
    boolean compared = false;
    for (Session later : patient.sessions()) {
      for (Session earlier : patient.sessions()) {
        if (earlier.day() >= later.day()
            || earlier.route() != later.route()
            || mgPerKg(earlier) <= 0
            || later.dose().microgramsPerKg().isEmpty()) {
          continue;
        }
        compared = true;
        double rise = 1 + protocol.doses().raisedPercent() / 100.0;
        if (raised == null && mgPerKg(later) / mgPerKg(earlier) >= rise - 1e-9) {
          from = earlier;
          raised = later;
        }
        break; // only the first dose of a route is compared with
      }
    }
    if (!compared) {
      return Answered.TOO_LITTLE;
    }
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    boolean isScored = false;
    for (NaivePatient.Course course : patient.courses(protocol)) {
      NaiveResponse response = new NaiveResponse(protocol, patient, course, instrument);
      for (Assessment score : response.after()) {
        isScored = true;
        if (raised != null && !response.isBefore(score, raised)) {
          after.add(score.scoreHundredths() / 100.0);
        } else if (raised != null && !response.isBefore(score, from)) {
          before.add(score.scoreHundredths() / 100.0);
        }
      }
    }
    if (raised == null) {
      return isScored ? Answered.NO : Answered.UNKNOWN;
    }
    return before.isEmpty() || after.isEmpty()
        ? Answered.UNKNOWN
        : Answered.of(lowest(after) >= lowest(before));
  }

  private static double mgPerKg(Session session) {
    return session.dose().microgramsPerKg().orElse(0) / 1000.0;
  }

  private static double lowest(List<Double> scores) {
    return scores.stream().mapToDouble(score -> score).min().orElseThrow();
  }

  private Answered durability(String instrument) {
    List<NaivePatient.Course> courses = patient.courses(protocol);
    if (courses.size() == 1) {
      return Answered.TOO_LITTLE;
    }
    List<Time> times = new ArrayList<>();
    for (NaivePatient.Course course : courses) {
      NaiveResponse response = new NaiveResponse(protocol, patient, course, instrument);
      if (response.isEvaluable()) {
        NaiveDurability.of(response).map(NaiveDurability.Lasted::time).ifPresent(times::add);
      }
    }
    if (times.size() < 2) {
      return Answered.UNKNOWN;
    }
    // A response not seen to be lost was lost later, on any of many days.
    boolean canBeSooner = false;
    boolean canBeAsLong = false;
    for (double first : possible(times.get(0))) {
      for (double last : possible(times.get(times.size() - 1))) {
        canBeSooner |= last < first;
        canBeAsLong |= last >= first;
      }
    }
    return canBeSooner && canBeAsLong ? Answered.UNKNOWN : Answered.of(canBeSooner);
  }

  private static double[] possible(Time time) {
    return time.event()
        ? new double[] {time.day()}
        : IntStream.rangeClosed(1, 9).mapToDouble(n -> time.day() + Math.pow(10, n) / 10).toArray();
  }

  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (NaivePatient.Course course : patient.courses(protocol)) {
      int end = course.inductionEnd(protocol.induction());
      Session before = course.sessions().get(0);
      for (Session session : course.sessions()) {
        if (session.day() > end) {
          gaps.add(new Gap(before, session));
        }
        before = session;
      }
    }
    return gaps;
  }

  private Answered shortening(String instrument) {
    List<Gap> gaps = gaps();
    var rule = protocol.signals().shortening();
    int n = gaps.size();
    if (n < rule.minGaps()) {
      return Answered.TOO_LITTLE;
    }
    List<Gap> first = List.of(gaps.get(0), gaps.get(1), gaps.get(2));
    List<Gap> last = List.of(gaps.get(n - 3), gaps.get(n - 2), gaps.get(n - 1));
    double scoresFirst = meanScore(first, instrument);
    double scoresLast = meanScore(last, instrument);
    if (Double.isNaN(scoresFirst) || Double.isNaN(scoresLast)) {
      return Answered.UNKNOWN;
    }
    SimpleRegression line = new SimpleRegression();
    for (int i = 0; i < n; i++) {
      line.addData(i, gaps.get(i).days());
    }
    boolean slopes =
        line.getSlope() < -1e-9 && line.getSignificance() < rule.slopePPercent() / 100.0;
    double ratio =
        last.stream().mapToInt(Gap::days).sum() / (double) first.stream().mapToInt(Gap::days).sum();
    boolean halved = ratio < rule.lastPercentOfFirst() / 100.0 - 1e-9;
    return Answered.of((slopes || halved) && scoresLast <= scoresFirst + 1e-9);
  }

  private double meanScore(List<Gap> gaps, String instrument) {
    List<Integer> scores = new ArrayList<>();
    for (NaivePatient.Course course : patient.courses(protocol)) {
      NaiveResponse response = new NaiveResponse(protocol, patient, course, instrument);
      for (Assessment score : response.after()) {
        for (Gap gap : gaps) {
          if (response.isBefore(score, gap.to) && !response.isBefore(score, gap.from)) {
            scores.add(score.scoreHundredths());
          }
        }
      }
    }
    return scores.stream().mapToInt(score -> score).average().orElse(Double.NaN);
  }

  private Answered unscheduled() {
    List<Gap> gaps = gaps();
    var rule = protocol.signals().unscheduled();
    boolean early = false;
    boolean judged = false;
    for (int i = rule.usualGaps(); i < gaps.size(); i++) {
      double[] before = gaps.subList(0, i).stream().mapToDouble(Gap::days).toArray();
      double usual = new Median().evaluate(before);
      judged = true;
      early |= gaps.get(i).days() < usual * rule.percentOfUsual() / 100 - 1e-9;
    }
    return judged ? Answered.of(early) : Answered.TOO_LITTLE;
  }

  private Answered withdrawal() {
    boolean soon = false;
    boolean open = false;
    for (AdverseEvent event : patient.events()) {
      if (!event.term().equals("drug withdrawal")) {
        continue;
      }
      boolean dated =
          event.onsetDay().isPresent() && event.onsetDay().equals(event.onsetLatestDay());
      if (dated) {
        soon |= daysSinceSession(event) <= protocol.signals().withdrawalDays();
      } else {
        boolean over = event.endDay().isPresent() && event.endDay().getAsInt() < patient.firstDay();
        boolean begunBefore =
            event.onsetLatestDay().isPresent()
                && event.onsetLatestDay().getAsInt() < patient.firstDay();
        open |= !over && !begunBefore;
      }
    }
    if (soon) {
      return Answered.YES;
    }
    return open ? Answered.UNKNOWN : asked();
  }

  private int daysSinceSession(AdverseEvent event) {
    int fewest = Integer.MAX_VALUE;
    int day = event.onsetDay().getAsInt();
    for (Session session : patient.sessions()) {
      boolean before = session.day() < day;
      if (session.day() == day) {
        before =
            event.onsetMinuteOfDay().isEmpty()
                || session.minuteOfDay().isEmpty()
                || session.minuteOfDay().getAsInt() <= event.onsetMinuteOfDay().getAsInt();
      }
      if (before) {
        fewest = Math.min(fewest, day - session.day());
      }
    }
    return fewest;
  }

  private Answered urinary() {
    boolean had =
        NaiveSafety.emergent(patient, protocol.adverseEvents()).stream()
            .anyMatch(event -> event.term().equals("bladder pain"));
    return had ? Answered.YES : asked();
  }

  private Answered asked() {
    boolean nobodyAsked =
        patient.sessions().stream()
            .allMatch(session -> session.adverseEventsAssessed() == Answer.NO);
    return nobodyAsked ? Answered.UNKNOWN : Answered.NO;
  }
}
