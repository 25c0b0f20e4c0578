package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.PatientViews;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;

/**
 * The timeline of one patient: what became of each row, and, under each protocol, courses, scores,
 * adverse events and signals with what they count as.
 *
 * <p>Days are elapsed days; there are no dates. Each line names the row that it is about.
 */
public final class Explanation {

  static final String WARNING =
      "About one person: keep this in the closed room. It is not a result and not for release.";

  private Explanation() {}

  /**
   * Returns the lines.
   *
   * @param fileNames what the files are called, by their place among the files of the run
   */
  public static List<String> of(
      RowsOfPatient rows,
      List<String> fileNames,
      Strata strata,
      Protocols protocols,
      AesiVocabulary vocabulary) {
    Optional<TreatmentHistory> history =
        TreatmentHistory.of(rows.patientId(), rows.entries(), rows.assembly());
    Places places = new Places(fileNames);
    List<String> lines = new ArrayList<>();
    lines.add(WARNING);
    lines.addAll(RowLines.of(rows, history, places));
    if (history.isEmpty()) {
      lines.add("No session at which the drug was given: no outcome is counted.");
    } else {
      lines.add("Strata: " + strata(strata, history.get()));
      PatientViews views = views(history.get(), strata, protocols, vocabulary);
      for (Protocol protocol : protocols.all()) {
        PatientView patient = views.of(protocol);
        lines.addAll(under(patient, places));
        lines.addAll(SignalLines.of(patient, vocabulary));
      }
    }
    return lines.stream().map(Explanation::onOneLine).toList();
  }

  static PatientViews views(
      TreatmentHistory history, Strata strata, Protocols protocols, AesiVocabulary vocabulary) {
    return new CohortCounts(new AnalysisPlan(protocols, strata, vocabulary, List.of(), List.of()))
        .view(history);
  }

  private static List<String> under(PatientView patient, Places places) {
    List<String> lines = new ArrayList<>();
    lines.add("Protocol " + patient.protocol().id());
    for (TreatedCourse treated : patient.courses()) {
      lines.addAll(CourseLines.of(treated, patient, places));
      for (ScoredCourse course : patient.scored()) {
        if (course.treated().course().equals(treated.course())) {
          lines.addAll(new ScoreLines(course, patient, places).all());
        }
      }
    }
    lines.add(treatment(patient.safety().treatment()));
    lines.addAll(new EventLines(patient.safety(), places).all());
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
