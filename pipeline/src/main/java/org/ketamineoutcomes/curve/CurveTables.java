package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.disclosure.CurveFlow;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.table.TableRow;

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

  /**
   * The rows of three tables: one for each group; one for each day of each group, of its survival
   * curve; and as many of its cumulative incidence. The days of incidence are among those of the
   * curve, or else each would tell what the other leaves out.
   */
  public record Rows(List<TableRow> summaries, List<TableRow> curves, List<TableRow> incidences) {

    public Rows {
      summaries = List.copyOf(summaries);
      curves = List.copyOf(curves);
      incidences = List.copyOf(incidences);
    }
  }

  public CurveTables {
    landmarks = List.copyOf(landmarks);
  }

  /** Returns the rows of all groups, each as far as its protocol lets it be told. */
  public Rows rows(SortedMap<Group, CauseTable> followUps, Protocols protocols) {
    SortedMap<Group, CurveFlow> flows = new TreeMap<>();
    followUps.forEach((group, followUp) -> flows.put(group, CurveFlow.of(followUp)));
    PublishedDays days = PublishedDays.ofCurves(flows, this, protocols);
    PublishedDays incidenceDays = days.ofIncidences(flows, this, protocols);
    List<TableRow> summaries = new ArrayList<>();
    List<TableRow> curves = new ArrayList<>();
    List<TableRow> incidences = new ArrayList<>();
    followUps.forEach(
        (group, followUp) -> {
          Protocol protocol = protocols.named(group.protocolId());
          GroupCurve curve = GroupCurve.of(group, followUp, days.of(group), this, protocol);
          summaries.add(curve.summary());
          curves.addAll(curve.days());
          GroupCurve ofIncidence = curve.on(incidenceDays.of(group));
          incidences.addAll(GroupIncidence.of(ofIncidence, followUp).days());
        });
    return new Rows(summaries, curves, incidences);
  }

  /** Returns the days that results are wanted for, if a protocol does not let every day be told. */
  List<Integer> wantedDays(Protocol protocol) {
    return Stream.concat(landmarks.stream().map(Landmark::day), Stream.of(horizon.days(protocol)))
        .toList();
  }
}
