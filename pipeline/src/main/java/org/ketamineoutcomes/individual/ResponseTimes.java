package org.ketamineoutcomes.individual;

import java.util.Optional;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.OnsetRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.Ending;
import org.ketamineoutcomes.response.FollowedResponse;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.TableRow;

/** Writes down when a patient responded on each instrument, and lost the response. */
final class ResponseTimes {

  private static final String LAST_ASSESSMENT = "last assessment";
  private static final String END_OF_TREATMENT = "death or end of treatment, as the protocol says";

  private ResponseTimes() {}

  /** Adds the times that onset and durability count, of each course and instrument. */
  static void add(PatientView patient, TimeToEventRows rows) {
    for (ScoredCourse course : patient.scored()) {
      if (course.onset().isPresent()) {
        addOnset(course, course.onset().get(), patient, rows);
      }
      if (course.response().isPresent()) {
        addLoss(course, course.response().get(), patient, rows);
      }
    }
  }

  private static void addOnset(
      ScoredCourse course, TimeToEvent onset, PatientView patient, TimeToEventRows rows) {
    Protocol protocol = patient.protocol();
    boolean isRemission = protocol.onset().event() == OnsetRule.Event.REMISSION;
    String event = isRemission ? "remission" : "response";
    TableRow row =
        rows.add(
            isRemission ? "TTREM" : "TTRESP",
            "Days to first %s, %s".formatted(event, course.instrument()),
            course,
            patient);
    Optional<Entry> score = ResponseOnset.ending(course.scores(), protocol).flatMap(Ending::row);
    rows.setTime(row, rows.subject().day(course.treated().course().firstDay()), onset);
    rows.setSource(row, score);
    onsetEnded(onset, event, score.isPresent()).setIn(row);
  }

  private static Ended onsetEnded(TimeToEvent onset, String event, boolean isAssessed) {
    if (onset.isEvent()) {
      return Ended.event("first " + event);
    }
    String onDay = isAssessed ? LAST_ASSESSMENT : "first session, since never assessed after it";
    return onset.followUp().cause() == TimeToEvent.COMPETING
        ? Ended.competing(END_OF_TREATMENT, onDay)
        : Ended.unknownAfter("no %s that is known".formatted(event), onDay);
  }

  private static void addLoss(
      ScoredCourse course, FollowedResponse response, PatientView patient, TimeToEventRows rows) {
    TableRow row =
        rows.add(
            "TTLOSS", "Days from response to its loss, " + course.instrument(), course, patient);
    rows.setTime(row, rows.subject().day(response.originDay()), response.time());
    rows.setSource(row, response.row());
    lossEnded(response).setIn(row);
  }

  private static Ended lossEnded(FollowedResponse response) {
    boolean competes = response.time().followUp().cause() == TimeToEvent.COMPETING;
    return switch (response.reason()) {
      case LOSS -> Ended.event("response lost");
      case UNCONFIRMED_LOSS -> Ended.event("loss that nothing confirmed or refuted");
      case RETREATMENT -> {
        if (response.time().isEvent()) {
          yield Ended.event("retreatment, which counts as loss");
        }
        yield competes
            ? Ended.competing("retreated before a loss", "first session after the response")
            : Ended.retreated();
      }
      case COMPETING -> Ended.competing(END_OF_TREATMENT, LAST_ASSESSMENT);
      case LAST_ASSESSMENT -> Ended.unknownAfter("no loss that is known", LAST_ASSESSMENT);
      case LAST_OK -> Ended.unconfirmed();
      case HORIZON -> Ended.atHorizon();
    };
  }
}
