package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.history.SessionStatus;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.ExposureRule;

class ExposureTest {

  private static final ExposureRule RULE =
      new ExposureRule(
          List.of(6, 12, 24, 52), List.of(3, 12, 24), List.of(3, 6, 12, 26), List.of(1, 2, 4));

  private static final ExposureRule OTHER =
      new ExposureRule(List.of(1, 3), List.of(1, 2), List.of(1), List.of(3));

  @Test
  void theSeventhSessionBeginsTheSecondBandOnItsOwnDay() {
    assertThat(Exposure.CUMULATIVE_SESSIONS.stretches(weekly(7, 500), 50, RULE))
        .extracting(Exposure.Stretch::band, Exposure.Stretch::firstDay, Exposure.Stretch::lastDay)
        .endsWith(tuple(1, 35, 41), tuple(2, 42, 50));
  }

  @Test
  void threeMonthsAreNinetyOneWholeDaysAndAYear365() {
    assertThat(Exposure.MONTHS_SINCE_FIRST_SESSION.stretches(weekly(1, 500), 800, RULE))
        .extracting(Exposure.Stretch::band, Exposure.Stretch::firstDay, Exposure.Stretch::lastDay)
        .containsExactly(
            tuple(1, 0, 91), tuple(2, 92, 365), tuple(3, 366, 730), tuple(4, 731, 800));
  }

  @Test
  void sixSessionsOfHalfAMilligramPerKgStayInTheFirstBandOfTheSumOfDoses() {
    assertThat(Exposure.CUMULATIVE_MG_PER_KG.stretches(weekly(7, 500), 42, RULE))
        .extracting(Exposure.Stretch::band)
        .containsExactly(1, 1, 1, 1, 1, 1, 2);
  }

  @Test
  void theSumOfDosesIsNotKnownFromTheFirstMissingOneOn() {
    assertThat(Exposure.CUMULATIVE_MG_PER_KG.stretches(history(500, -1, 500), 30, RULE))
        .extracting(Exposure.Stretch::band)
        .containsExactly(1, ExposureBands.UNKNOWN, ExposureBands.UNKNOWN);
  }

  @Test
  void threeSessionsAreOverTwoAMonthFor45DaysAndOverOneFor91() {
    // 3 / (45 / 30.4375) = 2.03, 3 / (46 / 30.4375) = 1.99; 91 days are less than 3 months, 92 more
    assertThat(Exposure.SESSIONS_PER_MONTH.stretches(history(500, 500, 500), 200, RULE))
        .extracting(Exposure.Stretch::band, Exposure.Stretch::firstDay, Exposure.Stretch::lastDay)
        .containsExactly(
            tuple(1, 0, 6), tuple(2, 7, 13), tuple(3, 14, 44), tuple(2, 45, 90), tuple(1, 91, 200));
  }

  @Test
  void exactlyOneSessionAMonthIsInTheFirstBand() {
    // 16 · 30.4375 = 487 days
    assertThat(Exposure.SESSIONS_PER_MONTH.stretches(weekly(16, 500), 600, RULE))
        .extracting(Exposure.Stretch::band, Exposure.Stretch::firstDay, Exposure.Stretch::lastDay)
        .endsWith(tuple(2, 243, 485), tuple(1, 486, 600));
  }

  @Test
  void theProtocolSaysWhereBandsEnd() {
    assertThat(Exposure.CUMULATIVE_SESSIONS.stretches(weekly(4, 500), 21, OTHER))
        .extracting(Exposure.Stretch::band)
        .containsExactly(1, 2, 2, 3);
    // a month has 30.4375 days, two have 60.875
    assertThat(Exposure.MONTHS_SINCE_FIRST_SESSION.stretches(weekly(1, 500), 70, OTHER))
        .extracting(Exposure.Stretch::band, Exposure.Stretch::firstDay, Exposure.Stretch::lastDay)
        .containsExactly(tuple(1, 0, 30), tuple(2, 31, 60), tuple(3, 61, 70));
    assertThat(Exposure.CUMULATIVE_MG_PER_KG.stretches(weekly(3, 500), 14, OTHER))
        .extracting(Exposure.Stretch::band)
        .containsExactly(1, 1, 2);
    // 4 / (40 / 30.4375) = 3.04, 4 / (41 / 30.4375) = 2.97
    assertThat(Exposure.SESSIONS_PER_MONTH.stretches(weekly(4, 500), 100, OTHER))
        .extracting(Exposure.Stretch::band, Exposure.Stretch::firstDay, Exposure.Stretch::lastDay)
        .endsWith(tuple(1, 14, 20), tuple(2, 21, 39), tuple(1, 40, 100));
  }

  @Test
  void bandsAreNamedByTheirLimits() {
    assertThat(names(Exposure.CUMULATIVE_SESSIONS, RULE))
        .containsExactly("unknown", "1 to 6", "7 to 12", "13 to 24", "25 to 52", "over 52");
    assertThat(names(Exposure.MONTHS_SINCE_FIRST_SESSION, RULE))
        .containsExactly("unknown", "to 3", "over 3 to 12", "over 12 to 24", "over 24");
    assertThat(names(Exposure.CUMULATIVE_SESSIONS, OTHER))
        .containsExactly("unknown", "1", "2 to 3", "over 3");
    assertThat(names(Exposure.CUMULATIVE_MG_PER_KG, OTHER))
        .containsExactly("unknown", "to 1", "over 1");
  }

  private static List<String> names(Exposure exposure, ExposureRule rule) {
    ExposureBands bands = ExposureBands.of(exposure, rule);
    return IntStream.rangeClosed(0, bands.count()).mapToObj(bands::name).toList();
  }

  private static TreatmentHistory weekly(int sessions, int microgramsPerKg) {
    return history(IntStream.generate(() -> microgramsPerKg).limit(sessions).toArray());
  }

  /** A session a week; a negative dose is not recorded. */
  private static TreatmentHistory history(int... microgramsPerKg) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < microgramsPerKg.length; i++) {
      OptionalInt dose =
          microgramsPerKg[i] < 0 ? OptionalInt.empty() : OptionalInt.of(microgramsPerKg[i]);
      entries.add(
          new Session(
              new RowPosition(0, i + 1),
              7 * i,
              OptionalInt.empty(),
              "",
              "ketamine",
              Route.INTRAVENOUS,
              SessionStatus.COMPLETED,
              new Dose(OptionalInt.empty(), OptionalInt.empty(), dose),
              OptionalInt.empty(),
              "",
              Vitals.NOT_RECORDED,
              Answer.NOT_RECORDED,
              ""));
    }
    return TreatmentHistory.of("p", entries).orElseThrow();
  }
}
