package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.disclosure.CurveFlow;
import org.ketamineoutcomes.disclosure.CurveSpans;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.TimeToEvent;
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
   * curve; and of its cumulative incidence. The days of both are the same, or those of the curve
   * are more, or else each would tell what the other leaves out.
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
    PublishedDays days = PublishedDays.of(flows(followUps), this, protocols);
    return rows(followUps, days, followUps, days, protocols);
  }

  /**
   * Returns the rows of all groups, of an event with which others rarely compete. In summaries and
   * curves those are censorings, and so do not hide what comes before and after the few of them;
   * incidences are told on those days of the curve on which they may be told themselves.
   */
  public Rows rowsWithRareCompeting(SortedMap<Group, CauseTable> followUps, Protocols protocols) {
    SortedMap<Group, CauseTable> censoring = new TreeMap<>();
    followUps.forEach(
        (group, causes) -> censoring.put(group, causes.censoringAllBut(TimeToEvent.EVENT)));
    return rows(
        censoring,
        PublishedDays.of(flows(censoring), this, protocols),
        followUps,
        PublishedDays.of(flows(followUps), this, protocols),
        protocols);
  }

  private Rows rows(
      SortedMap<Group, CauseTable> ofCurves,
      PublishedDays curveDays,
      SortedMap<Group, CauseTable> ofIncidences,
      PublishedDays incidenceDays,
      Protocols protocols) {
    List<TableRow> summaries = new ArrayList<>();
    List<TableRow> curves = new ArrayList<>();
    List<TableRow> incidences = new ArrayList<>();
    ofCurves.forEach(
        (group, followUp) -> {
          Protocol protocol = protocols.named(group.protocolId());
          Optional<CurveSpans> days = curveDays.of(group);
          GroupCurve curve = GroupCurve.of(group, followUp, days, this, protocol);
          summaries.add(curve.summary());
          curves.addAll(curve.days());
          Optional<CurveSpans> common =
              incidenceDays.of(group).flatMap(these -> days.map(these::commonWith));
          incidences.addAll(
              GroupIncidence.of(curve.on(common), ofIncidences.getOrDefault(group, followUp))
                  .days());
        });
    return new Rows(summaries, curves, incidences);
  }

  private static SortedMap<Group, CurveFlow> flows(SortedMap<Group, CauseTable> followUps) {
    SortedMap<Group, CurveFlow> flows = new TreeMap<>();
    followUps.forEach((group, followUp) -> flows.put(group, CurveFlow.of(followUp)));
    return flows;
  }

  /** Returns the days that results are wanted for, if a protocol does not let every day be told. */
  List<Integer> wantedDays(Protocol protocol) {
    return Stream.concat(landmarks.stream().map(Landmark::day), Stream.of(horizon.days(protocol)))
        .toList();
  }
}
