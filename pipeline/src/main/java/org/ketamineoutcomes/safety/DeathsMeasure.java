package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.EventWords;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;

/**
 * Deaths and serious adverse events by all time at risk: crude rates, of patients. What cannot be
 * known keeps its row, and what never happened has an upper limit.
 */
public record DeathsMeasure() implements Measure<SafetyView, Counts> {

  /** What is counted: first of everyone, then of each thing that can have happened. */
  private static final int EVERYONE = 0;

  private static final int PATIENTS = 0;
  private static final int DAYS = 1;
  private static final int DAYS_SQUARED = 2;
  private static final int WIDTH = 3;

  private static final Layout LAYOUT =
      Layout.ofCounts(WIDTH).sumUnlessRuled(DAYS, DAYS_SQUARED, PATIENTS);

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

  private static final Happened[] ALL = Happened.values();

  @Override
  public Counts empty() {
    return new Counts(WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(SafetyView patient, Keyed<Group, Counts> counts) {
    TimeAtRisk time = patient.timeAtRisk();
    SafetyFollowUp followUp = patient.followUp();
    long days = time.daysUntil(time.firstDay() + followUp.endDay());
    for (int group : patient.groups()) {
      Counts ofGroup = counts.at(group);
      ofGroup.add(EVERYONE, PATIENTS, 1);
      ofGroup.add(EVERYONE, DAYS, days);
      ofGroup.add(EVERYONE, DAYS_SQUARED, days * days);
      for (int place = 0; place < ALL.length; place++) {
        boolean is = is(ALL[place], followUp, patient.events());
        ofGroup.add(1 + place, PATIENTS, is ? 1 : 0);
      }
    }
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(DeathsAndSeriousColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(DeathsAndSeriousColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, ofGroup) -> {
              for (int place = 0; place < ALL.length; place++) {
                fill(group.addRowTo(table), place, ofGroup);
              }
            });
    return List.of(table);
  }

  private static boolean is(Happened happened, SafetyFollowUp followUp, List<EventRecord> events) {
    return switch (happened) {
      case DEATH -> followUp.endsInDeath();
      case LATER_DEATH -> followUp.death().isPresent() && !followUp.endsInDeath();
      case FATAL_EVENT ->
          events.stream().anyMatch(one -> EventWords.OUTCOME.says(one.event().outcome(), "fatal"));
      case SERIOUS_EVENT -> events.stream().anyMatch(one -> one.event().serious() == Answer.YES);
    };
  }

  private static void fill(TableRow row, int place, Counts counts) {
    long days = counts.get(EVERYONE, DAYS);
    long patients = counts.get(1 + place, PATIENTS);
    row.set("happened", ALL[place].name().toLowerCase(Locale.ROOT))
        .set("n_patients", counts.get(EVERYONE, PATIENTS))
        .set("n", patients)
        .set("interval_method", Rates.METHOD);
    boolean hasRate = ALL[place] != Happened.LATER_DEATH;
    if (Layout.isPublished(counts.get(EVERYONE, DAYS_SQUARED))) {
      row.set("person_years", days / Rates.DAYS_PER_YEAR);
      if (hasRate) {
        Rates.set(row, "rate", patients, days);
      }
    } else {
      Hidden.FEW_PATIENTS.mark(row, "person_years");
      if (hasRate) {
        Hidden.FEW_PATIENTS.mark(row, "rate_per_100_py");
      }
    }
  }
}
