package org.ketamineoutcomes.patient;

import java.util.List;
import java.util.SortedMap;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Tally;

/**
 * Counts patients for one measure as a run does, and gives its tables before they are protected.
 */
public final class Counted {

  private static final EventKinds KINDS = new EventKinds(AesiVocabulary.standard());

  private Counted() {}

  /** Counts for a measure of a whole protocol. */
  public static List<Table> tables(
      Measure<PatientView, ?> measure,
      Protocols protocols,
      Strata strata,
      List<TreatmentHistory> histories) {
    return tables(plan(protocols, strata, List.of(measure), List.of()), histories);
  }

  /** Counts for a measure of the rules of safety. */
  public static List<Table> safetyTables(
      Measure<SafetyView, ?> measure,
      Protocols protocols,
      Strata strata,
      List<TreatmentHistory> histories) {
    return tables(plan(protocols, strata, List.of(), List.of(measure)), histories);
  }

  /** Returns the rows of the table called {@code name}, in the order in which they were made. */
  public static List<TableRow> rows(List<Table> tables, String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  /** Returns what a measure of a whole protocol counts of everyone together, by group. */
  public static <T extends Tally<T>> SortedMap<Group, T> groups(
      Measure<PatientView, T> measure, Protocols protocols, List<TreatmentHistory> histories) {
    Groups groups = new Groups(Strata.NONE);
    Keyed<Group, T> counts = new Keyed<>(groups.numbering(), Group.CODEC, measure::empty);
    AlikeProtocols alike = AlikeProtocols.of(protocols);
    for (TreatmentHistory history : histories) {
      PatientViews views = new PatientViews(groups, alike, KINDS, history);
      protocols.all().forEach(protocol -> measure.count(views.of(protocol), counts));
    }
    return counts.sorted();
  }

  /** Returns one patient as the first protocol sees them. */
  public static PatientView view(Protocols protocols, TreatmentHistory history) {
    AnalysisPlan plan = plan(protocols, Strata.NONE, List.of(), List.of());
    return new CohortCounts(plan).view(history).of(protocols.all().get(0));
  }

  private static AnalysisPlan plan(
      Protocols protocols,
      Strata strata,
      List<Measure<PatientView, ?>> measures,
      List<Measure<SafetyView, ?>> safetyMeasures) {
    return new AnalysisPlan(protocols, strata, AesiVocabulary.standard(), measures, safetyMeasures);
  }

  private static List<Table> tables(AnalysisPlan plan, List<TreatmentHistory> histories) {
    CohortCounts counts = new CohortCounts(plan);
    counts.count(histories);
    return counts.tables(List.of(0));
  }
}
