package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.durability.DurabilityVariant;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.protocol.DurabilityRule;
import org.ketamineoutcomes.protocol.LossRule;
import org.ketamineoutcomes.protocol.LossRule.Kind;
import org.ketamineoutcomes.protocol.Protocol;

/** Durability of one course and instrument by each definition, each from the patients again. */
final class NaiveDefinitions {

  private NaiveDefinitions() {}

  /** The rows of one group in both tables; none where no definition has a patient. */
  static Map<String, List<NaiveRow>> tables(
      NaiveRow group, List<NaiveResponse> responses, Protocol protocol) {
    List<NaiveRow> rows = new ArrayList<>();
    List<NaiveRow> byWeek = new ArrayList<>();
    long patients = 0;
    for (DurabilityVariant variant : DurabilityVariant.of(protocol)) {
      LossRule loss = variant.rule().loss();
      String instrument = responses.get(0).instrument();
      if ((loss.kind() == Kind.SCORE_AT_LEAST && !loss.scoreAtLeast().containsKey(instrument))
          || (loss.kind() == Kind.REMISSION_LOST
              && !protocol.remission().containsKey(instrument))) {
        continue;
      }
      List<Time> followed = new ArrayList<>();
      for (NaiveResponse response : responses) {
        NaiveDurability.of(by(response, variant.rule()))
            .ifPresent(lasted -> followed.add(lasted.time()));
      }
      patients += followed.size();
      NaiveRow row = group.copy().with("variant", variant.name());
      byWeek.add(byWeek(row.copy(), followed, protocol));
      rows.add(row(worded(row, variant.rule(), instrument, protocol), followed, protocol));
    }
    return patients == 0
        ? Map.of()
        : Map.of("durability_by_definition", rows, "durability_by_definition_and_week", byWeek);
  }

  private static NaiveRow row(NaiveRow row, List<Time> followed, Protocol protocol) {
    NaiveSurvival times = new NaiveSurvival(followed, protocol.confidence().survival());
    row.with("n_patients", followed.size())
        .with("n_events", followed.stream().filter(time -> time.cause() == 1).count())
        .with("n_competing", followed.stream().filter(time -> time.cause() == 2).count());
    if (followed.isEmpty()) {
      return row;
    }
    int horizon = protocol.restrictedMeans().durabilityDays();
    row.with("median_days", times.quantile(0.5))
        .with("median_lower_95", times.quantileLower(0.5))
        .with("median_upper_95", times.quantileUpper(0.5))
        .with("restricted_mean_horizon_days", horizon);
    if (times.lastDay() >= horizon) {
      row.with("restricted_mean_days", times.restrictedMean(horizon))
          .with("restricted_mean_days_std_error", times.restrictedMeanError(horizon));
    }
    return row;
  }

  private static NaiveRow byWeek(NaiveRow row, List<Time> followed, Protocol protocol) {
    NaiveSurvival times = new NaiveSurvival(followed, protocol.confidence().survival());
    row.with("week", 12)
        .with("n_patients", followed.size())
        .with("n_events", followed.stream().filter(time -> time.cause() == 1).count())
        .with("interval_method", method(protocol));
    if (!followed.isEmpty() && times.lastDay() >= 84) {
      row.with("sustained", times.survival(84))
          .with("lower_95", times.survival(84) < 1 ? times.lower(84) : Double.NaN)
          .with("upper_95", times.survival(84) < 1 ? times.upper(84) : Double.NaN);
    }
    return row;
  }

  private static String method(Protocol protocol) {
    String scale = protocol.confidence().survival().name().toLowerCase(java.util.Locale.ROOT);
    return "greenwood, " + scale.replace('_', '-') + " scale";
  }

  private static NaiveRow worded(
      NaiveRow row, DurabilityRule rule, String instrument, Protocol protocol) {
    LossRule loss = rule.loss();
    String origin = rule.origin().name().toLowerCase(java.util.Locale.ROOT);
    String kind = loss.kind().name().toLowerCase(java.util.Locale.ROOT);
    String apart =
        loss.confirmToDays() == Integer.MAX_VALUE
            ? ", " + loss.confirmFromDays() + " days apart or more"
            : ", " + loss.confirmFromDays() + " to " + loss.confirmToDays() + " days apart";
    String share = ", " + loss.returnToBaselinePercent() + "%";
    String points = ", " + loss.scoreAtLeast().get(instrument);
    String detail =
        loss.kind() == Kind.SCORE_AT_LEAST
            ? points
            : loss.kind() == Kind.RETURN_TO_BASELINE ? share : "";
    return row.with(
            "origin", origin.equals("landmark") ? "landmark, day " + rule.landmarkDay() : origin)
        .with("loss", kind + detail)
        .with("confirm", loss.confirmations() + (loss.confirmations() == 1 ? "" : apart))
        .with("dated_at", loss.datedAt().name().toLowerCase(java.util.Locale.ROOT))
        .with("unconfirmed", loss.unconfirmed().name().toLowerCase(java.util.Locale.ROOT))
        .with("retreatment", rule.retreatment().name().toLowerCase(java.util.Locale.ROOT))
        .with("interval_method", method(protocol));
  }

  private static NaiveResponse by(NaiveResponse response, DurabilityRule rule) {
    Protocol p = response.protocol();
    return new NaiveResponse(
        new Protocol(
            p.id(),
            p.declaration(),
            p.instruments(),
            p.missingItems(),
            p.baseline(),
            p.response(),
            p.remission(),
            p.endpoints(),
            p.denominator(),
            p.courseGapDays(),
            p.induction(),
            p.phases(),
            p.onset(),
            rule,
            p.discontinuation(),
            p.restrictedMeans(),
            p.adverseEvents(),
            p.exposureBands(),
            p.vitalSigns(),
            p.doses(),
            p.signals(),
            p.confidence(),
            p.curveDays(),
            p.disclosure()),
        response.patient(),
        response.course(),
        response.instrument());
  }
}
