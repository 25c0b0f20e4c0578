package org.ketamineoutcomes.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * Something that may have been measured at a session.
 *
 * @param instrument of the item on suicidal thoughts, the scale it belongs to, or {@code any}; else
 *     empty
 */
record CoverageItem(Kind kind, String instrument) {

  static final String ANY_INSTRUMENT = "any";

  /** All items, in the order of the table. */
  static final List<CoverageItem> ALL = all();

  /** What is measured. */
  enum Kind {
    /** Someone asked for adverse events. */
    ADVERSE_EVENTS_ASKED,
    /** Both pressures before the dose. */
    BLOOD_PRESSURE_BEFORE,
    /** Both highest pressures after the dose. */
    BLOOD_PRESSURE_PEAK,
    /** All four pressures, so that a rise can be published. */
    BLOOD_PRESSURE_RISE,
    HEART_RATE_BEFORE,
    HEART_RATE_PEAK,
    OXYGEN_SATURATION,
    CADSS,
    MOAAS,
    /** An answer after the dose and before that of the next session. */
    SUICIDALITY_ITEM,
    COGNITION,
    URINARY_SYMPTOMS,
    LIVER_TESTS
  }

  /** Returns the published name. */
  String id() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the exports have a column for it. */
  boolean isCollectable() {
    return switch (kind) {
      case COGNITION, URINARY_SYMPTOMS, LIVER_TESTS -> false;
      default -> true;
    };
  }

  /**
   * Returns whether it was measured at a session.
   *
   * @param place the session's place in the history, from 0
   */
  boolean isMeasuredAt(Session session, int place, SuicidalityItems items) {
    Vitals vitals = session.vitals();
    return switch (kind) {
      case ADVERSE_EVENTS_ASKED -> session.adverseEventsAssessed() == Answer.YES;
      case BLOOD_PRESSURE_BEFORE -> both(vitals.systolicBefore(), vitals.diastolicBefore());
      case BLOOD_PRESSURE_PEAK -> both(vitals.systolicPeak(), vitals.diastolicPeak());
      case BLOOD_PRESSURE_RISE ->
          both(vitals.systolicBefore(), vitals.diastolicBefore())
              && both(vitals.systolicPeak(), vitals.diastolicPeak());
      case HEART_RATE_BEFORE -> vitals.heartRateBefore().isPresent();
      case HEART_RATE_PEAK -> vitals.heartRatePeak().isPresent();
      case OXYGEN_SATURATION -> vitals.oxygenSaturationLowest().isPresent();
      case CADSS -> vitals.cadssTotal().isPresent();
      case MOAAS -> vitals.moaasLowest().isPresent();
      case SUICIDALITY_ITEM ->
          instrument.equals(ANY_INSTRUMENT)
              ? items.isAnsweredAfter(place)
              : items.highestAfter(place, instrument).isPresent();
      case COGNITION, URINARY_SYMPTOMS, LIVER_TESTS -> false;
    };
  }

  private static boolean both(OptionalInt one, OptionalInt other) {
    return one.isPresent() && other.isPresent();
  }

  private static List<CoverageItem> all() {
    List<CoverageItem> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.SUICIDALITY_ITEM) {
        all.add(new CoverageItem(kind, ""));
        continue;
      }
      all.add(new CoverageItem(kind, ANY_INSTRUMENT));
      Instruments.standard().all().stream()
          .filter(instrument -> instrument.suicidalityItem().isPresent())
          .map(Instrument::name)
          .forEach(name -> all.add(new CoverageItem(kind, name)));
    }
    return List.copyOf(all);
  }
}
