package org.ketamineoutcomes.explain;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.Ending;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.response.SustainedResponse;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;

/** When onset came to one evaluable course, in days from its first session. */
record OnsetLines(ScoredCourse course, Protocol protocol, Places places) {

  List<String> all() {
    return List.of(
        "      onset: " + onset(),
        "      sustained response: " + sustained(),
        "      early improvement: " + earlyImprovement());
  }

  private String onset() {
    Optional<Ending> ending = ResponseOnset.ending(course.scores(), protocol);
    if (ending.isEmpty()) {
      return "not counted, the baseline is remission or there is no cut-off for it";
    }
    int cause = course.onset().orElseThrow().followUp().cause();
    if (cause == TimeToEvent.COMPETING) {
      return "competing on day %d, death or the end of treatment came after the last score"
          .formatted(ending.get().followUp().day());
    }
    return ending(
        ending.get(),
        switch (protocol.onset().event()) {
          case RESPONSE -> "the first response";
          case REMISSION -> "the first remission";
        });
  }

  private String sustained() {
    SustainedResponse sustained = SustainedResponse.of(course.scores(), protocol);
    int until = sustained.untilDay();
    String fate =
        switch (sustained.fate()) {
          case SUSTAINED -> "the first response lasted to day " + until;
          case LOST -> "the first response was lost by then";
          case NOT_KNOWN -> "it is not known whether the first response lasted to day " + until;
          case NO_RESPONSE -> "no response by day " + until;
        };
    return line(sustained.followUp(), fate, sustained.onset());
  }

  private String earlyImprovement() {
    return ending(
        ResponseOnset.ending(course.scores(), protocol.onset().earlyImprovement()),
        "the first score at least %d%% below baseline"
            .formatted(protocol.onset().earlyImprovement().reductionPercent()));
  }

  private String ending(Ending ending, String event) {
    return line(ending.followUp(), ending.followUp().event() ? event : "the last score", ending);
  }

  private String line(FollowUp followUp, String reason, Ending ending) {
    return "%s on day %d, %s"
        .formatted(
            followUp.event() ? "event" : "censored",
            followUp.day(),
            ending
                .row()
                .map(row -> reason + " " + places.of(row))
                .orElse("no score after the first dose"));
  }
}
