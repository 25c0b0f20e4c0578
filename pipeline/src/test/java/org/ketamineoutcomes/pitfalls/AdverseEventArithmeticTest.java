package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.SafetyRows.cadss;
import static org.ketamineoutcomes.history.SafetyRows.eventOf;
import static org.ketamineoutcomes.history.SafetyRows.eventOfUnknownOnset;
import static org.ketamineoutcomes.history.SafetyRows.measuredSession;
import static org.ketamineoutcomes.history.SafetyRows.sessionAsked;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiRule;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.event.Ascertainment;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.EventWindow;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Rows;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.ClusteredProportion;
import org.ketamineoutcomes.proportion.Interval;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.rate.GarwoodLimits;
import org.ketamineoutcomes.safety.SessionFindings;

/**
 * The ways in which counts of adverse events go wrong: sessions taken as independent, not measured
 * taken as no, what was asked for pooled with what was published, zeros without a limit, and events
 * of unknown onset dropped.
 */
class AdverseEventArithmeticTest {

  private static final Protocol STANDARD = ProtocolFile.named("standard").protocol();
  private static final AesiVocabulary VOCABULARY = AesiVocabulary.standard();

  /** CADSS was measured at 2 of 10 sessions and above 4 at 1: a half, not a tenth. */
  @Test
  void aSessionWithoutAMeasurementIsNotASessionWithoutTheEvent() {
    TreatmentHistory history =
        history(
            measuredSession(0, cadss(12)),
            measuredSession(3, cadss(2)),
            Rows.session(7),
            Rows.session(10),
            Rows.session(14),
            Rows.session(17),
            Rows.session(21),
            Rows.session(24),
            Rows.session(28),
            Rows.session(31));
    List<AesiRule> rules = VOCABULARY.rules();
    int rule = rules.stream().map(one -> one.rule().id()).toList().indexOf("cadss_above_4");
    SessionFindings findings = SessionFindings.of(history, STANDARD.baseline(), rules);
    assertThat(findings.sessionsMet(rule)).isEqualTo(1);
    assertThat(findings.sessionsAssessed(rule)).isEqualTo(2);
  }

  @Test
  void whatWasAskedForIsKeptApartFromWhatWasTold() {
    List<EventRecord> records =
        events(
            history(
                Rows.session(0),
                eventOf(0, "dissociation", Answer.YES),
                eventOf(1, "dissociation", Answer.NO),
                eventOf(2, "dissociation", Answer.NOT_RECORDED)));
    assertThat(records).allMatch(record -> record.isOf("dissociation"));
    assertThat(records)
        .extracting(EventRecord::ascertainment)
        .containsExactly(
            Ascertainment.SOLICITED, Ascertainment.SPONTANEOUS, Ascertainment.NOT_RECORDED);
  }

  @Test
  void askedForEventsAreOverTheSessionsAtWhichSomeoneAsked() {
    assertThat(Ascertainment.SOLICITED.isExpectedAt(sessionAsked(0, Answer.YES))).isTrue();
    assertThat(Ascertainment.SOLICITED.isExpectedAt(sessionAsked(0, Answer.NOT_RECORDED)))
        .isFalse();
    assertThat(Ascertainment.SPONTANEOUS.isExpectedAt(sessionAsked(0, Answer.NOT_RECORDED)))
        .isTrue();
    assertThat(Ascertainment.SPONTANEOUS.isExpectedAt(sessionAsked(0, Answer.NO))).isFalse();
  }

  @Test
  void anEventOfUnknownOnsetIsTreatmentEmergentAndOfNoSession() {
    List<EventRecord> records =
        events(history(Rows.session(0), eventOfUnknownOnset("nausea", Answer.NO)));
    assertThat(records).hasSize(1);
    assertThat(records.get(0).judged().isOnsetKnown()).isFalse();
    assertThat(records.get(0).attribution().session()).isEmpty();
    assertThat(records.get(0).attribution().window()).isEqualTo(EventWindow.NOT_ATTRIBUTED);
  }

  /** Ten patients of ten sessions: one has the event at all of them, and nine at none. */
  @Test
  void sessionsOfOnePersonAreNotIndependent() {
    ClusteredProportion clustered =
        ClusteredProportion.limits(10, 100, 10, 100, 100, 1_000).orElseThrow();
    Interval naive = ClopperPearson.limits(10, 100).orElseThrow();
    assertThat(naive.upper95()).isEqualTo(0.176223, within(1e-6));
    assertThat(clustered.limits().upper95()).isGreaterThan(0.45);
    assertThat(clustered.designEffect().orElseThrow()).isEqualTo(11, within(1e-9));
  }

  private static List<EventRecord> events(TreatmentHistory history) {
    return Counted.view(new Protocols(List.of(STANDARD)), history).safety().events();
  }

  /** No event in 3,777 patient-years: at most 0.098 per 100, which is −ln(0.025) / 37.77. */
  @Test
  void noEventHasAnUpperLimit() {
    assertThat(100 * GarwoodLimits.of(0, 3_777).orElseThrow().upper95())
        .isEqualTo(0.097667, within(1e-6));
  }
}
