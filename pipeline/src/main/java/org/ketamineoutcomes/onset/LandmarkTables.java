package org.ketamineoutcomes.onset;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ketamineoutcomes.curve.Share;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Endpoint;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.scale.ChangeThreshold;
import org.ketamineoutcomes.scale.Evidence;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Counts;

/** The two tables of the windows of a protocol, filled group by group. */
final class LandmarkTables {

  private final Protocols protocols;
  private final Table responses = new Table(ResponseByLandmarkColumns.ALL);
  private final Table changes = new Table(MeaningfulChangeColumns.ALL);

  LandmarkTables(Protocols protocols) {
    this.protocols = protocols;
  }

  List<Table> all() {
    return List.of(responses, changes);
  }

  void add(Group group, Counts ofTreated, Counts counts) {
    Protocol protocol = protocols.named(group.protocolId());
    long treated = ofTreated.get(LandmarkMeasure.EVERYONE, ObservedScores.OBSERVED);
    long withBaseline = counts.get(LandmarkMeasure.EVERYONE, ObservedScores.OBSERVED);
    for (int place = 0; place < protocol.endpoints().size(); place++) {
      long[] row = counts.row(LandmarkMeasure.WINDOWS + place);
      Window window = new Window(group, place, protocol.endpoints().get(place));
      addResponse(window, protocol, treated, withBaseline, row);
      addChanges(window, treated, withBaseline, row);
    }
  }

  private void addResponse(
      Window window, Protocol protocol, long treated, long withBaseline, long[] counts) {
    long observed = counts[ObservedScores.OBSERVED];
    long response = counts[ObservedScores.RESPONSE];
    Endpoint endpoint = window.endpoint;
    long whole =
        switch (protocol.denominator()) {
          case ALL_TREATED -> treated;
          case WITH_BASELINE -> withBaseline;
          case OBSERVED -> observed;
        };
    TableRow row =
        window
            .addRowTo(responses)
            .set("from_day", endpoint.fromDay())
            .set("to_day", endpoint.toDay())
            .set("target_day", endpoint.targetDay())
            .set("pick", lowerCase(endpoint.pick()))
            .set("denominator", lowerCase(protocol.denominator()))
            .set("n_treated", treated)
            .set("n_with_baseline", withBaseline)
            .set("n_observed", observed)
            .set("n_response", response);
    new Share(response, whole).setWithLimits("response", row);
    new Share(response, whole).setBounds("response", row, protocol);
    new Share(response, treated).set("response_of_treated", row);
    new Share(response, withBaseline).set("response_of_with_baseline", row);
    new Share(response, observed).set("response_of_observed", row);
    RemissionCutoffs cutoffs = RemissionCutoffs.of(protocol, window.group.instrument());
    setRemission("strict_", cutoffs.strict(), counts[ObservedScores.REMISSION_STRICT], row);
    setRemission("", cutoffs.chosen(), counts[ObservedScores.REMISSION], row);
    setRemission("lenient_", cutoffs.lenient(), counts[ObservedScores.REMISSION_LENIENT], row);
    if (cutoffs.chosen().isPresent()) {
      new Share(counts[ObservedScores.REMISSION], whole).setWithLimits("remission", row);
      new Share(counts[ObservedScores.REMISSION], whole).setBounds("remission", row, protocol);
    }
    ObservedScores.setMeans(counts, row);
  }

  private static void setRemission(String which, OptionalInt atMost, long count, TableRow row) {
    if (atMost.isPresent()) {
      row.set("remission_" + which + "at_most_points", atMost.getAsInt() / 100.0)
          .set("n_remission" + (which.isEmpty() ? "" : "_" + which.replace("_", "")), count);
    }
  }

  private void addChanges(Window window, long treated, long withBaseline, long[] counts) {
    List<ChangeThreshold> steps = ChangeSteps.of(window.group.instrument()).steps();
    long observed = counts[ObservedScores.OBSERVED];
    int step = 0;
    long before = observed;
    for (int place = 0; place < steps.size(); place++) {
      ChangeThreshold threshold = steps.get(place);
      boolean isFirst = place == 0 || steps.get(place - 1).kind() != threshold.kind();
      step = isFirst ? 1 : step + 1;
      before = isFirst ? observed : before;
      long made = counts[LandmarkMeasure.CHANGES + place];
      TableRow row =
          window
              .addRowTo(changes)
              .set(
                  "direction",
                  threshold.kind() == ChangeThreshold.Kind.FALL ? "improvement" : "worsening")
              .set("step", step)
              .set("rule", threshold.equals(ChangeSteps.ANY_RISE) ? "any_rise" : threshold.rule())
              .set("n_treated", treated)
              .set("n_with_baseline", withBaseline)
              .set("n_observed", observed)
              .set("patients_in", before)
              .set("patients_excluded", before - made)
              .set("patients_out", made)
              .set("evidence", letter(threshold.evidence()))
              .set("source", threshold.source());
      new Share(made, treated).set("proportion_of_treated", row);
      new Share(made, observed).setWithLimits("proportion_of_observed", row);
      before = made;
    }
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String letter(Evidence evidence) {
    return switch (evidence) {
      case VERIFIED -> "V";
      case KNOWN -> "K";
      case OWN_CHOICE -> "D";
    };
  }

  /** One endpoint of one group. */
  private record Window(Group group, int place, Endpoint endpoint) {

    TableRow addRowTo(Table table) {
      return group
          .addRowTo(table)
          .set("endpoint_number", place + 1)
          .set("endpoint", endpoint.name())
          .set("origin", lowerCase(endpoint.origin()));
    }
  }
}
