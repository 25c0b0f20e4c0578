package org.ketamineoutcomes.explain;

import java.util.List;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.CourseScores;
import org.ketamineoutcomes.response.Ending;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.response.SustainedResponse;
import org.ketamineoutcomes.survival.FollowUp;

/** When onset came to one evaluable course, in days from its first session. */
record OnsetLines(CourseScores scores, Protocol protocol, Places places) {

  List<String> all() {
    return List.of(
        "      onset: " + onset(),
        "      sustained response: " + sustained(),
        "      early improvement: " + earlyImprovement());
  }

  private String onset() {
    return switch (protocol.onset().event()) {
      case RESPONSE ->
          ending(ResponseOnset.ending(scores, protocol.response()), "the first response");
      case REMISSION ->
          ResponseOnset.remission(scores, protocol)
              .map(ending -> ending(ending, "the first remission"))
              .orElse("not counted, the baseline is remission or there is no cut-off for it");
    };
  }

  private String sustained() {
    SustainedResponse sustained = SustainedResponse.of(scores, protocol);
    int until = sustained.untilDay();
    String fate =
        switch (sustained.fate()) {
          case SUSTAINED -> "the first response lasted to day " + until;
          case LOST -> "the first response was lost by then";
          case NOT_KNOWN -> "it is not known whether the first response lasted to day " + until;
          case NO_RESPONSE -> "no response by day " + until;
        };
    return told(sustained.followUp(), fate, sustained.onset());
  }

  private String earlyImprovement() {
    return ending(
        ResponseOnset.ending(scores, protocol.onset().earlyImprovement()),
        "the first score at least %d%% below baseline"
            .formatted(protocol.onset().earlyImprovement().reductionPercent()));
  }

  private String ending(Ending ending, String event) {
    return told(ending.followUp(), ending.followUp().event() ? event : "the last score", ending);
  }

  private String told(FollowUp followUp, String reason, Ending ending) {
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
