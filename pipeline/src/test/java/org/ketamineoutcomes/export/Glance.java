package org.ketamineoutcomes.export;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.VitalSign;

/** Writes an accepted row in a few words, with a dash for what is not known. */
public final class Glance {

  private Glance() {}

  public static String at(Row row) {
    String who = row.patientId() + " ";
    if (row.entry() instanceof Session session) {
      return who
          + "%d %s %s %s %s/%s/%s"
              .formatted(
                  session.day(),
                  number(session.minuteOfDay()),
                  session.route().name().toLowerCase(Locale.ROOT),
                  session.status().name().toLowerCase(Locale.ROOT),
                  number(session.dose().micrograms()),
                  number(session.dose().weightGrams()),
                  number(session.dose().microgramsPerKg()));
    }
    if (row.entry() instanceof Assessment assessment) {
      return who
          + "%d %s %s %d %s %s%s"
              .formatted(
                  assessment.day(),
                  number(assessment.minuteOfDay()),
                  assessment.instrument(),
                  assessment.scoreHundredths(),
                  number(assessment.suicidalityItem()),
                  assessment.relation().name().toLowerCase(Locale.ROOT),
                  assessment.minutesFromDose().isPresent()
                      ? " " + assessment.minutesFromDose().getAsInt()
                      : "");
    }
    if (row.entry() instanceof AdverseEvent event) {
      return who
          + "%s..%s %s %s %s, %s, serious %s"
              .formatted(
                  number(event.onsetDay()),
                  number(event.onsetLatestDay()),
                  number(event.onsetMinuteOfDay()),
                  number(event.endDay()),
                  event.term(),
                  event.severity(),
                  event.serious().name().toLowerCase(Locale.ROOT));
    }
    if (row.entry() instanceof VitalSign sign) {
      return who
          + "%d %s %s %d %s%s"
              .formatted(
                  sign.day(),
                  number(sign.minuteOfDay()),
                  sign.sign().name().toLowerCase(Locale.ROOT),
                  sign.value(),
                  sign.relation().name().toLowerCase(Locale.ROOT),
                  sign.minutesFromDose().isPresent()
                      ? " " + sign.minutesFromDose().getAsInt()
                      : "");
    }
    Patient patient = (Patient) row.entry();
    return who
        + "%s %s %s %s"
            .formatted(
                number(patient.age()),
                number(patient.observationEnd()),
                number(patient.deathDay()),
                new TreeMap<>(patient.attributes()));
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "-";
  }
}
