package org.ketamineoutcomes.patient;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;

/**
 * What a run measures, of whom, and by which definitions.
 *
 * @param measures outcomes that depend on a whole protocol
 * @param safetyMeasures outcomes that depend on the rules of safety and nothing else of a protocol
 */
public record AnalysisPlan(
    Protocols protocols,
    Strata strata,
    AesiVocabulary vocabulary,
    List<Measure<PatientView, ?>> measures,
    List<Measure<SafetyView, ?>> safetyMeasures)
    implements Serializable {

  public AnalysisPlan {
    measures = List.copyOf(measures);
    safetyMeasures = List.copyOf(safetyMeasures);
  }

  /** Returns the columns of all tables that are published of the plan. */
  public List<Columns> tables() {
    Map<String, Columns> byName = new HashMap<>();
    all()
        .flatMap(measure -> measure.columns().stream())
        .flatMap(columns -> columns.published().stream())
        .forEach(own -> byName.put(own.table(), own));
    return byName.keySet().stream().sorted().map(byName::get).toList();
  }

  /**
   * Returns the places of measures that make a table together, as one list each. Places count
   * {@link #measures} first, then {@link #safetyMeasures}.
   */
  public List<List<Integer>> families() {
    List<List<Integer>> families = new ArrayList<>();
    Map<String, List<Integer>> byTable = new HashMap<>();
    List<? extends Measure<?, ?>> all = all().toList();
    for (int place = 0; place < all.size(); place++) {
      List<Integer> family = new ArrayList<>(List.of(place));
      for (Columns table : all.get(place).columns()) {
        List<Integer> other = byTable.get(table.table());
        if (other != null && other != family) {
          other.addAll(family);
          families.remove(family);
          family = other;
        }
      }
      if (!families.contains(family)) {
        families.add(family);
      }
      for (Columns table : all.get(place).columns()) {
        byTable.put(table.table(), family);
      }
    }
    return families;
  }

  private Stream<Measure<?, ?>> all() {
    return Stream.concat(measures.stream(), safetyMeasures.stream());
  }
}
