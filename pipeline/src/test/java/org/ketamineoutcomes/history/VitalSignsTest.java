package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.history.VitalSign.Sign;

/** Measurements with rows of their own belong to the session of their day. */
class VitalSignsTest {

  private long record;

  @Test
  void beforeTheDoseTheLastCountsAndAfterItTheHighest() {
    Vitals vitals =
        vitals(
            Vitals.NOT_RECORDED,
            sign(Sign.SYSTOLIC, RelationToSession.POST_DOSE, 240, 130),
            sign(Sign.SYSTOLIC, RelationToSession.PRE_DOSE, -5, 118),
            sign(Sign.SYSTOLIC, RelationToSession.POST_DOSE, 40, 151),
            sign(Sign.SYSTOLIC, RelationToSession.PRE_DOSE, -60, 125),
            sign(Sign.DIASTOLIC, RelationToSession.DURING, 10, 99),
            sign(Sign.HEART_RATE, RelationToSession.PRE_DOSE, -60, 70),
            sign(Sign.OXYGEN_SATURATION, RelationToSession.PRE_DOSE, -60, 90),
            sign(Sign.OXYGEN_SATURATION, RelationToSession.POST_DOSE, 40, 94),
            sign(Sign.OXYGEN_SATURATION, RelationToSession.POST_DOSE, 80, 97));

    assertThat(vitals.systolicBefore()).hasValue(118);
    assertThat(vitals.systolicPeak()).hasValue(151);
    assertThat(vitals.diastolicBefore()).isEmpty();
    assertThat(vitals.diastolicPeak()).hasValue(99);
    assertThat(vitals.heartRateBefore()).hasValue(70);
    assertThat(vitals.heartRatePeak()).isEmpty();
    assertThat(vitals.oxygenSaturationLowest()).hasValue(94);
  }

  @Test
  void withoutATimepointTheTimesOfDayTell() {
    Vitals vitals = vitals(Vitals.NOT_RECORDED, at(590, 118), at(600, 120), at(640, 150));

    assertThat(vitals.systolicBefore()).hasValue(120);
    assertThat(vitals.systolicPeak()).hasValue(150);
  }

  @Test
  void theSessionsOwnRowGoesBefore() {
    Vitals own =
        new Vitals(
            OptionalInt.of(111),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    Vitals vitals = vitals(own, at(590, 118), at(640, 150));

    assertThat(vitals.systolicBefore()).hasValue(111);
    assertThat(vitals.systolicPeak()).hasValue(150);
  }

  @Test
  void oneOfAnotherDayOrOfAnUnknownTimeOfItIsNotUsed() {
    Optional<TreatmentHistory> history =
        TreatmentHistory.of("p1", List.of(session(Vitals.NOT_RECORDED)));
    VitalSign unknown =
        new VitalSign(
            next(),
            3,
            OptionalInt.empty(),
            Sign.SYSTOLIC,
            RelationToSession.NOT_RECORDED,
            OptionalInt.empty(),
            120);
    VitalSign other =
        new VitalSign(
            next(),
            4,
            OptionalInt.of(600),
            Sign.SYSTOLIC,
            RelationToSession.PRE_DOSE,
            OptionalInt.empty(),
            120);

    assertThat(RowUse.reasonAgainst(unknown, history))
        .contains(RowUse.Reason.VITAL_SIGN_OF_NO_DOSE);
    assertThat(RowUse.reasonAgainst(other, history)).contains(RowUse.Reason.VITAL_SIGN_OF_NO_DOSE);
    assertThat(RowUse.reasonAgainst(at(590, 118), history)).isEmpty();
  }

  @Test
  void theyMakeNoSession() {
    assertThat(TreatmentHistory.of("p1", List.of(at(590, 118)))).isEmpty();
  }

  private Vitals vitals(Vitals own, VitalSign... signs) {
    List<Entry> entries = new ArrayList<>(List.of(signs));
    entries.add(session(own));
    return TreatmentHistory.of("p1", entries).orElseThrow().sessions().get(0).vitals();
  }

  private VitalSign sign(Sign sign, RelationToSession relation, int minutes, int value) {
    return new VitalSign(
        next(), 3, OptionalInt.empty(), sign, relation, OptionalInt.of(minutes), value);
  }

  private VitalSign at(int minuteOfDay, int value) {
    return new VitalSign(
        next(),
        3,
        OptionalInt.of(minuteOfDay),
        Sign.SYSTOLIC,
        RelationToSession.NOT_RECORDED,
        OptionalInt.empty(),
        value);
  }

  private Session session(Vitals vitals) {
    return new Session(
        next(),
        3,
        OptionalInt.of(600),
        "",
        "ketamine",
        Route.INTRAVENOUS,
        SessionStatus.COMPLETED,
        Dose.NOT_RECORDED,
        OptionalInt.empty(),
        "",
        vitals,
        Answer.NOT_RECORDED,
        "");
  }

  private RowPosition next() {
    return new RowPosition(0, ++record);
  }
}
