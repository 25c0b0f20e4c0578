package org.ketamineoutcomes.individual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** The file of adverse events: a row for each event, of however many reports. */
final class AdverseEventsFile {

  static final String NAME = "adverse_events";

  static final Columns COLUMNS =
      Subject.rows(
              NAME,
              "Adverse events as cleaned: a row for each, whether a protocol counts it or not. Reports"
                  + " of one event are one row. Texts are the clinic's, in lower case.")
          .whole("event_number", "none", "1 for the patient's first event, and so on.")
          .wholeIfAny(
              "onset_day",
              "days",
              "Days since the first session; of a partial date, the first day it may stand for.")
          .wholeIfAny(
              "onset_latest_day", "days", "The last day that the date of onset may stand for.")
          .wholeIfAny("onset_minute_of_day", "minutes", "Minutes after midnight.")
          .wholeIfAny("end_day", "days", "The day it ended.")
          .text("term", "What happened, as coded or written.")
          .textIfAny("category", "The group of the term.")
          .textIfAny("severity", "How severe it was, the worst of its reports.")
          .textIfAny("severity_scale", "The scale of the severity.")
          .textIfAny("serious", "yes or no; null where it is not recorded.")
          .textIfAny("related", "How the clinic judged the relation to the drug.")
          .textIfAny("action", "What was done with the drug.")
          .textIfAny("outcome", "What became of it.")
          .textIfAny("solicited", "Whether it came from asking: yes or no; null if not recorded.")
          .wholeIfAny(
              "linked_session_number",
              "none",
              "The session that the export links it to, by its number in sessions.")
          .with(Subject::source)
          .columns();

  private AdverseEventsFile() {}

  static Table of(Subject subject) {
    Table table = new Table(COLUMNS);
    List<AdverseEvent> events = subject.adverseEvents();
    Map<String, Long> sessionNumbers = events.isEmpty() ? Map.of() : sessionNumbers(subject);
    for (int i = 0; i < events.size(); i++) {
      AdverseEvent event = events.get(i);
      TableRow row =
          subject
              .addRowTo(table)
              .set("event_number", i + 1L)
              .set("onset_day", subject.day(event.onsetDay()))
              .set("onset_latest_day", subject.day(event.onsetLatestDay()))
              .set("onset_minute_of_day", event.onsetMinuteOfDay())
              .set("end_day", subject.day(event.endDay()))
              .set("term", event.term());
      Long session = sessionNumbers.get(event.sessionId());
      if (session != null) {
        row.set("linked_session_number", session);
      }
      setWords(row, event);
      Subject.setSource(row, event.position());
    }
    return table;
  }

  private static void setWords(TableRow row, AdverseEvent event) {
    Subject.setWord(row, "category", event.category());
    Subject.setWord(row, "severity", event.severity());
    Subject.setWord(row, "severity_scale", event.severityScale());
    Subject.setWord(row, "related", event.related());
    Subject.setWord(row, "action", event.action());
    Subject.setWord(row, "outcome", event.outcome());
    Subject.setAnswer(row, "serious", event.serious());
    Subject.setAnswer(row, "solicited", event.solicited());
  }

  private static Map<String, Long> sessionNumbers(Subject subject) {
    Map<String, Long> numbers = new HashMap<>();
    List<Session> sessions = subject.history().sessions();
    for (int i = 0; i < sessions.size(); i++) {
      if (!sessions.get(i).sessionId().isEmpty()) {
        numbers.putIfAbsent(sessions.get(i).sessionId(), i + 1L);
      }
    }
    return numbers;
  }
}
