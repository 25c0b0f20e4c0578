package org.ketamineoutcomes.history;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.history.VitalSign.Sign;

/**
 * Puts measurements that have rows of their own to the sessions of their days. Before the dose the
 * last of them counts, and after it the highest; of oxygen saturation the lowest after it. What the
 * session's own row says goes before them.
 */
final class VitalSigns {

  private static final Comparator<VitalSign> BY_TIME =
      comparingInt((VitalSign sign) -> sign.minuteOfDay().orElse(-1))
          .thenComparingInt(sign -> sign.minutesFromDose().orElse(0))
          .thenComparing(VitalSign::position);

  private VitalSigns() {}

  static List<Session> measuredAt(List<Session> sessions, List<VitalSign> signs) {
    List<Session> measured = new ArrayList<>(sessions.size());
    for (Session session : sessions) {
      List<VitalSign> own = new ArrayList<>();
      for (VitalSign sign : signs) {
        if (sign.isOf(session)) {
          own.add(sign);
        }
      }
      own.sort(BY_TIME);
      measured.add(own.isEmpty() ? session : session.with(vitals(session, own)));
    }
    return List.copyOf(measured);
  }

  private static Vitals vitals(Session session, List<VitalSign> signs) {
    return new Vitals(
        before(Sign.SYSTOLIC, session, signs),
        before(Sign.DIASTOLIC, session, signs),
        highest(Sign.SYSTOLIC, session, signs),
        highest(Sign.DIASTOLIC, session, signs),
        before(Sign.HEART_RATE, session, signs),
        highest(Sign.HEART_RATE, session, signs),
        lowest(Sign.OXYGEN_SATURATION, session, signs),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static OptionalInt before(Sign sign, Session session, List<VitalSign> signs) {
    OptionalInt last = OptionalInt.empty();
    for (VitalSign each : signs) {
      if (each.sign() == sign && each.isBeforeDose(session)) {
        last = OptionalInt.of(each.value());
      }
    }
    return last;
  }

  private static OptionalInt highest(Sign sign, Session session, List<VitalSign> signs) {
    return after(sign, session, signs).max();
  }

  private static OptionalInt lowest(Sign sign, Session session, List<VitalSign> signs) {
    return after(sign, session, signs).min();
  }

  private static IntStream after(Sign sign, Session session, List<VitalSign> signs) {
    return signs.stream()
        .filter(each -> each.sign() == sign && !each.isBeforeDose(session))
        .mapToInt(VitalSign::value);
  }
}
