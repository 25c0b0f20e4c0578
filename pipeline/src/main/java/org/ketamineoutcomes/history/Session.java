package org.ketamineoutcomes.history;

import java.util.OptionalInt;

/**
 * One administration of the drug, or an attempt at one.
 *
 * @param day whole days on the patient's own scale; only differences mean anything
 * @param minuteOfDay minutes after midnight, if the export has a time
 * @param sessionId the clinic's own number for the session, or empty
 * @param drug as written, in lower case, or empty
 * @param phaseLabel the clinic's word for the phase of treatment, in lower case, or empty
 * @param adverseEventsAssessed whether anyone asked for adverse events at this session
 * @param siteId where it was, as the sessions export says, or empty; tells people apart whom two
 *     sites call alike
 */
public record Session(
    RowPosition position,
    int day,
    OptionalInt minuteOfDay,
    String sessionId,
    String drug,
    Route route,
    SessionStatus status,
    Dose dose,
    OptionalInt durationMinutes,
    String phaseLabel,
    Vitals vitals,
    Answer adverseEventsAssessed,
    String siteId)
    implements Entry {

  /** Returns the same session with another dose. */
  public Session with(Dose other) {
    return copy(position, other, vitals, adverseEventsAssessed);
  }

  /** Returns the same session with what was measured, where its own row does not say it. */
  Session with(Vitals measured) {
    return copy(position, dose, vitals.completedBy(measured), adverseEventsAssessed);
  }

  /** Returns the same session as if it stood at {@code position}. */
  Session at(RowPosition position) {
    return copy(position, dose, vitals, adverseEventsAssessed);
  }

  /** Returns whether any drug was given. */
  public boolean given() {
    return status != SessionStatus.NOT_GIVEN;
  }

  /** Returns the same session as one at which someone asked for adverse events. */
  Session whereSomeoneAsked() {
    return copy(position, dose, vitals, Answer.YES);
  }

  /**
   * Returns the same session with what it does not say of the drug, the route, the phase, the vital
   * signs and the question for adverse events as another row of the day says it.
   */
  Session completedBy(Session other) {
    return new Session(
        position,
        day,
        minuteOfDay,
        sessionId,
        drug.isEmpty() ? other.drug : drug,
        route == Route.UNKNOWN ? other.route : route,
        status,
        dose,
        durationMinutes,
        phaseLabel.isEmpty() ? other.phaseLabel : phaseLabel,
        vitals.completedBy(other.vitals),
        adverseEventsAssessed == Answer.NOT_RECORDED
            ? other.adverseEventsAssessed
            : adverseEventsAssessed,
        siteId.isEmpty() ? other.siteId : siteId);
  }

  private Session copy(
      RowPosition position, Dose dose, Vitals vitals, Answer adverseEventsAssessed) {
    return new Session(
        position,
        day,
        minuteOfDay,
        sessionId,
        drug,
        route,
        status,
        dose,
        durationMinutes,
        phaseLabel,
        vitals,
        adverseEventsAssessed,
        siteId);
  }

  /**
   * What was given.
   *
   * @param micrograms the dose in µg
   * @param weightGrams the patient's weight in g
   * @param microgramsPerKg the dose in µg per kg of body weight, recorded or computed from the
   *     other two
   */
  public record Dose(OptionalInt micrograms, OptionalInt weightGrams, OptionalInt microgramsPerKg) {

    public static final Dose NOT_RECORDED =
        new Dose(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Returns µg per kg, a half rounded up. */
    public static OptionalInt perKg(long micrograms, long grams) {
      return OptionalInt.of((int) ((2_000 * micrograms + grams) / (2 * grams)));
    }

    boolean isRecorded() {
      return micrograms.isPresent() || microgramsPerKg.isPresent();
    }
  }

  /**
   * What was measured about the session. Blood pressures in mmHg, heart rates per minute, oxygen
   * saturation in percent, CADSS and MOAA/S in points.
   */
  public record Vitals(
      OptionalInt systolicBefore,
      OptionalInt diastolicBefore,
      OptionalInt systolicPeak,
      OptionalInt diastolicPeak,
      OptionalInt heartRateBefore,
      OptionalInt heartRatePeak,
      OptionalInt oxygenSaturationLowest,
      OptionalInt cadssTotal,
      OptionalInt moaasLowest) {

    public static final Vitals NOT_RECORDED =
        new Vitals(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    private Vitals completedBy(Vitals other) {
      return other.equals(NOT_RECORDED)
          ? this
          : new Vitals(
              either(systolicBefore, other.systolicBefore),
              either(diastolicBefore, other.diastolicBefore),
              either(systolicPeak, other.systolicPeak),
              either(diastolicPeak, other.diastolicPeak),
              either(heartRateBefore, other.heartRateBefore),
              either(heartRatePeak, other.heartRatePeak),
              either(oxygenSaturationLowest, other.oxygenSaturationLowest),
              either(cadssTotal, other.cadssTotal),
              either(moaasLowest, other.moaasLowest));
    }

    private static OptionalInt either(OptionalInt own, OptionalInt other) {
      return own.isPresent() ? own : other;
    }
  }
}
