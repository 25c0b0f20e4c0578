package org.ketamineoutcomes.explain;

import java.util.List;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.CourseScores;
import org.ketamineoutcomes.response.Ending;
import org.ketamineoutcomes.response.OnsetIncidence;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.response.SustainedResponse;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;

/** When onset came to one evaluable course, in days from its first session. */
record OnsetLines(TreatmentHistory history, CourseScores scores, Protocol protocol, Places places) {

  List<String> all() {
    return List.of(
        "      onset: " + onset(),
        "      sustained response: " + sustained(),
        "      early improvement: " + earlyImprovement());
  }

  private String onset() {
    return ResponseOnset.ending(scores, protocol)
        .map(this::onset)
        .orElse("not counted, the baseline is remission or there is no cut-off for it");
  }

  private String onset(Ending ending) {
    if (isCutShort()) {
      return told(
          "competing",
          ending.followUp().day(),
          "the last score, death or discontinuation came next",
          ending);
    }
    return ending(
        ending,
        switch (protocol.onset().event()) {
          case RESPONSE -> "the first response";
          case REMISSION -> "the first remission";
        });
  }

  private boolean isCutShort() {
    return OnsetIncidence.of(history, scores, protocol)
        .filter(time -> time.followUp().cause() == TimeToEvent.COMPETING)
        .isPresent();
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
    return told(word(sustained.followUp()), sustained.followUp().day(), fate, sustained.onset());
  }

  private String earlyImprovement() {
    return ending(
        ResponseOnset.ending(scores, protocol.onset().earlyImprovement()),
        "the first score at least %d%% below baseline"
            .formatted(protocol.onset().earlyImprovement().reductionPercent()));
  }

  private String ending(Ending ending, String event) {
    FollowUp followUp = ending.followUp();
    String reason = followUp.event() ? event : "the last score";
    return told(word(followUp), followUp.day(), reason, ending);
  }

  private String told(String word, int day, String reason, Ending ending) {
    return "%s on day %d, %s"
        .formatted(
            word,
            day,
            ending
                .row()
                .map(row -> reason + " " + places.of(row))
                .orElse("no score after the first dose"));
  }

  private static String word(FollowUp followUp) {
    return followUp.event() ? "event" : "censored";
  }
}
