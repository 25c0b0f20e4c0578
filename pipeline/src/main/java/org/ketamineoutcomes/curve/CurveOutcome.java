package org.ketamineoutcomes.curve;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.disclosure.CurveFlow;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;

/**
 * An outcome that is a time to an event: what is published of its curves, and in which tables.
 *
 * @param times the times by which every group has the estimate
 * @param horizon up to which day the mean number of days free of the event is published
 */
public record CurveOutcome(
    SetTimes times,
    Horizon horizon,
    Columns summary,
    Columns byTime,
    Columns curve,
    Columns incidence) {

  /** The outcomes whose restricted means protocols give a horizon. */
  public enum Horizon {
    ONSET,
    DURABILITY,
    NAMED_EVENTS;

    int days(Protocol protocol) {
      return switch (this) {
        case ONSET -> protocol.restrictedMeans().onsetDays();
        case DURABILITY -> protocol.restrictedMeans().durabilityDays();
        case NAMED_EVENTS -> protocol.restrictedMeans().namedEventsDays();
      };
    }
  }

  /** Returns the columns of the tables, in the order of {@link CurveTables#all}. */
  public List<Columns> columns() {
    return List.of(summary, byTime, curve, incidence);
  }

  /** Returns the tables without rows. */
  public CurveTables tables() {
    return new CurveTables(
        new Table(summary), new Table(byTime), new Table(curve), new Table(incidence));
  }

  /**
   * Adds the rows of all groups to the tables, each as far as its protocol lets it be published.
   * The days of incidence are among those of the curve, or else each would tell what the other
   * leaves out.
   */
  public void fill(
      SortedMap<Group, CauseTable> followUps, Protocols protocols, CurveTables tables) {
    SortedMap<Group, CurveFlow> flows = new TreeMap<>();
    followUps.forEach((group, followUp) -> flows.put(group, CurveFlow.of(followUp)));
    PublishedDays days = PublishedDays.ofCurves(flows, this, protocols);
    PublishedDays incidenceDays = days.ofIncidences(flows, this, protocols);
    followUps.forEach(
        (group, followUp) -> {
          Protocol protocol = protocols.named(group.protocolId());
          GroupCurve of = GroupCurve.of(group, followUp, days.of(group), this, protocol);
          new CurveSummary(of).addTo(tables.summary());
          new SharesAtTimes(of).addTo(tables.byTime());
          of.addDaysTo(tables.curve());
          GroupIncidence.of(of.on(incidenceDays.of(group)), followUp).addDaysTo(tables.incidence());
        });
  }

  /** Returns the days that results are wanted for, where a protocol lets few days be published. */
  List<Integer> wantedDays(Protocol protocol) {
    return Stream.concat(times.days().stream(), Stream.of(horizon.days(protocol))).toList();
  }
}
