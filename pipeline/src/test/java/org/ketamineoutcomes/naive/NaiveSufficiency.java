package org.ketamineoutcomes.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.protocol.ConfidenceRule.Proportion;
import org.ketamineoutcomes.protocol.MissingItemsRule;
import org.ketamineoutcomes.protocol.Protocol;

/** Who could be analysed, asked of one patient after another. */
final class NaiveSufficiency {

  private final Protocol protocol;
  private final List<String> columns;
  private final Map<String, long[]> counts = new LinkedHashMap<>();
  private long patients;
  private final List<Integer> gaps = new ArrayList<>();

  private NaiveSufficiency(Protocol protocol, List<String> columns) {
    this.protocol = protocol;
    this.columns = columns;
  }

  /** The rows that there are for a protocol, and prorated totals as it wants them. */
  static List<Row> usable(List<Row> rows, Protocol protocol) {
    List<Row> usable = new ArrayList<>();
    for (Row row : rows) {
      if (!(row.entry() instanceof Assessment score)
          || score.origin().source() != TotalSource.PRORATED) {
        usable.add(row);
      } else if (protocol.missingItems().rule() == MissingItemsRule.Rule.PRORATE) {
        boolean rounded = protocol.missingItems().rounding() == MissingItemsRule.Rounding.HALF_UP;
        BigDecimal points = BigDecimal.valueOf(score.scoreHundredths(), 2);
        BigDecimal wanted = rounded ? points.setScale(0, RoundingMode.HALF_UP) : points;
        int hundredths = wanted.movePointRight(2).intValueExact();
        usable.add(new Row(row.patientId(), score.withScore(hundredths)));
      }
    }
    return usable;
  }

  static List<NaiveRow> table(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    TreeSet<String> instruments = new TreeSet<>();
    Map<List<String>, List<NaivePatient.Course>> groups = new LinkedHashMap<>();
    for (NaivePatient patient : patients) {
      patient.assessments().forEach(score -> instruments.add(score.instrument()));
      for (NaivePatient.Course course : patient.courses(protocol)) {
        patient
            .strata(columns)
            .forEach(
                (stratum, value) ->
                    groups
                        .computeIfAbsent(
                            List.of(course.name(), stratum, value), g -> new ArrayList<>())
                        .add(course));
      }
    }
    if (!protocol.instruments().isEmpty()) {
      instruments.retainAll(protocol.instruments());
    }
    List<NaiveRow> rows = new ArrayList<>();
    for (List<String> group : groups.keySet()) {
      for (String instrument : instruments) {
        NaiveSufficiency counting = new NaiveSufficiency(protocol, columns);
        patients.forEach(patient -> counting.add(patient, group, instrument));
        rows.add(counting.row(group, instrument));
      }
    }
    return rows;
  }

  private void add(NaivePatient patient, List<String> group, String instrument) {
    if (!group.get(2).equals(patient.strata(columns).get(group.get(1)))) {
      return;
    }
    for (NaivePatient.Course course : patient.courses(protocol)) {
      if (course.name().equals(group.get(0))) {
        patients++;
        NaiveResponse response = new NaiveResponse(protocol, patient, course, instrument);
        if (!response.isAssessed()) {
          count("n_no_instrument", 1);
        } else {
          addAssessed(response, course.sessions().get(0));
        }
      }
    }
  }

  private void addAssessed(NaiveResponse response, Session first) {
    count("n_assessed", 1);
    if (response.baseline().isEmpty()) {
      count("n_no_baseline", 1);
    } else {
      count("n_with_baseline", 1);
      if (!response.isEvaluable()) {
        count("n_baseline_too_low", 1);
      } else {
        count("n_baseline_high_enough", 1);
        count(response.after().isEmpty() ? "n_no_post" : "n_analysable", 1);
      }
    }
    if (!response.gaps().isEmpty()) {
      count("gaps", 1);
      gaps.addAll(response.gaps());
    }
    List<Assessment> scores = new ArrayList<>(response.candidates());
    scores.addAll(response.after());
    count("n_assessments", scores.size());
    remark("n_same_day_assumed", scores.stream().filter(s -> isAssumed(s, first)).count());
    remark("n_total_mismatch", scores.stream().filter(s -> s.origin().mismatch()).count());
    remark("n_panel_code", scores.stream().filter(s -> s.origin().panelCode()).count());
    remark(
        "n_prorated",
        scores.stream().filter(s -> s.origin().source() == TotalSource.PRORATED).count());
  }

  private static boolean isAssumed(Assessment score, Session first) {
    if (score.day() != first.day() || score.relation() != RelationToSession.NOT_RECORDED) {
      return false;
    }
    return score.minuteOfDay().isEmpty() || first.minuteOfDay().isEmpty();
  }

  private void remark(String name, long assessments) {
    count(name, assessments > 0 ? 1 : 0);
    count(name + "_assessments", assessments);
  }

  private void count(String name, long many) {
    counts.computeIfAbsent(name, key -> new long[1])[0] += many;
  }

  private long get(String name) {
    return counts.containsKey(name) ? counts.get(name)[0] : 0;
  }

  private NaiveRow row(List<String> group, String instrument) {
    NaiveRow row =
        NaiveRow.of(protocol.id(), group.get(0), group.get(1), group.get(2))
            .with("instrument", instrument)
            .with("n_treated", patients);
    for (String column :
        List.of(
            "n_no_instrument",
            "n_assessed",
            "n_no_baseline",
            "n_with_baseline",
            "n_baseline_too_low",
            "n_baseline_high_enough",
            "n_no_post",
            "n_analysable",
            "n_assessments",
            "n_same_day_assumed",
            "n_same_day_assumed_assessments",
            "n_total_mismatch",
            "n_total_mismatch_assessments",
            "n_prorated",
            "n_prorated_assessments",
            "n_panel_code",
            "n_panel_code_assessments")) {
      row.with(column, get(column));
    }
    long analysable = get("n_analysable");
    boolean exact = protocol.confidence().proportion() == Proportion.CLOPPER_PEARSON;
    double lower =
        exact
            ? NaiveLimits.clopperPearsonLower(analysable, patients - analysable)
            : NaiveLimits.wilson(analysable, patients, -1);
    double upper =
        exact
            ? NaiveLimits.clopperPearsonUpper(analysable, patients - analysable)
            : NaiveLimits.wilson(analysable, patients, 1);
    row.with("share_analysable", analysable / (double) patients)
        .with("lower_95", lower)
        .with("upper_95", upper)
        .with("interval_method", exact ? "clopper-pearson" : "wilson");
    return withMedianGap(row);
  }

  private NaiveRow withMedianGap(NaiveRow row) {
    int smallest = protocol.minCell();
    if (gaps.isEmpty()) {
      return row;
    }
    double median = median();
    long through = gaps.stream().filter(gap -> gap <= median).count();
    boolean published =
        get("gaps") >= smallest && through >= smallest && gaps.size() - through >= smallest;
    if (!published) {
      return row.with("suppressed", true).with("suppression_reason", "FEW_PATIENTS");
    }
    return row.with("median_gap_days", median);
  }

  private double median() {
    List<Integer> sorted = gaps.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }
}
