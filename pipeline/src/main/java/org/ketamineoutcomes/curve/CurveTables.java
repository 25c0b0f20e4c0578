package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.TableRow;

/**
 * Turns the follow-up of groups into the rows of their tables.
 *
 * @param landmarks the days on which the summary gives the estimate
 * @param told whether landmarks tell who had the event by then, or who did not
 */
public record CurveTables(List<Landmark> landmarks, Told told) {

  /** Which of the two sides of a curve landmarks tell. */
  public enum Told {
    HAD_EVENT,
    FREE_OF_EVENT
  }

  /** The rows of the two tables: one for each group, and one for each day of each group. */
  public record Rows(List<TableRow> summaries, List<TableRow> curves) {

    public Rows {
      summaries = List.copyOf(summaries);
      curves = List.copyOf(curves);
    }
  }

  public CurveTables {
    landmarks = List.copyOf(landmarks);
  }

  /** Returns the rows of all groups, each as far as its protocol lets it be told. */
  public Rows rows(SortedMap<Group, EventTable> followUps, Protocols protocols) {
    PublishedDays days =
        PublishedDays.of(followUps, landmarks.stream().map(Landmark::day).toList(), protocols);
    List<TableRow> summaries = new ArrayList<>();
    List<TableRow> curves = new ArrayList<>();
    followUps.forEach(
        (group, followUp) -> {
          GroupCurve curve =
              GroupCurve.of(group, followUp, days.of(group), protocols.named(group.protocolId()));
          summaries.add(curve.summary(landmarks, told));
          curves.addAll(curve.days());
        });
    return new Rows(summaries, curves);
  }
}
