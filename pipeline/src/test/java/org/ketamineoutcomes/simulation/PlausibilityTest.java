package org.ketamineoutcomes.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 2,000 patients of seed 1 look like what the field has published. */
class PlausibilityTest {

  private static final List<SimulatedPatient> PATIENTS =
      IntStream.rangeClosed(1, 2_000).mapToObj(number -> SimulatedPatient.of(1, number)).toList();

  @Test
  void mostInductionsHaveFourToEightSessionsInSevenToTwentyEightDays() {
    List<List<Integer>> inductions = PATIENTS.stream().map(PlausibilityTest::induction).toList();

    assertThat(share(inductions, days -> days.size() >= 4 && days.size() <= 8))
        .isBetween(0.85, 0.95);
    assertThat(inductions)
        .filteredOn(days -> days.size() >= 4)
        .allMatch(days -> days.get(days.size() - 1) <= 28);
  }

  @Test
  void sessionsThinOutFromDaysToWeeks() {
    assertThat(medianGap(0, 30)).isBetween(2, 5);
    assertThat(medianGap(30, 90)).isBetween(8, 18);
    assertThat(medianGap(150, 365)).isBetween(17, 28);
  }

  @Test
  void patientsTreatedForAYearHaveAboutTwentySessionsInIt() {
    double mean =
        PATIENTS.stream()
            .map(PlausibilityTest::daysGiven)
            .filter(days -> days.get(days.size() - 1) > 300)
            .mapToLong(days -> days.stream().filter(day -> day < 365).count())
            .average()
            .orElseThrow();

    assertThat(mean).isBetween(15.0, 25.0);
  }

  @Test
  void aboutHalfRespondAndAboutAQuarterRemitAfterInduction() {
    List<int[]> changes =
        PATIENTS.stream()
            .filter(patient -> induction(patient).size() >= 4)
            .map(PlausibilityTest::baselineAndAfterInduction)
            .filter(scores -> scores.length == 2 && scores[0] >= 10)
            .toList();

    assertThat(changes).hasSizeGreaterThan(1_000);
    assertThat(share(changes, scores -> 2 * scores[1] <= scores[0])).isBetween(0.45, 0.56);
    assertThat(share(changes, scores -> scores[1] < 5)).isBetween(0.18, 0.30);
  }

  @Test
  void someComeBackAfterMoreThanNinetyDays() {
    assertThat(
            share(
                PATIENTS,
                patient -> {
                  List<Integer> days = daysGiven(patient);
                  return IntStream.range(1, days.size())
                      .anyMatch(place -> days.get(place) - days.get(place - 1) > 90);
                }))
        .isBetween(0.05, 0.25);
  }

  @Test
  void dosesRiseForSomeAndFallForNobody() {
    List<SimulatedPatient> treatedLong =
        PATIENTS.stream().filter(patient -> patient.sessions().size() >= 12).toList();

    assertThat(share(treatedLong, patient -> firstDose(patient) < lastDose(patient)))
        .isBetween(0.3, 0.5);
    assertThat(treatedLong).allMatch(patient -> firstDose(patient) <= lastDose(patient));
  }

  @Test
  void adverseEventsClusterInPeople() {
    List<Double> counts =
        PATIENTS.stream()
            .filter(patient -> patient.person().site().asking() == Asking.CHECKLIST)
            .map(patient -> (double) eventsOn(patient, 0))
            .toList();
    double mean = counts.stream().mapToDouble(count -> count).average().orElseThrow();
    double variance =
        counts.stream().mapToDouble(count -> (count - mean) * (count - mean)).sum()
            / (counts.size() - 1);

    assertThat(variance / mean).isGreaterThan(1.5);
  }

  @Test
  void adverseEventsAreAboutHalfAsCommonOnceSessionsAreFamiliar() {
    double first = eventsPerSession(session -> session.ordinal() == 1);
    double late = eventsPerSession(session -> session.ordinal() >= 10);

    assertThat(late / first).isBetween(0.2, 0.6);
  }

  /**
   * Complaints in the days up to the next session, or 60, of those with few and with many before.
   */
  @Test
  void bladderComplaintsRiseWithExposureAndColdsDoNot() {
    double bladder = perDay("bladder", 20, 1_000) / perDay("bladder", 1, 6);
    double colds = perDay("infection", 20, 1_000) / perDay("infection", 1, 6);

    assertThat(bladder).isBetween(2.0, 12.0);
    assertThat(colds).isBetween(0.6, 1.6);
  }

  @Test
  void cadssAtTheFirstSessionIsOfThePublishedSize() {
    double mean =
        PATIENTS.stream()
            .mapToInt(patient -> patient.sessions().get(0).reaction().cadssTotal())
            .average()
            .orElseThrow();

    assertThat(mean).isBetween(5.0, 13.0);
  }

  @Test
  void allFourRoutesAndAllSitesOccur() {
    Set<Regimen> regimens = new HashSet<>();
    Set<String> sites = new HashSet<>();
    for (SimulatedPatient patient : PATIENTS) {
      regimens.add(patient.person().regimen());
      sites.add(patient.person().site().id());
    }

    assertThat(regimens).containsExactlyInAnyOrder(Regimen.values());
    assertThat(sites).hasSize(10);
  }

  private static List<Integer> daysGiven(SimulatedPatient patient) {
    return patient.sessions().stream()
        .filter(SimulatedSession::given)
        .map(SimulatedSession::day)
        .toList();
  }

  /** Up to eight sessions, no two more than seven days apart, all within 28 days. */
  private static List<Integer> induction(SimulatedPatient patient) {
    List<Integer> days = daysGiven(patient);
    int length = 1;
    while (length < Math.min(8, days.size())
        && days.get(length) - days.get(length - 1) <= 7
        && days.get(length) <= 28) {
      length++;
    }
    return days.subList(0, length);
  }

  private static int medianGap(int fromDay, int beforeDay) {
    List<Integer> gaps = new ArrayList<>();
    for (SimulatedPatient patient : PATIENTS) {
      List<Integer> days = daysGiven(patient);
      for (int place = 1; place < days.size(); place++) {
        if (days.get(place - 1) >= fromDay && days.get(place - 1) < beforeDay) {
          gaps.add(days.get(place) - days.get(place - 1));
        }
      }
    }
    gaps.sort(null);
    return gaps.get(gaps.size() / 2);
  }

  private static int[] baselineAndAfterInduction(SimulatedPatient patient) {
    List<Integer> induction = induction(patient);
    int last = induction.get(induction.size() - 1);
    OptionalInt baseline = lastTotal(patient, -30, 0);
    OptionalInt after = lastTotal(patient, last + 1, last + 31);
    return baseline.isPresent() && after.isPresent()
        ? new int[] {baseline.getAsInt(), after.getAsInt()}
        : new int[] {};
  }

  private static OptionalInt lastTotal(SimulatedPatient patient, int fromDay, int toDay) {
    return patient.assessments().stream()
        .filter(score -> score.instrument() == SimulatedScale.PHQ_9 && !score.total().isEmpty())
        .filter(score -> score.day() >= fromDay && score.day() <= toDay)
        .mapToInt(score -> Integer.parseInt(score.total()))
        .reduce((earlier, later) -> later);
  }

  private static int firstDose(SimulatedPatient patient) {
    return patient.sessions().get(0).dosePerKgHundredths();
  }

  private static int lastDose(SimulatedPatient patient) {
    return patient.sessions().get(patient.sessions().size() - 1).dosePerKgHundredths();
  }

  private static double eventsPerSession(Predicate<SimulatedSession> chosen) {
    long events = 0;
    long sessions = 0;
    for (SimulatedPatient patient : PATIENTS) {
      for (SimulatedSession session : patient.sessions()) {
        if (session.assessed().equals("yes") && chosen.test(session)) {
          sessions++;
          events += eventsOn(patient, session.day());
        }
      }
    }
    return (double) events / sessions;
  }

  private static double perDay(String category, int fewest, int most) {
    long events = 0;
    long days = 0;
    for (SimulatedPatient patient : PATIENTS) {
      List<SimulatedSession> sessions = patient.sessions();
      for (int place = 0; place < sessions.size(); place++) {
        int ordinal = sessions.get(place).ordinal();
        if (ordinal < fewest || ordinal > most) {
          continue;
        }
        int from = sessions.get(place).day() + 1;
        int next =
            place + 1 < sessions.size() ? sessions.get(place + 1).day() : patient.end().day();
        int to = Math.min(next, from + 59);
        days += Math.max(0, to - from + 1);
        events +=
            patient.adverseEvents().stream()
                .filter(event -> event.category().equals(category))
                .flatMapToInt(event -> event.onsetDay().stream())
                .filter(day -> day >= from && day <= to)
                .count();
      }
    }
    return (double) events / days;
  }

  private static long eventsOn(SimulatedPatient patient, int day) {
    return patient.adverseEvents().stream()
        .filter(event -> event.onsetDay().isPresent() && event.onsetDay().getAsInt() == day)
        .count();
  }

  private static <T> double share(List<T> all, Predicate<T> chosen) {
    return (double) all.stream().filter(chosen).count() / all.size();
  }
}
