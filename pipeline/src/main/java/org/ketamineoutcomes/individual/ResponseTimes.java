package org.ketamineoutcomes.individual;

import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.TreatmentStatus;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.CompetingEvent;
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
    int firstDay = course.treated().course().firstDay();
    rows.setTime(row, rows.subject().day(firstDay), onset);
    rows.setSource(row, score);
    String onDay =
        score.isPresent() ? LAST_ASSESSMENT : "first session, since never assessed after it";
    if (onset.isEvent()) {
      Ended.event("first " + event).setIn(row);
    } else if (onset.followUp().cause() == TimeToEvent.COMPETING) {
      int lastDay = firstDay + onset.followUp().day();
      Ended.competing(competitor(patient, protocol.onset().competing(), lastDay), onDay).setIn(row);
    } else {
      Ended.unknownAfter("no %s that is known".formatted(event), onDay).setIn(row);
    }
  }

  /** Returns what of the two came first, not before the last day of follow-up. */
  private static String competitor(
      PatientView patient, Set<CompetingEvent> competing, int lastDay) {
    Discontinuation treatment = patient.safety().treatment();
    boolean isEndOfTreatment =
        competing.contains(CompetingEvent.DISCONTINUATION)
            && treatment.status() == TreatmentStatus.DISCONTINUED
            && patient.history().firstSessionDay() + treatment.day() >= lastDay;
    return isEndOfTreatment ? "end of treatment" : "death";
  }

  private static void addLoss(
      ScoredCourse course, FollowedResponse response, PatientView patient, TimeToEventRows rows) {
    TableRow row =
        rows.add(
            "TTLOSS", "Days from response to its loss, " + course.instrument(), course, patient);
    rows.setTime(row, rows.subject().day(response.originDay()), response.time());
    rows.setSource(row, response.row());
    lossEnded(response, patient).setIn(row);
  }

  private static Ended lossEnded(FollowedResponse response, PatientView patient) {
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
      case COMPETING -> {
        int lastDay = response.originDay() + response.time().followUp().day();
        Set<CompetingEvent> competing = patient.protocol().durability().competing();
        yield Ended.competing(competitor(patient, competing, lastDay), LAST_ASSESSMENT);
      }
      case LAST_ASSESSMENT -> Ended.unknownAfter("no loss that is known", LAST_ASSESSMENT);
      case LAST_OK -> Ended.unconfirmed();
      case HORIZON -> Ended.atHorizon();
    };
  }
}
