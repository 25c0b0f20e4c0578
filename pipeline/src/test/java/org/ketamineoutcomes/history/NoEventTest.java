package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NoEventTest {

  private static final NoEvent ON_DAY_3 = new NoEvent(new RowPosition(2, 7), OptionalInt.of(3), "");

  @Test
  void saysThatSomeoneAskedAtTheSessionOfItsDay() {
    TreatmentHistory history =
        TreatmentHistory.of(
                "p",
                List.of(
                    Rows.session(0),
                    Rows.session(3),
                    ON_DAY_3,
                    new NoEvent(new RowPosition(2, 8), OptionalInt.empty(), "")))
            .orElseThrow();

    assertThat(history.sessions())
        .extracting(Session::adverseEventsAssessed)
        .containsExactly(Answer.NOT_RECORDED, Answer.YES);
    assertThat(history.adverseEvents()).isEmpty();
    assertThat(RowUse.reasonAgainst(ON_DAY_3, Optional.of(history)))
        .contains(RowUse.Reason.NO_EVENT);
  }

  @Test
  void doesNotOverruleWhatTheSessionSays() {
    TreatmentHistory history =
        TreatmentHistory.of("p", List.of(Rows.sessionWhereNobodyAsked(3), ON_DAY_3)).orElseThrow();

    assertThat(history.sessions().get(0).adverseEventsAssessed()).isEqualTo(Answer.NO);
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowCodec.write(new Row("p", ON_DAY_3), new DataOutputStream(bytes));

    assertThat(RowCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(new Row("p", ON_DAY_3));
  }
}
