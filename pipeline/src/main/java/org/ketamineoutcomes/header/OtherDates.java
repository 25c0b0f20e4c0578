package org.ketamineoutcomes.header;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.file.Header;
import org.ketamineoutcomes.schema.Export;

/**
 * Finds the column that a header of nothing but {@code date} may stand beside: one that is called
 * after what the rows are about, such as {@code dose_date}, and that nothing reads.
 */
final class OtherDates {

  private static final Set<String> DATES =
      Set.of("date", "dt", "dtc", "datum", "fecha", "day", "on", "at", "datetime", "timestamp");

  private static final Map<Export, Set<String>> ABOUT =
      Map.of(
          Export.SESSIONS,
          Set.of(
              "session",
              "treatment",
              "infusion",
              "dose",
              "dosing",
              "administration",
              "administered",
              "visit",
              "appointment",
              "service",
              "encounter"),
          Export.ASSESSMENTS,
          Set.of(
              "assessed",
              "assessment",
              "completed",
              "completion",
              "visit",
              "questionnaire",
              "survey",
              "exam",
              "test"),
          Export.ADVERSE_EVENTS,
          Set.of("onset", "start", "began", "begin", "event", "occurred", "occurrence"),
          Export.PATIENTS,
          Set.of());

  private static final Set<String> OF_ANOTHER_TIME =
      Set.of("next", "last", "previous", "prior", "planned", "scheduled", "due", "end", "stop");

  private OtherDates() {}

  /**
   * Returns the place of such a column.
   *
   * @param read the places of columns that are read or dropped
   */
  static Optional<Integer> beside(
      int date, Export export, Header header, Collection<Integer> read) {
    if (!Spelling.of(header.name(date)).equals("date")) {
      return Optional.empty();
    }
    return IntStream.range(0, header.width())
        .filter(place -> !read.contains(place))
        .filter(place -> isOf(export, Spelling.words(header.name(place))))
        .boxed()
        .findFirst();
  }

  private static boolean isOf(Export export, List<String> words) {
    return words.stream().anyMatch(DATES::contains)
        && words.stream().anyMatch(ABOUT.getOrDefault(export, Set.of())::contains)
        && words.stream().noneMatch(OF_ANOTHER_TIME::contains);
  }
}
