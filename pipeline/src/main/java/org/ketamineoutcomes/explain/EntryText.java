package org.ketamineoutcomes.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.ItemAnswer;
import org.ketamineoutcomes.history.NoEvent;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.VitalSign;

/**
 * What a row says, in a few words and without dates.
 *
 * @param origin the day that days are counted from; without it none is published
 */
record EntryText(OptionalInt origin) {

  static String points(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  String of(Entry entry) {
    List<String> parts = new ArrayList<>();
    if (entry instanceof Session session) {
      add(parts, "", OptionalInt.of(session.day()));
      add(parts, session.minuteOfDay());
      parts.add("session");
      parts.add(word(session.route()));
      parts.add(word(session.status()));
    } else if (entry instanceof Assessment assessment) {
      add(parts, "", OptionalInt.of(assessment.day()));
      add(parts, assessment.minuteOfDay());
      parts.add(assessment.instrument() + " " + points(assessment.scoreHundredths()));
      if (assessment.relation() != RelationToSession.NOT_RECORDED) {
        parts.add(word(assessment.relation()));
      }
    } else if (entry instanceof ItemAnswer answer) {
      add(parts, "", OptionalInt.of(answer.day()));
      add(parts, answer.minuteOfDay());
      parts.add("%s item %d: %d".formatted(answer.instrument(), answer.item(), answer.points()));
    } else if (entry instanceof VitalSign sign) {
      add(parts, "", OptionalInt.of(sign.day()));
      add(parts, sign.minuteOfDay());
      parts.add(word(sign.sign()) + " " + sign.value());
      if (sign.relation() != RelationToSession.NOT_RECORDED) {
        parts.add(word(sign.relation()));
      }
    } else if (entry instanceof NoEvent noEvent) {
      add(parts, "", noEvent.day());
      parts.add("an answer that there was no adverse event");
    } else if (entry instanceof AdverseEvent event) {
      add(parts, event);
    } else if (entry instanceof Patient patient) {
      add(parts, patient);
    }
    return String.join(", ", parts);
  }

  private void add(List<String> parts, AdverseEvent event) {
    if (event.onsetDay().isEmpty()) {
      parts.add("day unknown");
    }
    add(parts, "", event.onsetDay());
    if (!event.onsetLatestDay().equals(event.onsetDay())) {
      add(parts, "or until ", event.onsetLatestDay());
    }
    parts.add("adverse event " + event.term());
    if (!event.severity().isEmpty()) {
      parts.add(event.severity());
    }
    if (event.serious() == Answer.YES) {
      parts.add("serious");
    }
    add(parts, "ended on ", event.endDay());
  }

  private void add(List<String> parts, Patient patient) {
    parts.add("patient");
    patient.age().ifPresent(age -> parts.add("aged " + age));
    new TreeMap<>(patient.attributes()).forEach((column, value) -> parts.add(column + " " + value));
    add(parts, "observed until ", patient.observationEnd());
    add(parts, "died on ", patient.deathDay());
  }

  private void add(List<String> parts, String before, OptionalInt day) {
    if (day.isPresent() && origin.isPresent()) {
      parts.add(before + "day " + (day.getAsInt() - origin.getAsInt()));
    }
  }

  private static void add(List<String> parts, OptionalInt minuteOfDay) {
    minuteOfDay.ifPresent(minute -> parts.add("%02d:%02d".formatted(minute / 60, minute % 60)));
  }

  /** Returns a constant as files write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
