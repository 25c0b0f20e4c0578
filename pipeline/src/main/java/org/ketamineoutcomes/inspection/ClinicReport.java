package org.ketamineoutcomes.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.ItemAnswer;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.link.IdPlaces;

/**
 * What the accepted rows of all exports come to.
 *
 * <p>Takes rows in any order. Not safe for use by several threads.
 */
public final class ClinicReport implements RowSink {

  private final TimeBasis basis;
  private final IdPlaces ids = new IdPlaces();
  private final Map<String, Days> days = new TreeMap<>();
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
    Entry entry = row.entry();
    ids.add(row.patientId(), entry);
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
      sexes.add(patient.attributes().getOrDefault("sex", ""));
    }
  }

  @Override
  public void notUsed(UnusedRow row, String patientId) {}

  @Override
  public void reject(RejectedRow row) {}

  /** Returns the ids of all rows. */
  public IdPlaces ids() {
    return ids;
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
    lines.addAll(sessions.lines(today, basis));
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

  private void day(String export, OptionalInt day) {
    days.computeIfAbsent(export, name -> new Days()).add(day);
  }
}
