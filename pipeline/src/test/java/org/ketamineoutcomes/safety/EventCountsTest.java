package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.event;
import static org.ketamineoutcomes.history.Rows.eventBetween;
import static org.ketamineoutcomes.history.Rows.eventOfUnknownOnset;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionWhereNobodyAsked;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;

class EventCountsTest {

  @Test
  void aPatientWithoutEventsIsExposedForAllTheirTime() {
    long[] exposure = exposure(session(0), session(10));
    assertThat(exposure[EventCounts.PATIENTS]).isEqualTo(1);
    assertThat(exposure[EventCounts.DAYS]).isEqualTo(41);
    assertThat(exposure[EventCounts.SESSIONS]).isEqualTo(2);
  }

  @Test
  void sessionsAtWhichNobodyAskedAreLeftOut() {
    assertThat(exposure(session(0), sessionWhereNobodyAsked(10))[EventCounts.SESSIONS])
        .isEqualTo(1);
    assertThat(any(session(0), sessionWhereNobodyAsked(10), event(11))[EventCounts.SESSIONS])
        .isEqualTo(0);
  }

  @Test
  void timeAfterTheFirstEventIsNotTimeToIt() {
    assertThat(any(session(0), session(10), event(15), event(4))[EventCounts.DAYS])
        .isEqualTo(41 - 5);
  }

  @Test
  void anEventBelongsToTheLatestSessionOnOrBeforeItsDay() {
    long[] any = any(session(0), session(10), event(9, 1), event(0, 2), event(10, 3));
    assertThat(any[EventCounts.SESSIONS]).isEqualTo(2);
    assertThat(any[EventCounts.RECORDS]).isEqualTo(3);
    assertThat(any[EventCounts.PATIENTS]).isEqualTo(1);
  }

  @Test
  void anEventOfUnknownOnsetBelongsToNoSession() {
    long[] any = any(session(0), eventOfUnknownOnset());
    assertThat(any[EventCounts.ONSET_UNKNOWN]).isEqualTo(1);
    assertThat(any[EventCounts.SESSIONS]).isEqualTo(0);
    assertThat(any[EventCounts.PATIENTS_WITH_SESSION]).isEqualTo(0);
    assertThat(any[EventCounts.PATIENTS]).isEqualTo(1);
  }

  @Test
  void anEventOfAPartialDateBelongsToNoSession() {
    long[] any = any(session(0), session(10), eventBetween(5, 12));
    assertThat(any[EventCounts.ONSET_UNKNOWN]).isEqualTo(0);
    assertThat(any[EventCounts.SESSIONS]).isEqualTo(0);
    assertThat(any[EventCounts.DAYS]).isEqualTo(41 - 6);
  }

  private static long[] exposure(Entry... entries) {
    return counts(entries).exposure();
  }

  private static long[] any(Entry... entries) {
    return counts(entries).events().get(new EventLevel.Key(EventLevel.ANY, "", ""));
  }

  private static EventCounts counts(Entry... entries) {
    Protocols standard = new Protocols(List.of(ProtocolFile.named("standard").protocol()));
    return EventCounts.of(Counted.view(standard, history(entries)).safety());
  }
}
