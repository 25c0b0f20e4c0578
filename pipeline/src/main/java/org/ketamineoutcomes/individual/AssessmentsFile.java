package org.ketamineoutcomes.individual;

import java.util.List;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** The file of assessments: a row for each completion of a scale. */
final class AssessmentsFile {

  static final String NAME = "assessments";

  private static final double POINT = 100;

  static final Columns COLUMNS =
      Subject.rows(
              NAME,
              "Assessments as cleaned, in the order of time: a row for each completion of a scale.")
          .whole(
              "assessment_number",
              "none",
              "1 for the patient's first assessment, on whatever scale, and so on.")
          .whole("day", "days", "Days since the first session; negative before it.")
          .wholeIfAny("minute_of_day", "minutes", "Minutes after midnight.")
          .text("instrument", "The scale.")
          .decimalIfAny("total_score", "points", "The total.")
          .wholeIfAny(
              "suicidality_item", "points", "The scale's item on suicidal thoughts, if it has one.")
          .textIfAny(
              "relation_to_session",
              "pre_dose, during or post_dose of a session of the same day; null where it is not"
                  + " recorded.")
          .text(
              "total_source",
              "reported, computed from all items, or prorated from some: the last counts only where"
                  + " a protocol wants it.")
          .truth("total_mismatch", "Whether the reported total is another than that of its items.")
          .with(Subject::source)
          .columns();

  private AssessmentsFile() {}

  static Table of(Subject subject) {
    Table table = new Table(COLUMNS);
    List<Assessment> assessments = subject.assessments();
    for (int i = 0; i < assessments.size(); i++) {
      Assessment assessment = assessments.get(i);
      TableRow row =
          subject
              .addRowTo(table)
              .set("assessment_number", i + 1L)
              .set("day", subject.day(assessment.day()))
              .set("minute_of_day", assessment.minuteOfDay())
              .set("instrument", assessment.instrument())
              .set("total_score", assessment.scoreHundredths() / POINT)
              .set("suicidality_item", assessment.suicidalityItem())
              .set("total_source", Subject.word(assessment.origin().source()))
              .set("total_mismatch", assessment.origin().mismatch());
      if (assessment.relation() != RelationToSession.NOT_RECORDED) {
        row.set("relation_to_session", Subject.word(assessment.relation()));
      }
      Subject.setSource(row, assessment.position());
    }
    return table;
  }
}
