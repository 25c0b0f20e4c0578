package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.ketamineoutcomes.cell.Misread;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.date.Moment;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.header.TimeColumns;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.NoEvent;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.remark.RowWords;
import org.ketamineoutcomes.schema.KnownWords;
import org.ketamineoutcomes.schema.Vocabulary;

/** Reads rows of the adverse-events export. */
final class AdverseEventReader implements EntryReader {

  private static final int HIGHEST_GRADE = 5;

  private final String fileName;
  private final TimeColumns onset;
  private final TimeColumns end;
  private final ReadColumn term;
  private final ReadColumn category;
  private final ReadColumn severity;
  private final KnownWords knownSeverity;
  private final ReadColumn severityScale;
  private final ReadColumn serious;
  private final Vocabulary<Answer> seriousWords;
  private final ReadColumn related;
  private final KnownWords knownRelated;
  private final ReadColumn action;
  private final KnownWords knownAction;
  private final ReadColumn outcome;
  private final KnownWords knownOutcome;
  private final ReadColumn solicited;
  private final Vocabulary<Answer> solicitedWords;
  private final ReadColumn sessionId;
  private final ReadColumn occurred;
  private final Vocabulary<Answer> occurredWords;
  private final NoEventTerms noEvent = new NoEventTerms();
  private final Set<String> notAsked = RowWords.standard().notAsked().spellings();
  private final Set<String> absent = RowWords.standard().absentSeverity().spellings();
  private final ReadColumn eventId;

  AdverseEventReader(ReadColumns columns, String fileName) {
    this.fileName = fileName;
    onset = columns.timeOf("onset_date");
    end = columns.timeOf("end_date");
    term = columns.named("term");
    category = columns.named("category");
    severity = columns.named("severity");
    knownSeverity = new KnownWords(severity.field());
    severityScale = columns.named("severity_scale");
    serious = columns.named("serious");
    seriousWords = Vocabulary.of(serious.field(), Answer.class);
    related = columns.named("related");
    knownRelated = new KnownWords(related.field());
    action = columns.named("action");
    knownAction = new KnownWords(action.field());
    outcome = columns.named("outcome");
    knownOutcome = new KnownWords(outcome.field());
    solicited = columns.named("solicited");
    solicitedWords = Vocabulary.of(solicited.field(), Answer.class);
    sessionId = columns.named("session_id");
    occurred = columns.named("occurred");
    occurredWords = Vocabulary.of(occurred.field(), Answer.class);
    eventId = columns.named("event_id");
  }

  @Override
  public Optional<Entry> read(Cells cells, RowPosition position) {
    String what = cells.neededWords(term);
    Optional<Answer> answer = cells.anyWord(occurred, occurredWords);
    if (answer.equals(Optional.of(Answer.NO))) {
      return none(cells, occurred, position);
    }
    if (notAsked.contains(Spelling.of(what))) {
      cells.setAside(UnusedReason.NOT_ASKED, term);
      return Optional.empty();
    }
    if (noEvent.has(what)) {
      return none(cells, term, position);
    }
    if (!answer.equals(Optional.of(Answer.YES))
        && absent.contains(Spelling.of(cells.text(severity)))) {
      return none(cells, severity, position);
    }
    Answer asked = cells.word(solicited, solicitedWords, Answer.NOT_RECORDED);
    if (occurred.place() >= 0
        && asked == Answer.YES
        && (answer.equals(Optional.of(Answer.NOT_RECORDED)) || cells.text(occurred).isEmpty())) {
      cells.setAside(UnusedReason.NOT_ASKED, occurred);
      return Optional.empty();
    }
    if (noEvent.isDoubtful(what)) {
      cells.assume(Assumption.TERM_MAY_BE_NONE_OR_SEVERAL, term);
    }
    if (Misread.isSo(what)) {
      cells.assume(Assumption.TERM_SEEMS_MISREAD, term);
    }
    objectToOtherGrades(cells);
    Moment began = cells.moment(onset);
    if (what.isEmpty()) {
      cells.reject(RowRule.MISSING_TERM, term);
    }
    return Optional.of(
        new AdverseEvent(
            position,
            began.day(),
            began.latestDay(),
            began.minuteOfDay(),
            end(cells, began),
            what,
            cells.words(category),
            cells.words(severity, knownSeverity),
            cells.words(severityScale),
            cells.word(serious, seriousWords, Answer.NOT_RECORDED),
            cells.words(related, knownRelated),
            cells.words(action, knownAction),
            cells.words(outcome, knownOutcome),
            asked,
            cells.text(sessionId),
            cells.text(eventId)));
  }

  /** Numbers above 5 are no grades, and those below beside them are none either. */
  private void objectToOtherGrades(Cells cells) {
    OptionalLong number = cells.scaled(severity, cells.text(severity));
    if (number.isPresent()
        && number.getAsLong() > HIGHEST_GRADE
        && cells.text(severityScale).isEmpty()) {
      cells
          .remarks()
          .object(
              fileName
                  + ": severity holds numbers above 5, and grades go from 1 to 5; say what each"
                  + " stands for, as in adverse_events: {values: {severity: {7: severe}}}, or drop"
                  + " the column");
    }
  }

  /** Returns the day of the end; not known if the event would have ended before it began. */
  private OptionalInt end(Cells cells, Moment began) {
    OptionalInt ended = cells.moment(end).day();
    if (ended.isPresent() && began.day().isPresent() && ended.getAsInt() < began.day().getAsInt()) {
      cells.assume(Assumption.END_BEFORE_START, end.date().isAbsent() ? end.day() : end.date());
      return OptionalInt.empty();
    }
    return ended;
  }

  /** An answer says that someone asked, if it can be told when. */
  private Optional<Entry> none(Cells cells, ReadColumn column, RowPosition position) {
    OptionalInt day = cells.moment(onset).day();
    String session = cells.text(sessionId);
    if (day.isEmpty() && session.isEmpty()) {
      cells.setAside(UnusedReason.NO_EVENT, column);
      return Optional.empty();
    }
    return Optional.of(new NoEvent(position, day, session));
  }
}
