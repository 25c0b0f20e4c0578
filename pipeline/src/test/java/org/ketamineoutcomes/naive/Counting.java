package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.job.OutcomesPipeline;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** Counts a clinic as a job would, with the work split among any number of hands. */
final class Counting {

  private Counting() {}

  /** Returns all that a run measures. */
  static AnalysisPlan plan(Protocols protocols) {
    return OutcomesPipeline.plan(protocols, new Strata(Strata.DEFAULT), AesiVocabulary.standard());
  }

  static List<TreatmentHistory> histories(List<Row> rows) {
    Map<String, List<Entry>> byPatient = new LinkedHashMap<>();
    for (Row row : rows) {
      byPatient.computeIfAbsent(row.patientId(), id -> new ArrayList<>()).add(row.entry());
    }
    return byPatient.entrySet().stream()
        .flatMap(patient -> TreatmentHistory.of(patient.getKey(), patient.getValue()).stream())
        .toList();
  }

  /** Counts in one go. */
  static CohortCounts together(AnalysisPlan plan, List<TreatmentHistory> cohort) {
    CohortCounts counts = new CohortCounts(plan);
    counts.count(cohort);
    return counts;
  }

  /** Counts in several places, sends each as bytes, and merges them in any order. */
  static CohortCounts apart(AnalysisPlan plan, List<TreatmentHistory> cohort, Random random) {
    List<CohortCounts> hands = new ArrayList<>();
    int size = 1 + random.nextInt(5);
    for (int i = 0; i < size; i++) {
      hands.add(new CohortCounts(plan));
    }
    List<TreatmentHistory> shuffled = new ArrayList<>(cohort);
    Collections.shuffle(shuffled, random);
    for (TreatmentHistory history : shuffled) {
      hands.get(random.nextInt(size)).count(List.of(history));
    }
    Collections.shuffle(hands, random);
    CohortCounts merged = new CohortCounts(plan);
    for (CohortCounts hand : hands) {
      for (List<Integer> family : plan.families()) {
        merged.add(hand.toBytes(family), family);
      }
    }
    return merged;
  }

  /** Returns the tables of all families, as they are published where nothing is hidden. */
  static List<Table> tables(AnalysisPlan plan, CohortCounts counts) {
    List<Table> tables = new ArrayList<>();
    for (List<Integer> family : plan.families()) {
      for (Table table : counts.tables(family)) {
        tables.addAll(table.columns().published(table.rows()));
      }
    }
    return tables;
  }

  /** Returns the cells of a row that are not empty. */
  static Map<String, Object> cells(TableRow row) {
    Map<String, Object> cells = new TreeMap<>();
    for (Column column : row.table().columns().all()) {
      if (row.has(column.name())) {
        cells.put(column.name(), row.get(column.name()));
      }
    }
    return cells;
  }
}
