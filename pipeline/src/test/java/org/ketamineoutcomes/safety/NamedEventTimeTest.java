package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.treatedOnDay0And;
import static org.ketamineoutcomes.history.SafetyRows.eventOf;
import static org.ketamineoutcomes.history.SafetyRows.eventOfUnknownOnset;
import static org.ketamineoutcomes.survival.CompetingFollowUp.censoredOn;
import static org.ketamineoutcomes.survival.CompetingFollowUp.eventOn;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Rows;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CompetingFollowUp;

/**
 * The first session on day 0, observed to day 40: days at risk are 1 to 41 where both ends count.
 */
class NamedEventTimeTest {

  private static final NamedEvent SKIN =
      new NamedEvent("skin", Set.of("Rash", " PRURITUS  generalised"), Set.of());
  private static final String INCLUSIVE = "day_count: inclusive";
  private static final String OBSERVED_TO_DAY_40 = "follow_up_end: observation_end";

  private static final Patient TO_DAY_40 = patient(OptionalInt.of(40), OptionalInt.empty());

  @Test
  void theDayOfTheFirstSessionIsTheFirstDayAtRisk() {
    assertThat(time(TO_DAY_40, event(0, "rash"))).isEqualTo(eventOn(1, 1));
  }

  @Test
  void theFirstOfSeveralCounts() {
    assertThat(time(TO_DAY_40, event(9, "rash"), event(7, "pruritus generalised")))
        .isEqualTo(eventOn(8, 1));
  }

  @Test
  void whoHasNoneIsCensoredOnTheLastDayAtRisk() {
    assertThat(time(TO_DAY_40)).isEqualTo(censoredOn(41));
  }

  @Test
  void otherTermsAndTermsThatOnlyContainANamedOneDoNotCount() {
    assertThat(time(TO_DAY_40, event(3, "nausea"), event(4, "drug rash"), event(5, "pruritus")))
        .isEqualTo(censoredOn(41));
  }

  @Test
  void allOfANamedCategoryCounts() {
    NamedEvent gut = new NamedEvent("gut", Set.of(), Set.of("GASTROINTESTINAL"));

    assertThat(time(gut, TO_DAY_40, Rows.event(12))).isEqualTo(eventOn(13, 1));
  }

  @Test
  void anEventBeforeTreatmentDoesNotCount() {
    assertThat(time(TO_DAY_40, event(-1, "rash"))).isEqualTo(censoredOn(41));
  }

  @Test
  void anEventOfUnknownOnsetCountsOnTheFirstDay() {
    assertThat(time(TO_DAY_40, eventOfUnknownOnset("rash", Answer.NOT_RECORDED)))
        .isEqualTo(eventOn(1, 1));
  }

  @Test
  void anEventKnownAfterTheEndOfObservationCountsAtThatEnd() {
    assertThat(time(TO_DAY_40, event(60, "rash"))).isEqualTo(eventOn(41, 1));
  }

  @Test
  void whereTimeAtRiskEndsWithTreatmentALaterEventDoesNotCount() {
    String ended = "follow_up_end: last_session";

    assertThat(time(SKIN, ended, INCLUSIVE, TO_DAY_40, event(60, "rash"))).isEqualTo(censoredOn(1));
  }

  @Test
  void deathCompetes() {
    Patient died = patient(OptionalInt.of(40), OptionalInt.of(20));

    assertThat(time(died)).isEqualTo(eventOn(21, 2));
    assertThat(time(died, event(20, "rash"))).isEqualTo(eventOn(21, 1));
  }

  /** Time at risk goes on for 30 days after the last session, but not after death. */
  @Test
  void anEventRecordedAfterAnObservationThatEndedInDeathDoesNotCount() {
    Patient died =
        new Patient(
            TO_DAY_40.position(),
            OptionalInt.empty(),
            OptionalInt.of(20),
            "death",
            OptionalInt.empty(),
            TO_DAY_40.attributes());
    NamedEventTime time = time(ProtocolFile.named("standard").protocol(), died, event(25, "rash"));

    assertThat(time.without()).isEqualTo(eventOn(21, 2));
    assertThat(time.to(SKIN)).isEqualTo(eventOn(21, 2));
  }

  @Test
  void elapsedDaysBeginWithZero() {
    String elapsed = "day_count: elapsed";

    assertThat(time(SKIN, OBSERVED_TO_DAY_40, elapsed, TO_DAY_40)).isEqualTo(censoredOn(40));
    assertThat(time(SKIN, OBSERVED_TO_DAY_40, elapsed, TO_DAY_40, event(0, "rash")))
        .isEqualTo(eventOn(0, 1));
  }

  private static AdverseEvent event(int day, String term) {
    return eventOf(day, term, Answer.NOT_RECORDED);
  }

  private static CompetingFollowUp time(Entry... entries) {
    return time(SKIN, entries);
  }

  private static CompetingFollowUp time(NamedEvent event, Entry... entries) {
    return time(event, OBSERVED_TO_DAY_40, INCLUSIVE, entries);
  }

  private static CompetingFollowUp time(
      NamedEvent event, String followUpEnd, String dayCount, Entry... entries) {
    String reference = ProtocolFile.named("r-reference").yaml();
    assertThat(reference).contains(OBSERVED_TO_DAY_40, INCLUSIVE);
    Protocol protocol =
        ProtocolFile.read(
            reference.replace(OBSERVED_TO_DAY_40, followUpEnd).replace(INCLUSIVE, dayCount),
            "mine.yaml");
    return time(protocol, entries).to(event);
  }

  private static NamedEventTime time(Protocol protocol, Entry... entries) {
    Protocols protocols = new Protocols(List.of(protocol));
    return NamedEventTime.of(Counted.view(protocols, treatedOnDay0And(entries)).safety());
  }
}
