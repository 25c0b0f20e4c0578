package org.ketamineoutcomes.export;

import java.util.Optional;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowPosition;

/** Reads rows of the adverse-events export. */
final class AdverseEventReader implements EntryReader {

  private final TimeColumns onset;
  private final TimeColumns end;
  private final Column term;
  private final Column category;
  private final Column severity;
  private final Column severityScale;
  private final Column serious;
  private final Column related;
  private final Column action;
  private final Column outcome;
  private final Column solicited;
  private final Vocabulary<Answer> answers;
  private final Column sessionId;

  AdverseEventReader(Columns columns) {
    onset = columns.timeOf("onset_date");
    end = columns.timeOf("end_date");
    term = columns.named("term");
    category = columns.named("category");
    severity = columns.named("severity");
    severityScale = columns.named("severity_scale");
    serious = columns.named("serious");
    related = columns.named("related");
    action = columns.named("action");
    outcome = columns.named("outcome");
    solicited = columns.named("solicited");
    answers = Vocabulary.of(solicited.field(), Answer.class);
    sessionId = columns.named("session_id");
  }

  @Override
  public Optional<Entry> read(Cells cells, RowPosition position) {
    Moment began = cells.moment(onset);
    String what = cells.words(term);
    if (what.isEmpty()) {
      cells.reject(RowRule.MISSING_TERM, term);
    }
    return Optional.of(
        new AdverseEvent(
            position,
            began.day(),
            began.latestDay(),
            began.minuteOfDay(),
            cells.moment(end).day(),
            what,
            cells.words(category),
            cells.words(severity),
            cells.words(severityScale),
            cells.word(serious, answers, Answer.NOT_RECORDED),
            cells.words(related),
            cells.words(action),
            cells.words(outcome),
            cells.word(solicited, answers, Answer.NOT_RECORDED),
            cells.text(sessionId)));
  }
}
