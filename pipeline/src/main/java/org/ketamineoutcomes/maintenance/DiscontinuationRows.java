package org.ketamineoutcomes.maintenance;

import static org.ketamineoutcomes.table.ItemRows.at;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.TreatmentStatus;
import org.ketamineoutcomes.curve.EstimateBounds;
import org.ketamineoutcomes.curve.Estimates;
import org.ketamineoutcomes.curve.IncidenceDays;
import org.ketamineoutcomes.curve.IntervalMethod;
import org.ketamineoutcomes.curve.ShareLimits;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.RareNames;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.IncidenceCurve;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The rows of the table of discontinuations: in each group one for each status, and one for each
 * reason of those who discontinued. Reasons of few patients share a row.
 */
final class DiscontinuationRows {

  private static final Map<TreatmentStatus, Integer> CAUSES =
      Map.of(
          TreatmentStatus.DISCONTINUED,
          Discontinuation.DISCONTINUATION,
          TreatmentStatus.DIED,
          Discontinuation.DEATH);

  private final SortedMap<Group, DiscontinuationTally> tallies;
  private final Protocols protocols;
  private final IncidenceDays days;
  private final Table table = new Table(DiscontinuationColumns.ALL);

  private DiscontinuationRows(SortedMap<Group, DiscontinuationTally> tallies, Protocols protocols) {
    this.tallies = tallies;
    this.protocols = protocols;
    SortedMap<Group, CauseTable> followUp = new TreeMap<>();
    tallies.forEach((group, tally) -> followUp.put(group, tally.followUp()));
    days =
        IncidenceDays.among(
            DiscontinuationColumns.WEEKS.stream().map(week -> 7 * week).toList(),
            followUp,
            CAUSES.values(),
            protocols);
  }

  static Table table(SortedMap<Group, DiscontinuationTally> tallies, Protocols protocols) {
    DiscontinuationRows rows = new DiscontinuationRows(tallies, protocols);
    tallies.forEach(rows::add);
    return rows.table;
  }

  private void add(Group group, DiscontinuationTally tally) {
    for (TreatmentStatus status : TreatmentStatus.values()) {
      TableRow row = row(group, status, "", tally.of(status), patients(group, tally));
      Optional.ofNullable(CAUSES.get(status))
          .ifPresent(cause -> setIncidence(row, group, tally, cause));
    }
    Map<String, Long> ofEveryone = tallies.getOrDefault(group.everyone(), tally).reasons();
    DisclosureRule disclosure = protocols.named(group.protocolId()).disclosure();
    Set<String> rare = RareNames.of(ofEveryone, disclosure.fewestOfAName());
    Map<String, Long> ofGroup = tally.reasons();
    boolean isBanded = disclosure.bands().isPresent();
    Map<String, Long> reasons = new TreeMap<>();
    for (String reason : ofEveryone.keySet()) {
      boolean isRare = rare.contains(reason);
      if (!isRare || !isBanded) {
        reasons.merge(
            isRare ? RareNames.RARE : reason, ofGroup.getOrDefault(reason, 0L), Long::sum);
      }
    }
    reasons.forEach(
        (reason, count) ->
            row(group, TreatmentStatus.DISCONTINUED, reason, count, patients(group, tally)));
    if (isBanded) {
      addRare(group, tally);
    }
  }

  /** Bands of rare reasons do not add up to one, so a row says that there may be such. */
  private void addRare(Group group, DiscontinuationTally tally) {
    Hidden.SMALL_COUNT.mark(
        group
            .addRowTo(table)
            .set("status", TreatmentStatus.DISCONTINUED.word())
            .set("reason", RareNames.RARE)
            .set("n_patients", patients(group, tally)),
        "n");
  }

  private long patients(Group group, DiscontinuationTally tally) {
    return protocols.named(group.protocolId()).disclosure().published(tally.patients());
  }

  private TableRow row(
      Group group, TreatmentStatus status, String reason, long count, long patients) {
    TableRow row =
        group
            .addRowTo(table)
            .set("status", status.word())
            .set("reason", reason)
            .set("n_patients", patients)
            .set("n", count)
            .set("proportion", count / (double) patients);
    ClopperPearson.limits(count, patients)
        .ifPresent(
            limits ->
                row.set("clopper_pearson_lower_95", limits.lower95())
                    .set("clopper_pearson_upper_95", limits.upper95()));
    Wilson.limits(count, patients)
        .ifPresent(
            limits ->
                row.set("wilson_lower_95", limits.lower95())
                    .set("wilson_upper_95", limits.upper95()));
    return row;
  }

  private void setIncidence(TableRow row, Group group, DiscontinuationTally tally, int cause) {
    Protocol protocol = protocols.named(group.protocolId());
    IncidenceCurve curve = Estimates.aalenJohansen(tally.followUp(), cause, protocol);
    EstimateBounds bounds = EstimateBounds.of(tally.followUp(), cause, protocol);
    for (int week : DiscontinuationColumns.WEEKS) {
      String column = at(week, "incidence");
      boolean isDrawn = protocol.disclosure().drawsCurveOf(tally.patients());
      if (isDrawn && days.isPublished(group, cause, 7 * week)) {
        IncidenceCurve.Step step = curve.at(7 * week);
        ShareLimits limits = step.incidence() == 0 ? ShareLimits.NONE : ShareLimits.of(step);
        row.set(column, step.incidence())
            .set(at(week, "lower_95"), limits.lower95())
            .set(at(week, "upper_95"), limits.upper95());
        bounds.setIncidence(row, column, 7 * week);
      } else if (protocol.minCell() > 0 || !isDrawn) {
        Hidden.FEW_PATIENTS.mark(row, column);
      }
      row.set(at(week, "interval_method"), "aalen-johansen, " + IntervalMethod.name(protocol));
    }
  }
}
