package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.NamedTallies;

/**
 * The share of patients with a first adverse event of each kind by some days, where something else
 * may come first, and beside it what one minus Kaplan–Meier would have said.
 */
public record FirstEventMeasure(Protocols protocols, Groups groups, AesiVocabulary vocabulary)
    implements Measure<Grouped<NamedTallies<CauseTable>>> {

  @Override
  public Grouped<NamedTallies<CauseTable>> emptyTally() {
    return new Grouped<>(FirstEventMeasure::emptyTables);
  }

  @Override
  public Grouped<NamedTallies<CauseTable>> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(
        in,
        FirstEventMeasure::emptyTables,
        tables ->
            NamedTallies.readFrom(
                tables, () -> CauseTable.of(Competing.CAUSES), CauseTable::readFrom));
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedTallies<CauseTable>> tally) {
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      SafetyFollowUp followUp =
          SafetyFollowUp.of(history, TimeAtRisk.of(history, protocol.adverseEvents()));
      Discontinuation treatment = Discontinuation.of(history, protocol.discontinuation());
      Map<EventKind, List<EventRecord>> events =
          KindsOfEvents.of(EventRecord.of(history, protocol, vocabulary));
      List<NamedTallies<CauseTable>> tallies = new ArrayList<>();
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        tallies.add(tally.of(group));
      }
      for (Competing competing : Competing.values()) {
        CompetingFollowUp without = competing.withoutEvent(followUp, treatment);
        String everyone = FirstEvents.key(competing);
        tallies.forEach(tables -> tables.of(everyone).add(without));
        events.forEach(
            (kind, ofKind) -> {
              int day = firstDay(ofKind, history.firstSessionDay(), followUp);
              if (day <= without.day()) {
                String with = FirstEvents.key(competing, kind);
                String instead = FirstEvents.spareKey(competing, kind);
                for (NamedTallies<CauseTable> tables : tallies) {
                  tables.of(with).add(event(day));
                  tables.of(instead).add(without);
                }
              }
            });
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("adverse_event_incidence");
  }

  @Override
  public List<Table> tables(Grouped<NamedTallies<CauseTable>> tally) {
    IncidenceRows rows = new IncidenceRows(protocols, new KindsOfEvents(vocabulary));
    return List.of(new Table("adverse_event_incidence", rows.of(tally.sorted())));
  }

  private static NamedTallies<CauseTable> emptyTables() {
    return new NamedTallies<>(() -> CauseTable.of(Competing.CAUSES));
  }

  /** An event known in spite of the end of follow-up is taken to have come at that end. */
  private static int firstDay(List<EventRecord> events, int firstSession, SafetyFollowUp followUp) {
    int first = Integer.MAX_VALUE;
    for (EventRecord event : events) {
      first = Math.min(first, event.judged().day() - firstSession);
    }
    return Math.min(first, followUp.endDay());
  }

  private static CompetingFollowUp event(int day) {
    return CompetingFollowUp.eventOn(day, Competing.EVENT);
  }
}
