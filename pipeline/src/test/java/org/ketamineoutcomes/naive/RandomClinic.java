package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.SessionStatus;
import org.ketamineoutcomes.history.TotalOrigin;
import org.ketamineoutcomes.history.TotalSource;

/**
 * The rows of a small clinic in which everything that can be odd is odd often: few different days,
 * scores and terms, so that ties abound; rows that contradict one another; days below zero.
 */
final class RandomClinic {

  private static final int[] GAPS = {0, 1, 2, 3, 3, 4, 7, 7, 8, 14, 21, 30, 31, 90, 91, 120};
  private static final String[] SEVERITIES = {
    "",
    "mild",
    "severe",
    "mild",
    "moderate",
    "severe",
    "2",
    "grade 3",
    "awful",
    "4",
    "grade iv",
    "life-threatening",
    "3 - severe"
  };
  private static final String[] RELATIONS = {
    "",
    "possible",
    "unrelated",
    "yes",
    "possibly related",
    "probably related",
    "definitely related",
    "unlikely",
    "not related",
    "1",
    "who knows"
  };
  private static final String[] TERMS = {
    "nausea",
    "headache",
    "dizziness",
    "dizzy and nauseous",
    "rash",
    "drug withdrawal",
    "bladder pain"
  };
  private static final int[] MINUTES = {0, 540, 600, 600, 840};

  private final Random random;
  private final List<RowPosition> positions = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private RandomClinic(long seed) {
    this.random = new Random(seed);
  }

  /** The rows of all exports, in no order. */
  static List<Row> rows(long seed) {
    RandomClinic clinic = new RandomClinic(seed);
    for (int i = 0; i < 9000; i++) {
      clinic.positions.add(new RowPosition(i % 3, 1 + i / 3));
    }
    Collections.shuffle(clinic.positions, clinic.random);
    double share = clinic.random.nextDouble();
    int patients = 1 + (int) (39.99 * share * share * share);
    for (int patient = 0; patient < patients; patient++) {
      clinic.addPatient("p" + patient);
    }
    Collections.shuffle(clinic.rows, clinic.random);
    return List.copyOf(clinic.rows);
  }

  private void addPatient(String id) {
    int firstDay = oneOf(-700, -3, 0, 0, 1, 18000) + random.nextInt(3);
    int lastDay = addSessions(id, firstDay);
    addAssessments(id, firstDay, lastDay);
    if (chance(0.3)) {
      lastDay = addReturns(id, firstDay, lastDay);
    }
    addEvents(id, firstDay, lastDay);
    for (int copies = oneOf(0, 1, 1, 1, 2); copies > 0; copies--) {
      add(id, patient(firstDay, lastDay));
    }
  }

  /** A course or two more, and in each course scores that may fall and rise again. */
  private int addReturns(String id, int firstDay, int lastDay) {
    addCourseOfScores(id, firstDay);
    int day = lastDay;
    for (int returns = oneOf(1, 1, 2); returns > 0; returns--) {
      int again = day + oneOf(91, 120, 200);
      addCourseOfScores(id, again);
      day = addSessions(id, again);
    }
    return day;
  }

  private void addCourseOfScores(String id, int firstDay) {
    for (String instrument : List.of("PHQ-9", "MADRS")) {
      add(id, assessment(firstDay - oneOf(0, 1, 7), instrument, 2000));
      for (int week = 1; week <= 5; week++) {
        add(id, assessment(firstDay + 7 * week, instrument, 0));
      }
    }
  }

  private int addSessions(String id, int firstDay) {
    int day = firstDay;
    int sessions = chance(0.07) ? 0 : 1 + random.nextInt(chance(0.1) ? 60 : 14);
    for (int i = 0; i < sessions; i++) {
      add(id, session(day));
      if (chance(0.1)) {
        add(id, session(day));
      }
      day += GAPS[random.nextInt(random.nextInt(GAPS.length) + 1)];
    }
    return day;
  }

  private Session session(int day) {
    return new Session(
        position(),
        day,
        minute(),
        chance(0.3) ? "s" + random.nextInt(3) : "",
        "ketamine",
        chance(0.2) ? Route.UNKNOWN : Route.values()[random.nextInt(3)],
        chance(0.12)
            ? SessionStatus.NOT_GIVEN
            : oneOf(SessionStatus.COMPLETED, SessionStatus.INTERRUPTED),
        RandomMeasurements.dose(random),
        maybe(0, 40, 40, 60, 600),
        "",
        RandomMeasurements.vitals(random),
        oneOf(Answer.values()),
        "");
  }

  private void addAssessments(String id, int firstDay, int lastDay) {
    for (String instrument : List.of("PHQ-9", "MADRS", "GAD-7", "QIDS-SR16")) {
      if (chance(instrument.equals("QIDS-SR16") ? 0.5 : 0.25)) {
        continue;
      }
      if (chance(0.85)) {
        add(id, assessment(firstDay - oneOf(0, 0, 1, 7, 30, 31), instrument, 1200));
      }
      int many = random.nextInt(14);
      for (int i = 0; i < many; i++) {
        int day = firstDay - 10 + random.nextInt(lastDay - firstDay + 50);
        if (chance(0.3)) {
          day = firstDay + oneOf(0, 0, 7, 14, 28, 30, 91);
        }
        add(id, assessment(day, instrument, 0));
      }
    }
  }

  private Assessment assessment(int day, String instrument, int atLeastHundredths) {
    int score = atLeastHundredths + 100 * random.nextInt(20) + (chance(0.1) ? 50 : 0);
    RelationToSession relation =
        chance(0.6) ? RelationToSession.NOT_RECORDED : oneOf(RelationToSession.values());
    return new Assessment(
        position(),
        day,
        minute(),
        instrument,
        chance(0.05) ? 0 : score,
        instrument.equals("GAD-7") ? OptionalInt.empty() : RandomMeasurements.item(random),
        relation,
        minutesFromDose(relation),
        origin());
  }

  private OptionalInt minutesFromDose(RelationToSession relation) {
    return switch (relation) {
      case PRE_DOSE -> chance(0.5) ? OptionalInt.of(oneOf(-60, -5)) : OptionalInt.empty();
      case POST_DOSE -> chance(0.5) ? OptionalInt.of(oneOf(40, 240)) : OptionalInt.empty();
      case DURING, NOT_RECORDED -> OptionalInt.empty();
    };
  }

  private TotalOrigin origin() {
    return chance(0.7)
        ? TotalOrigin.reported(chance(0.2), chance(0.1))
        : TotalOrigin.of(oneOf(TotalSource.COMPUTED, TotalSource.COMPUTED, TotalSource.PRORATED));
  }

  private void addEvents(String id, int firstDay, int lastDay) {
    int many = chance(0.3) ? 0 : random.nextInt(9);
    for (int i = 0; i < many; i++) {
      AdverseEvent event = event(firstDay, lastDay);
      add(id, event);
      if (chance(0.2)) {
        add(id, event.at(position()));
      }
    }
  }

  private AdverseEvent event(int firstDay, int lastDay) {
    int day = firstDay - 20 + random.nextInt(lastDay - firstDay + 80);
    if (chance(0.3)) {
      day = firstDay + oneOf(-1, 0, 1, 3);
    }
    OptionalInt onset = chance(0.15) ? OptionalInt.empty() : OptionalInt.of(day);
    OptionalInt latest = onset;
    if (onset.isPresent() && chance(0.2)) {
      latest = OptionalInt.of(day + oneOf(1, 20, 30, 364));
    }
    OptionalInt end = chance(0.5) ? OptionalInt.empty() : OptionalInt.of(day + random.nextInt(15));
    return new AdverseEvent(
        position(),
        onset,
        latest,
        minute(),
        end,
        oneOf(TERMS),
        oneOf("", "nervous system", "gastrointestinal"),
        oneOf(SEVERITIES),
        oneOf("", "", "ctcae v5.0"),
        oneOf(Answer.values()),
        oneOf(RELATIONS),
        oneOf("", "drug withdrawn", "dose not changed"),
        oneOf("", "not recovered", "recovering", "recovered", "fatal"),
        oneOf(Answer.values()),
        "",
        "");
  }

  private Patient patient(int firstDay, int lastDay) {
    Map<String, String> attributes = new TreeMap<>();
    if (chance(0.8)) {
      attributes.put("sex", oneOf("f", "m"));
    }
    if (chance(0.8)) {
      attributes.put("diagnosis", oneOf("mdd", "bipolar", "unknown"));
    }
    if (chance(0.8)) {
      attributes.put("site_id", oneOf("north", "south", "east", "west"));
    }
    int anyDay = firstDay - 10 + random.nextInt(lastDay - firstDay + 300);
    return new Patient(
        position(),
        chance(0.2)
            ? OptionalInt.empty()
            : OptionalInt.of(oneOf(12, 17, 18, 29, 30, 39, 40, 79, 80, 90)),
        chance(0.4) ? OptionalInt.empty() : OptionalInt.of(anyDay),
        oneOf("", "data cut", "moved", "death"),
        chance(0.85) ? OptionalInt.empty() : OptionalInt.of(anyDay + oneOf(-30, 0, 0, 30)),
        attributes);
  }

  private OptionalInt minute() {
    return chance(0.6)
        ? OptionalInt.empty()
        : OptionalInt.of(MINUTES[random.nextInt(MINUTES.length)]);
  }

  private OptionalInt maybe(int... values) {
    return chance(0.3)
        ? OptionalInt.empty()
        : OptionalInt.of(values[random.nextInt(values.length)]);
  }

  private void add(String id, Entry entry) {
    rows.add(new Row(id, entry));
  }

  private RowPosition position() {
    return positions.remove(positions.size() - 1);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  private <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
