package org.ketamineoutcomes.individual;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableOfPersons;
import org.ketamineoutcomes.table.TableRow;

/**
 * One patient, as all files name them: by a pseudonym, and in days since the first session.
 *
 * @param strata the patient's values of the run's strata
 * @param assessments by time, and those of one moment by what they say
 * @param adverseEvents by day of onset, unknown ones last, and those of one day by what they say
 */
record Subject(
    String pseudonym,
    TreatmentHistory history,
    List<Strata.Value> strata,
    List<Assessment> assessments,
    List<AdverseEvent> adverseEvents) {

  private static final RowPosition ANYWHERE = new RowPosition(0, 0);

  /** The order of the exports decides only between what is alike in every field. */
  private static final Comparator<Assessment> ASSESSMENTS =
      Comparator.comparingInt(Assessment::day)
          .thenComparingInt(assessment -> assessment.minuteOfDay().orElse(-1))
          .thenComparing(Assessment::relation)
          .thenComparing(Assessment::instrument)
          .thenComparingInt(Assessment::scoreHundredths)
          .thenComparingInt(assessment -> assessment.suicidalityItem().orElse(-1))
          .thenComparing(assessment -> assessment.origin().toString())
          .thenComparing(Assessment::position);

  private static final Comparator<AdverseEvent> ADVERSE_EVENTS =
      Comparator.<AdverseEvent>comparingInt(event -> event.onsetDay().orElse(Integer.MAX_VALUE))
          .thenComparing(event -> event.at(ANYWHERE).toString())
          .thenComparing(AdverseEvent::position);

  static Subject of(String pseudonym, TreatmentHistory history, List<Strata.Value> strata) {
    return new Subject(
        pseudonym,
        history,
        strata,
        history.assessments().stream().sorted(ASSESSMENTS).toList(),
        history.adverseEvents().stream().sorted(ADVERSE_EVENTS).toList());
  }

  /** Begins the columns of a file with the patient. */
  static TableOfPersons rows(String table, String meaning) {
    return TableOfPersons.rows(table, meaning)
        .text(
            "USUBJID",
            "The patient's pseudonym, the same in all files that one key made (ADaM: unique subject"
                + " identifier).");
  }

  /** Ends the columns of a file with the row of the exports that a row is from. */
  static TableOfPersons source(TableOfPersons table) {
    return table
        .wholeIfAny(
            "source_file", "none", "The file it is from: its number among inputs in the manifest.")
        .wholeIfAny(
            "source_line", "none", "The line of that file on which the row begins, from 1.");
  }

  TableRow addRowTo(Table table) {
    return table.add().set("USUBJID", pseudonym);
  }

  static void setSource(TableRow row, RowPosition position) {
    row.set("source_file", position.file() + 1L).set("source_line", position.record());
  }

  /** Returns days since the first session. */
  int day(int ownDay) {
    return ownDay - history.firstSessionDay();
  }

  OptionalInt day(OptionalInt ownDay) {
    return ownDay.isPresent() ? OptionalInt.of(day(ownDay.getAsInt())) : ownDay;
  }

  static void setWord(TableRow row, String column, String word) {
    if (!word.isEmpty()) {
      row.set(column, word);
    }
  }

  static void setAnswer(TableRow row, String column, Answer answer) {
    if (answer != Answer.NOT_RECORDED) {
      row.set(column, word(answer));
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns a number that is kept in thousandths. */
  static OptionalDouble thousandths(OptionalInt number) {
    return number.isPresent()
        ? OptionalDouble.of(number.getAsInt() / 1000.0)
        : OptionalDouble.empty();
  }
}
