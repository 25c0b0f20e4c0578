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
import org.ketamineoutcomes.table.Table;

/**
 * Turns the follow-up of groups into the rows of their tables.
 *
 * @param landmarks the days on which the summary gives the estimate
 * @param told whether landmarks tell who had the event by then, or who did not
 * @param horizon up to which day the mean number of days free of the event is told
 */
public record CurveTables(List<Landmark> landmarks, Told told, Horizon horizon) {

  /** Which of the two sides of a curve landmarks tell. */
  public enum Told {
    /** Those who had it: onset. */
    HAD_EVENT,
    /** Those who did not: durability. */
    FREE_OF_EVENT
  }

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

  public CurveTables {
    landmarks = List.copyOf(landmarks);
  }

  /**
   * Adds the rows of all groups to three tables, each as far as its protocol lets it be published:
   * one for each group; one for each day of each group, of its survival curve; and as many of its
   * cumulative incidence. The days of incidence are among those of the curve, or else each would
   * tell what the other leaves out.
   */
  public void fill(
      SortedMap<Group, CauseTable> followUps,
      Protocols protocols,
      Table summaries,
      Table curves,
      Table incidences) {
    SortedMap<Group, CurveFlow> flows = new TreeMap<>();
    followUps.forEach((group, followUp) -> flows.put(group, CurveFlow.of(followUp)));
    PublishedDays days = PublishedDays.ofCurves(flows, this, protocols);
    PublishedDays incidenceDays = days.ofIncidences(flows, this, protocols);
    followUps.forEach(
        (group, followUp) -> {
          Protocol protocol = protocols.named(group.protocolId());
          GroupCurve curve = GroupCurve.of(group, followUp, days.of(group), this, protocol);
          curve.addSummaryTo(summaries);
          curve.addDaysTo(curves);
          GroupIncidence.of(curve.on(incidenceDays.of(group)), followUp).addDaysTo(incidences);
        });
  }

  /**
   * Returns the days that results are wanted for, if a protocol lets not every day be published.
   */
  List<Integer> wantedDays(Protocol protocol) {
    return Stream.concat(landmarks.stream().map(Landmark::day), Stream.of(horizon.days(protocol)))
        .toList();
  }
}
