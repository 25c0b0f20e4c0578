package org.ketamineoutcomes.onset;

import java.util.Locale;
import java.util.Optional;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.Ending;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.response.SustainedResponse;
import org.ketamineoutcomes.response.SustainedResponse.Fate;

/** What may be meant by onset, in the order in which definitions are published. */
public enum OnsetDefinition {
  /** The first score that is a response. */
  FIRST_RESPONSE,
  /** The first score that is remission. */
  FIRST_REMISSION,
  /** The first response, if it lasts. */
  SUSTAINED_RESPONSE,
  /** The first score with the smaller improvement that is looked for early. */
  EARLY_IMPROVEMENT;

  /** Returns the definition's name in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what an evaluable course shows of it; nothing for a course that it leaves out. */
  public Optional<OnsetFinding> find(CourseScores scores, Protocol protocol) {
    return switch (this) {
      case FIRST_RESPONSE ->
          Optional.of(found(ResponseOnset.ending(scores, protocol.response()), scores));
      case FIRST_REMISSION ->
          ResponseOnset.remission(scores, protocol).map(ending -> found(ending, scores));
      case SUSTAINED_RESPONSE -> Optional.of(sustained(scores, protocol));
      case EARLY_IMPROVEMENT ->
          Optional.of(
              found(ResponseOnset.ending(scores, protocol.onset().earlyImprovement()), scores));
    };
  }

  private static OnsetFinding found(Ending ending, CourseScores scores) {
    return new OnsetFinding(scores, ending.followUp(), ending.row(), Protocol.NO_LIMIT);
  }

  private static OnsetFinding sustained(CourseScores scores, Protocol protocol) {
    SustainedResponse sustained = SustainedResponse.of(scores, protocol);
    return new OnsetFinding(
        scores,
        sustained.followUp(),
        sustained.onset().row(),
        sustained.fate() == Fate.NOT_KNOWN
            ? sustained.onset().followUp().day()
            : Protocol.NO_LIMIT);
  }
}
