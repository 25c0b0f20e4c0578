package org.ketamineoutcomes.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.LateEnds;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.ItemAnswer;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Session;

/**
 * What the accepted rows of all exports come to.
 *
 * <p>Takes rows in any order. Not safe for use by several threads.
 */
public final class ClinicReport implements RowSink {

  private final TimeBasis basis;
  private final PeopleSeen people = new PeopleSeen();
  private final Map<String, Days> days = new TreeMap<>();
  private final Days endsOfObservation = new Days();
  private final SessionsSeen sessions = new SessionsSeen();
  private final Map<String, Scores> scores = new TreeMap<>();
  private final WordsSeen routes = new WordsSeen("route");
  private final WordsSeen sexes = new WordsSeen("sex");
  private final TermsSeen terms;
  private final WordsSeen severities = new WordsSeen("severity");
  private final WordsSeen relations = new WordsSeen("related");

  /**
   * Starts without rows.
   *
   * @param aesi which terms are of special interest
   */
  public ClinicReport(TimeBasis basis, AesiVocabulary aesi) {
    this.basis = basis;
    terms = new TermsSeen(aesi);
  }

  @Override
  public void accept(Row row) {
    people.add(row);
    Entry entry = row.entry();
    if (entry instanceof Session session) {
      day("sessions", OptionalInt.of(session.day()));
      sessions.add(session.day());
      routes.add(session.route().name().toLowerCase(Locale.ROOT));
    } else if (entry instanceof Assessment assessment) {
      day("assessments", OptionalInt.of(assessment.day()));
      scores
          .computeIfAbsent(assessment.instrument(), name -> new Scores())
          .add(assessment.scoreHundredths());
    } else if (entry instanceof ItemAnswer answer) {
      day("assessments", OptionalInt.of(answer.day()));
    } else if (entry instanceof AdverseEvent event) {
      day("adverse_events", event.onsetDay());
      terms.add(event.term());
      severities.add(event.severity());
      relations.add(event.related());
    } else if (entry instanceof Patient patient) {
      endsOfObservation.add(patient.observationEnd());
      sexes.add(patient.attributes().getOrDefault("sex", ""));
    }
  }

  @Override
  public void notUsed(UnusedRow row, String patientId) {}

  @Override
  public void reject(RejectedRow row) {}

  /** Returns how ids meet, as the report of a run would have it. */
  public PeopleSeen people() {
    return people;
  }

  /**
   * Returns lines for people.
   *
   * @param today the day on which they are asked for
   */
  public List<String> lines(LocalDate today) {
    List<String> lines = new ArrayList<>();
    days.forEach((export, seen) -> lines.add("  %s: %s".formatted(export, seen.line(basis))));
    if (!lines.isEmpty()) {
      lines.add(0, "First and last day");
    }
    for (String export : List.of("assessments", "adverse_events")) {
      if (seen(export).areOfAnotherTimeThan(seen("sessions"))) {
        lines.add(
            "  %s: all of another time than the sessions; %s"
                .formatted(export, Assumption.DAYS_OF_ANOTHER_TIME.declaration()));
      }
    }
    if (endsOfObservation.endLaterThan(lastSeen(), LateEnds.DAYS_OF_A_YEAR)) {
      lines.add(
          "  patients: observation ends more than a year after anything else; "
              + Assumption.OBSERVED_LONG_AFTER.declaration());
    }
    lines.addAll(sessions.lines(lastKnown(), today, basis));
    if (!scores.isEmpty()) {
      lines.add("Instruments, as less is better");
      scores.forEach(
          (instrument, seen) -> lines.add("  %s: %s".formatted(instrument, seen.line())));
    }
    lines.add("Words");
    lines.addAll(routes.lines());
    lines.addAll(sexes.lines());
    lines.addAll(terms.lines());
    lines.addAll(severities.lines());
    lines.addAll(relations.lines());
    return lines;
  }

  /** Returns the last day on which anyone has a score, an event or an end of observation. */
  private OptionalInt lastKnown() {
    return Stream.of(seen("assessments"), seen("adverse_events"), endsOfObservation)
        .map(Days::last)
        .flatMapToInt(OptionalInt::stream)
        .max();
  }

  /** Returns the last day on which anyone has a session, a score or an event. */
  private OptionalInt lastSeen() {
    return Stream.of(seen("sessions"), seen("assessments"), seen("adverse_events"))
        .map(Days::last)
        .flatMapToInt(OptionalInt::stream)
        .max();
  }

  private Days seen(String export) {
    return days.getOrDefault(export, new Days());
  }

  private void day(String export, OptionalInt day) {
    days.computeIfAbsent(export, name -> new Days()).add(day);
  }
}
