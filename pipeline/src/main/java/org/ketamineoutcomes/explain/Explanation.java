package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;

/**
 * The timeline of one patient: what became of each row, and, under each protocol, courses, scores,
 * adverse events and signals with what they count as.
 *
 * <p>Days are elapsed days; there are no dates. Each line names the row that it is about.
 */
public final class Explanation {

  private static final String WARNING =
      "About one person: keep this in the closed room. It is not a result and not for release.";

  private Explanation() {}

  /**
   * Returns the lines.
   *
   * @param fileNames what the files are called, by their place among the files of the run
   */
  public static List<String> of(
      PatientRows rows,
      List<String> fileNames,
      Strata strata,
      Protocols protocols,
      AesiVocabulary vocabulary) {
    Optional<TreatmentHistory> history = TreatmentHistory.of(rows.patientId(), rows.entries());
    Places places = new Places(fileNames);
    List<String> lines = new ArrayList<>();
    lines.add(WARNING);
    lines.addAll(RowLines.of(rows, history, places));
    if (history.isEmpty()) {
      lines.add("No session at which the drug was given: no outcome is counted.");
    } else {
      lines.add("Strata: " + strata(strata, history.get()));
      for (Protocol protocol : protocols.all()) {
        TreatmentHistory usable = UsableScores.of(history.get(), protocol);
        lines.addAll(under(protocol, usable, places));
        lines.addAll(SignalLines.of(usable, protocol, vocabulary));
      }
    }
    return lines.stream().map(Explanation::onOneLine).toList();
  }

  private static List<String> under(Protocol protocol, TreatmentHistory history, Places places) {
    List<String> lines = new ArrayList<>();
    lines.add("Protocol " + protocol.id());
    for (Course course : Course.of(history, protocol.courseGapDays())) {
      lines.addAll(CourseLines.of(course, history, protocol, places));
      for (String instrument : history.instruments()) {
        if (protocol.measures(instrument)) {
          lines.addAll(new ScoreLines(history, course, instrument, protocol, places).all());
        }
      }
    }
    lines.add(treatment(Discontinuation.of(history, protocol.discontinuation())));
    lines.addAll(new EventLines(history, protocol.adverseEvents(), places).all());
    return lines;
  }

  private static String treatment(Discontinuation treatment) {
    return "  Treatment: %s, day %d%s"
        .formatted(
            treatment.status().word(),
            treatment.day(),
            treatment.reason().isEmpty() ? "" : ", reason " + treatment.reason());
  }

  private static String strata(Strata strata, TreatmentHistory history) {
    return strata.of(history).stream()
        .map(value -> value.column() + " " + value.value())
        .collect(Collectors.joining(", "));
  }

  /** What clinics write may hold line ends, and signs that a terminal obeys. */
  private static String onOneLine(String line) {
    return line.replaceAll("\\p{Cntrl}+", " ");
  }
}
