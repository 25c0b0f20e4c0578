package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.refusal.Refusal;

/** Reads rows of the sessions export. */
final class SessionReader implements EntryReader {

  private final TimeColumns time;
  private final Column sessionId;
  private final Column drug;
  private final Column route;
  private final Vocabulary<Route> routes;
  private final Column status;
  private final Vocabulary<SessionWord> statuses;
  private final DrugNames drugs = new DrugNames();
  private final String fileName;
  private final Column doseMg;
  private final Column weightKg;
  private final Column doseMgPerKg;
  private final Column durationMinutes;
  private final Column phaseLabel;
  private final Column systolicBefore;
  private final Column diastolicBefore;
  private final Column systolicPeak;
  private final Column diastolicPeak;
  private final Column heartRateBefore;
  private final Column heartRatePeak;
  private final Column oxygenSaturationLowest;
  private final Column cadssTotal;
  private final Column moaasLowest;
  private final Column assessed;
  private final Vocabulary<Answer> answers;

  SessionReader(Columns columns, String fileName) {
    this.fileName = fileName;
    time = columns.timeOf("session_date");
    sessionId = columns.named("session_id");
    drug = columns.named("drug");
    route = columns.named("route");
    routes = Vocabulary.of(route.field(), Route.class);
    status = columns.named("status");
    statuses = Vocabulary.of(status.field(), SessionWord.class);
    doseMg = columns.named("dose_mg");
    weightKg = columns.named("weight_kg");
    doseMgPerKg = columns.named("dose_mg_per_kg");
    durationMinutes = columns.named("duration_min");
    phaseLabel = columns.named("phase_label");
    systolicBefore = columns.named("sbp_pre");
    diastolicBefore = columns.named("dbp_pre");
    systolicPeak = columns.named("sbp_peak");
    diastolicPeak = columns.named("dbp_peak");
    heartRateBefore = columns.named("hr_pre");
    heartRatePeak = columns.named("hr_peak");
    oxygenSaturationLowest = columns.named("spo2_min");
    cadssTotal = columns.named("cadss_total");
    moaasLowest = columns.named("moaas_min");
    assessed = columns.named("ae_assessed");
    answers = Vocabulary.of(assessed.field(), Answer.class);
  }

  @Override
  public Optional<Entry> read(Cells cells, RowPosition position) {
    Moment moment = cells.moment(time);
    if (moment.day().isEmpty()) {
      return Optional.empty();
    }
    SessionWord word = cells.word(status, statuses, SessionWord.COMPLETED);
    Session session =
        new Session(
            position,
            moment.day().getAsInt(),
            moment.minuteOfDay(),
            cells.text(sessionId),
            cells.words(drug),
            cells.word(route, routes, Route.UNKNOWN),
            word.status(),
            dose(cells),
            cells.number(durationMinutes),
            cells.words(phaseLabel),
            vitals(cells),
            cells.word(assessed, answers, Answer.NOT_RECORDED));
    setAsideIfNone(cells, word, session);
    return Optional.of(session);
  }

  /** Only ketamine that was to be given is a session. */
  private void setAsideIfNone(Cells cells, SessionWord word, Session session) {
    switch (drugs.of(cells.text(drug))) {
      case OTHER -> cells.setAside(UnusedReason.OTHER_DRUG, drug);
      case PLACEBO -> cells.setAside(UnusedReason.PLACEBO, drug);
      case UNCLEAR ->
          throw Refusal.usage(
              ("%s: the drug column holds names that speak of ketamine and of a placebo, or of"
                      + " ketamine that was not given; say under sessions.values.drug which of them"
                      + " stands for ketamine and which for placebo or other")
                  .formatted(fileName));
      case KETAMINE, NOT_RECORDED -> {
        if (word.reasonAgainst().isPresent()) {
          cells.setAside(word.reasonAgainst().get(), status);
        } else if (session.given() && isDoseOfZero(session.dose())) {
          cells.setAside(UnusedReason.DOSE_OF_ZERO, doseMg.place() < 0 ? doseMgPerKg : doseMg);
        } else {
          assume(cells, session);
        }
      }
    }
  }

  private void assume(Cells cells, Session session) {
    if (drug.place() >= 0 && session.drug().isEmpty()) {
      cells.assume(Assumption.BLANK_DRUG_IS_KETAMINE, drug);
    }
    if (status.place() >= 0 && cells.text(status).isEmpty()) {
      boolean bare =
          session.dose().equals(Dose.NOT_RECORDED)
              && session.durationMinutes().isEmpty()
              && session.vitals().equals(Vitals.NOT_RECORDED);
      cells.assume(
          bare ? Assumption.BOOKED_SESSION_IS_HELD : Assumption.BLANK_STATUS_IS_COMPLETED, status);
    }
  }

  private static boolean isDoseOfZero(Dose dose) {
    return (dose.micrograms().isPresent() || dose.microgramsPerKg().isPresent())
        && dose.micrograms().orElse(0) == 0
        && dose.microgramsPerKg().orElse(0) == 0;
  }

  private Dose dose(Cells cells) {
    OptionalInt micrograms = cells.dose(doseMg);
    OptionalInt grams = cells.number(weightKg);
    OptionalInt perKg = cells.dose(doseMgPerKg);
    if (perKg.isEmpty() && micrograms.isPresent() && grams.isPresent()) {
      perKg = perKg(micrograms.getAsInt(), grams.getAsInt());
    }
    return new Dose(micrograms, grams, perKg);
  }

  /** Returns µg per kg, a half rounded up. */
  private static OptionalInt perKg(long micrograms, long grams) {
    return OptionalInt.of((int) ((2_000 * micrograms + grams) / (2 * grams)));
  }

  private Vitals vitals(Cells cells) {
    return new Vitals(
        cells.number(systolicBefore),
        cells.number(diastolicBefore),
        cells.number(systolicPeak),
        cells.number(diastolicPeak),
        cells.number(heartRateBefore),
        cells.number(heartRatePeak),
        cells.number(oxygenSaturationLowest),
        cells.number(cadssTotal),
        cells.number(moaasLowest));
  }
}
