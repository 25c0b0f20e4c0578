package org.ketamineoutcomes.tally;

/**
 * What the limits of a share of sessions are found from, where each person has several: how many
 * persons, sessions and sessions with a finding there are, and three sums of products over persons.
 *
 * @param withSquared over persons, the square of a person's sessions with the finding
 * @param withTimesSessions over persons, these times a person's sessions
 * @param sessionsSquared over persons, the square of a person's sessions
 */
public record ClusteredSums(
    long persons,
    long sessions,
    long with,
    long withSquared,
    long withTimesSessions,
    long sessionsSquared) {

  /**
   * Returns what is published of them. Counts are bands. A sum of products is published by what a
   * session adds to it on average, as coarsely as other magnitudes; with few sessions with the
   * finding it is what it would be if no person had two. Limits from what is published are never
   * narrower than those of sessions that are independent.
   */
  public ClusteredSums banded(Bands bands) {
    long publishedPersons = bands.of(persons);
    long publishedSessions = bands.of(sessions);
    long publishedWith = bands.of(with);
    Magnitude magnitude = new Magnitude(bands);
    long allSquared =
        bands.isLowest(sessions) || bands.isLowest(persons)
            ? publishedPersons == 0 ? 0 : publishedSessions * publishedSessions / publishedPersons
            : magnitude.sum(sessionsSquared, sessions);
    allSquared = Math.max(allSquared, publishedSessions);
    if (publishedWith == publishedSessions) {
      return new ClusteredSums(
          publishedPersons, publishedSessions, publishedWith, allSquared, allSquared, allSquared);
    }
    double each = publishedSessions == 0 ? 0 : (double) allSquared / publishedSessions;
    long times =
        bands.isLowest(with)
            ? Math.round(publishedWith * each)
            : magnitude.sum(withTimesSessions, with);
    times = Math.max(publishedWith, Math.min(times, allSquared));
    long squared = bands.isLowest(with) ? publishedWith : magnitude.sum(withSquared, with);
    double share = publishedSessions == 0 ? 0 : (double) publishedWith / publishedSessions;
    double ofIndependent =
        publishedWith * (1 - share) + 2 * share * times - share * share * allSquared;
    squared = Math.max(squared, (long) Math.ceil(ofIndependent));
    squared = Math.max(publishedWith, Math.min(squared, times));
    return new ClusteredSums(
        publishedPersons, publishedSessions, publishedWith, squared, times, allSquared);
  }
}
