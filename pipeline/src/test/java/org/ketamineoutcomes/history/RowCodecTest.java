package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;

class RowCodecTest {

  @ParameterizedTest(name = "day {0}")
  @ValueSource(ints = {Integer.MIN_VALUE, -700, -64, -1, 0, 1, 63, 64, 18000, Integer.MAX_VALUE})
  void anyDayComesBack(int day) throws IOException {
    assertComesBack(Rows.session(day));
    assertComesBack(Rows.score(day, 7));
    assertComesBack(Rows.event(day));
    assertComesBack(Rows.patient(OptionalInt.of(day), OptionalInt.of(day)));
  }

  @Test
  void everythingOfASessionComesBack() throws IOException {
    assertComesBack(
        new Session(
            new RowPosition(49, 5_000_000_000L),
            12,
            OptionalInt.of(0),
            "s-12",
            "esketamine",
            Route.INTRANASAL,
            SessionStatus.INTERRUPTED,
            new Dose(OptionalInt.of(56_000), OptionalInt.of(70_500), OptionalInt.of(794)),
            OptionalInt.of(40),
            "maintenance",
            new Vitals(
                OptionalInt.of(120),
                OptionalInt.of(80),
                OptionalInt.of(165),
                OptionalInt.empty(),
                OptionalInt.of(70),
                OptionalInt.of(95),
                OptionalInt.of(92),
                OptionalInt.of(0),
                OptionalInt.of(5)),
            Answer.YES,
            ""));
  }

  @Test
  void everythingOfAnAssessmentComesBack() throws IOException {
    assertComesBack(
        new Assessment(
            new RowPosition(0, 1),
            -3,
            OptionalInt.of(1439),
            "MADRS",
            3350,
            OptionalInt.of(0),
            RelationToSession.PRE_DOSE,
            OptionalInt.of(-60),
            TotalOrigin.REPORTED));
  }

  @Test
  void everythingOfAVitalSignComesBack() throws IOException {
    assertComesBack(
        new VitalSign(
            new RowPosition(1, 2),
            -5,
            OptionalInt.of(600),
            VitalSign.Sign.OXYGEN_SATURATION,
            RelationToSession.POST_DOSE,
            OptionalInt.of(40),
            96));
  }

  @Test
  void howATotalCameAboutComesBack() throws IOException {
    for (TotalSource source : TotalSource.values()) {
      for (boolean mismatch : List.of(true, false)) {
        for (boolean panelCode : List.of(true, false)) {
          assertComesBack(
              new Assessment(
                  new RowPosition(0, 1),
                  3,
                  OptionalInt.empty(),
                  "PHQ-9",
                  1100,
                  OptionalInt.empty(),
                  RelationToSession.NOT_RECORDED,
                  new TotalOrigin(source, mismatch, panelCode)));
        }
      }
    }
  }

  @Test
  void everythingOfAnAdverseEventComesBack() throws IOException {
    assertComesBack(
        new AdverseEvent(
            new RowPosition(2, 3),
            OptionalInt.of(-10),
            OptionalInt.of(20),
            OptionalInt.of(600),
            OptionalInt.of(21),
            "übelkeit",
            "gastrointestinal",
            "severe",
            "aesev",
            Answer.YES,
            "possible",
            "none",
            "recovered",
            Answer.NO,
            "s-1",
            ""));
  }

  @Test
  void everythingOfAPatientComesBack() throws IOException {
    assertComesBack(
        new Patient(
            new RowPosition(3, 4),
            OptionalInt.of(90),
            OptionalInt.of(400),
            "moved",
            OptionalInt.empty(),
            Map.of("sex", "f", "diagnosis", "mdd")));
  }

  @Test
  void anUnknownKindOfRowIsRefused() {
    byte[] bytes = {0, 1, 'p', 'x', 0, 0, 0};
    assertThatThrownBy(() -> RowCodec.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessage("A block of rows holds an unknown kind of row");
  }

  private static void assertComesBack(Entry entry) throws IOException {
    Row row = new Row("patient 1", entry);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowCodec.write(row, new DataOutputStream(bytes));
    ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
    assertThat(RowCodec.read(new DataInputStream(in))).isEqualTo(row);
    assertThat(in.available()).isZero();
  }
}
