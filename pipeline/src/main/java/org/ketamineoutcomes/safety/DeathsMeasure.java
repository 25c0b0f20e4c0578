package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Deaths and serious adverse events by all time at risk: crude rates, of patients. What cannot be
 * told keeps its row, and what never happened has an upper limit.
 */
public record DeathsMeasure(Protocols protocols, Groups groups, AesiVocabulary vocabulary)
    implements Measure<Grouped<NamedCounts>> {

  private static final String TABLE = "deaths_and_serious";
  private static final String EVERYONE = "";
  private static final int PATIENTS = 0;
  private static final int DAYS = 1;
  private static final int WIDTH = 2;

  /** What can have happened to a patient. */
  private enum Happened {
    /** Died while at risk. */
    DEATH,
    /** Died after the time at risk, as far as that is known: without a rate. */
    LATER_DEATH,
    /** Had an adverse event with a fatal outcome, with or without a day of death. */
    FATAL_EVENT,
    /** Had a serious adverse event. */
    SERIOUS_EVENT
  }

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      TimeAtRisk time = TimeAtRisk.of(history, protocol.adverseEvents());
      SafetyFollowUp followUp = SafetyFollowUp.of(history, time);
      List<EventRecord> events = EventRecord.of(history, protocol, vocabulary);
      long days = time.daysUntil(time.firstDay() + followUp.endDay());
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedCounts counts = tally.of(group);
        counts.add(EVERYONE, PATIENTS, 1);
        counts.add(EVERYONE, DAYS, days);
        for (Happened happened : Happened.values()) {
          counts.add(happened.name(), PATIENTS, is(happened, followUp, events) ? 1 : 0);
        }
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of(TABLE);
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              for (Happened happened : Happened.values()) {
                rows.add(row(group, happened, counts));
              }
            });
    return List.of(new Table(TABLE, rows));
  }

  private static boolean is(Happened happened, SafetyFollowUp followUp, List<EventRecord> events) {
    return switch (happened) {
      case DEATH -> followUp.endsInDeath();
      case LATER_DEATH -> followUp.death().isPresent() && !followUp.endsInDeath();
      case FATAL_EVENT -> events.stream().anyMatch(one -> one.event().outcome().equals("fatal"));
      case SERIOUS_EVENT -> events.stream().anyMatch(one -> one.event().serious() == Answer.YES);
    };
  }

  private static TableRow row(Group group, Happened happened, NamedCounts counts) {
    long days = counts.get(EVERYONE, DAYS);
    long patients = counts.get(happened.name(), PATIENTS);
    TableRow row =
        GroupColumns.of(group)
            .set("happened", happened.name().toLowerCase(Locale.ROOT))
            .set("n_patients", counts.get(EVERYONE, PATIENTS))
            .set("n", patients)
            .set("person_years", days / Rates.DAYS_PER_YEAR)
            .set("interval_method", Rates.METHOD);
    if (happened != Happened.LATER_DEATH) {
      Rates.set(row, "rate", patients, days);
    }
    return row;
  }
}
