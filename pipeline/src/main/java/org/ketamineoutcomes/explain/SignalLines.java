package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.ScoredCourse;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.signal.PatientSignals;
import org.ketamineoutcomes.signal.Signal;
import org.ketamineoutcomes.signal.Verdict;

/** Which signals of tolerance and dependence a patient shows. */
final class SignalLines {

  private SignalLines() {}

  static List<String> of(TreatmentHistory history, Protocol protocol, AesiVocabulary vocabulary) {
    PatientSignals signals = PatientSignals.of(history, protocol);
    Map<String, List<CourseScores>> byInstrument =
        PatientSignals.byInstrument(
            ScoredCourse.allOf(history, new Protocols(List.of(protocol))), protocol);
    List<String> lines = new ArrayList<>();
    lines.add("  Signals of tolerance and dependence, none of which is a finding");
    for (Signal signal : Signal.values()) {
      if (!signal.needsScores()) {
        lines.add(line(signal.id(), signals.of(signal, vocabulary)));
      } else if (byInstrument.isEmpty()) {
        lines.add(line(signal.id(), signals.of(signal, List.of())));
      } else {
        byInstrument.forEach(
            (instrument, scored) ->
                lines.add(line(signal.id() + ", " + instrument, signals.of(signal, scored))));
      }
    }
    return lines;
  }

  private static String line(String what, Verdict verdict) {
    return "    %s: %s".formatted(what, words(verdict));
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case TOO_LITTLE_TREATMENT -> "not counted, too little treatment for it to show";
      case UNDETERMINED -> "not counted, what would tell is not recorded";
      case ABSENT -> "counted, not there";
      case PRESENT -> "counted, there";
    };
  }
}
