package org.ketamineoutcomes.curve;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.disclosure.LandmarkDays;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.EventTable;

/** On which of a few days the incidence of a cause may be published of a group. */
public final class IncidenceDays {

  /** The follow-up of one group to one cause. */
  private record Curve(Group group, int cause) {}

  private final LandmarkDays<Curve> landmarks;

  private IncidenceDays(List<Integer> days) {
    landmarks = new LandmarkDays<>(days);
  }

  /**
   * Chooses for each cause among {@code days}.
   *
   * @param followUp of every group; those of one stratum share their days, which are among
   *     everyone's
   */
  public static IncidenceDays among(
      List<Integer> days,
      SortedMap<Group, CauseTable> followUp,
      Collection<Integer> causes,
      Protocols protocols) {
    IncidenceDays chosen = new IncidenceDays(days);
    for (int cause : causes) {
      columns(followUp, cause).entrySet().stream()
          .sorted(Comparator.comparing(column -> !column.getKey().isEveryone()))
          .forEach(
              column -> {
                Group any = column.getKey();
                Optional<Curve> whole =
                    any.isEveryone()
                        ? Optional.empty()
                        : Optional.of(new Curve(any.everyone(), cause));
                int minCell = protocols.named(any.protocolId()).minCell();
                chosen.landmarks.share(column.getValue(), whole, minCell);
              });
    }
    return chosen;
  }

  /** Returns whether the incidence of {@code cause} by {@code day} may be published of a group. */
  public boolean isPublished(Group group, int cause, int day) {
    return landmarks.isPublished(new Curve(group, cause), day);
  }

  /** Returns the groups that together make up everyone, by what is common to them. */
  private static SortedMap<Group, Map<Curve, EventTable>> columns(
      SortedMap<Group, CauseTable> followUp, int cause) {
    SortedMap<Group, Map<Curve, EventTable>> columns = new TreeMap<>();
    followUp.forEach(
        (group, table) ->
            columns
                .computeIfAbsent(group.anyValue(), key -> new LinkedHashMap<>())
                .put(new Curve(group, cause), table.only(cause)));
    return columns;
  }
}
