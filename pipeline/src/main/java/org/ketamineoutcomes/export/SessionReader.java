package org.ketamineoutcomes.export;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.date.Moment;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.header.TimeColumns;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.remark.DrugNames;
import org.ketamineoutcomes.schema.Vocabulary;

/** Reads rows of the sessions export. */
final class SessionReader implements EntryReader {

  private static final int LEAST_MINUTES = 5;
  private static final int MOST_MINUTES = 8 * 60;

  /** How many names of other drugs are remembered. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Set<String> others = new HashSet<>();
  private final TimeColumns time;
  private final ReadColumn sessionId;
  private final ReadColumn drug;
  private final ReadColumn route;
  private final Vocabulary<Route> routes;
  private final ReadColumn status;
  private final Vocabulary<SessionWord> statuses;
  private final DrugNames drugs = new DrugNames();
  private final String fileName;
  private final DoseReader doses;
  private final ReadColumn durationMinutes;
  private final ReadColumn phaseLabel;
  private final PressureReader pressureBefore;
  private final PressureReader pressurePeak;
  private final ReadColumn heartRateBefore;
  private final ReadColumn heartRatePeak;
  private final ReadColumn oxygenSaturationLowest;
  private final ReadColumn cadssTotal;
  private final ReadColumn moaasLowest;
  private final VitalSignReader vitalSigns;
  private final ReadColumn assessed;
  private final ReadColumn siteId;
  private final Vocabulary<Answer> answers;

  SessionReader(ReadColumns columns, String fileName) {
    this.fileName = fileName;
    time = columns.timeOf("session_date");
    sessionId = columns.named("session_id");
    drug = columns.named("drug");
    route = columns.named("route");
    routes = Vocabulary.of(route.field(), Route.class);
    status = columns.named("status");
    statuses = Vocabulary.of(status.field(), SessionWord.class);
    doses = new DoseReader(columns);
    durationMinutes = columns.named("duration_min");
    phaseLabel = columns.named("phase_label");
    pressureBefore = new PressureReader(columns, "sbp_pre", "dbp_pre");
    pressurePeak = new PressureReader(columns, "sbp_peak", "dbp_peak");
    heartRateBefore = columns.named("hr_pre");
    heartRatePeak = columns.named("hr_peak");
    oxygenSaturationLowest = columns.named("spo2_min");
    cadssTotal = columns.named("cadss_total");
    moaasLowest = columns.named("moaas_min");
    vitalSigns = new VitalSignReader(columns);
    assessed = columns.named("ae_assessed");
    siteId = columns.named("site_id");
    answers = Vocabulary.of(assessed.field(), Answer.class);
  }

  @Override
  public Optional<Entry> read(Cells cells, RowPosition position) {
    Moment moment = cells.moment(time);
    if (moment.day().isEmpty()) {
      return Optional.empty();
    }
    if (vitalSigns.isAbout(cells)) {
      return vitalSigns.read(cells, moment, position);
    }
    SessionWord word = cells.neededWord(status, statuses, SessionWord.COMPLETED);
    Session session =
        new Session(
            position,
            moment.day().getAsInt(),
            moment.minuteOfDay(),
            cells.text(sessionId),
            cells.words(drug),
            cells.word(route, routes, Route.UNKNOWN),
            word.status(),
            doses.read(cells),
            cells.number(durationMinutes),
            cells.words(phaseLabel),
            vitals(cells),
            cells.word(assessed, answers, Answer.NOT_RECORDED),
            cells.text(siteId));
    setAsideIfNone(cells, word, session);
    return Optional.of(session);
  }

  /** Only ketamine that was to be given is a session. */
  private void setAsideIfNone(Cells cells, SessionWord word, Session session) {
    switch (drugs.of(cells.text(drug))) {
      case OTHER -> {
        if (others.size() < MOST_REMEMBERED && others.add(cells.text(drug))) {
          cells.remarks().unknownWord(drug, session.drug());
        }
        cells.setAside(UnusedReason.OTHER_DRUG, drug);
      }
      case PLACEBO -> cells.setAside(UnusedReason.PLACEBO, drug);
      case UNCLEAR ->
          throw Refusal.usage(
              ("%s: the drug column holds names that speak of ketamine and of a placebo, or of"
                      + " ketamine that was not given; say under sessions.values.drug which of them"
                      + " stands for ketamine and which for placebo or other")
                  .formatted(fileName));
      case SAME_AS_ABOVE ->
          throw Refusal.usage(
              ("%s: the drug column holds marks or words for the same as the row above; fill these"
                      + " cells in, or say under sessions.values.drug what they stand for")
                  .formatted(fileName));
      case KETAMINE, NOT_RECORDED -> {
        if (word.reasonAgainst().isPresent()) {
          cells.setAside(word.reasonAgainst().get(), status);
        } else if (session.given() && isDoseOfZero(session.dose())) {
          cells.setAside(UnusedReason.DOSE_OF_ZERO, doses.column());
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
    boolean hasStatus = !status.isAbsent();
    if (hasStatus ? cells.text(status).isEmpty() : doses.isLeftBlank(cells)) {
      if (isBare(session)) {
        cells.assume(Assumption.BOOKED_SESSION_IS_HELD, status);
      } else if (hasStatus) {
        cells.assume(Assumption.BLANK_STATUS_IS_COMPLETED, status);
      }
    }
    doses.assume(cells, session.dose(), session.route());
    int minutes = session.durationMinutes().orElse(LEAST_MINUTES);
    boolean mayBeInfusion =
        session.route() == Route.INTRAVENOUS || session.route() == Route.UNKNOWN;
    if ((mayBeInfusion && minutes < LEAST_MINUTES) || minutes > MOST_MINUTES) {
      cells.assume(Assumption.WEIGHT_OR_DURATION_SEEMS_IN_ANOTHER_UNIT, durationMinutes);
    }
  }

  /** Returns whether a session has nothing that is known of one only once it is held. */
  private static boolean isBare(Session session) {
    return session.dose().equals(Dose.NOT_RECORDED)
        && session.durationMinutes().isEmpty()
        && session.vitals().equals(Vitals.NOT_RECORDED);
  }

  private static boolean isDoseOfZero(Dose dose) {
    return (dose.micrograms().isPresent() || dose.microgramsPerKg().isPresent())
        && dose.micrograms().orElse(0) == 0
        && dose.microgramsPerKg().orElse(0) == 0;
  }

  private Vitals vitals(Cells cells) {
    PressureReader.Pressure before = pressureBefore.read(cells);
    PressureReader.Pressure peak = pressurePeak.read(cells);
    return new Vitals(
        before.systolic(),
        before.diastolic(),
        peak.systolic(),
        peak.diastolic(),
        cells.number(heartRateBefore),
        cells.number(heartRatePeak),
        cells.number(oxygenSaturationLowest),
        cells.number(cadssTotal),
        cells.number(moaasLowest));
  }
}
