package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.signal.PatientSignals;
import org.ketamineoutcomes.signal.Signal;
import org.ketamineoutcomes.signal.Verdict;

/** Which signals of tolerance and dependence a patient shows. */
final class SignalLines {

  private SignalLines() {}

  static List<String> of(PatientView patient, AesiVocabulary vocabulary) {
    PatientSignals signals = PatientSignals.of(patient);
    Map<String, List<ScoredCourse>> byInstrument = PatientSignals.byInstrument(patient);
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
      case UNDETERMINED -> "not counted, what would decide is not recorded";
      case ABSENT -> "counted, not there";
      case PRESENT -> "counted, there";
    };
  }
}
