package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.monitoring.CoverageMeasure;
import org.ketamineoutcomes.monitoring.DoseMeasure;
import org.ketamineoutcomes.monitoring.VitalsMeasure;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SharedMeasure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.protocol.SafetyRules;
import org.ketamineoutcomes.safety.AdverseEventMeasure;
import org.ketamineoutcomes.safety.DeathsMeasure;
import org.ketamineoutcomes.safety.FirstEventMeasure;
import org.ketamineoutcomes.safety.LongTermExposureMeasure;
import org.ketamineoutcomes.safety.PeriodMeasure;
import org.ketamineoutcomes.safety.SeverityMeasure;
import org.ketamineoutcomes.safety.WindowMeasure;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Tally;

/** Whether safety may be counted once for protocols that differ in other choices only. */
class SafetyRulesTest {

  private static final Groups GROUPS = new Groups(new Strata(List.of("sex")));
  private static final Groups EVERYONE = new Groups(Strata.NONE);
  private static final AesiVocabulary AESI = AesiVocabulary.standard();

  private static final List<Function<Protocols, Measure<?>>> SHARED =
      List.of(
          protocols -> new AdverseEventMeasure(protocols, GROUPS),
          protocols -> new WindowMeasure(protocols, EVERYONE, AESI),
          protocols -> new SeverityMeasure(protocols, EVERYONE, AESI),
          protocols -> new PeriodMeasure(protocols, EVERYONE, AESI),
          protocols -> new CoverageMeasure(protocols, GROUPS),
          protocols -> new VitalsMeasure(protocols, GROUPS),
          protocols -> new DoseMeasure(protocols, GROUPS),
          protocols -> new LongTermExposureMeasure(protocols, AESI),
          protocols -> new FirstEventMeasure(protocols, GROUPS, AESI),
          protocols -> new DeathsMeasure(protocols, GROUPS, AESI));

  /** Each varied protocol has the same id, so that their rows are the same to the letter. */
  @Test
  void protocolsWithTheSameSafetyRulesGiveTheSameSafetyTables() {
    List<Protocol> varied =
        VariedProtocols.systematic().stream().filter(one -> one.id().equals("varied")).toList();
    int compared = 0;
    for (int seed = 4; seed < 7; seed++) {
      List<TreatmentHistory> cohort = Counting.histories(RandomClinic.rows(seed));
      Map<SafetyRules, List<String>> tables = new HashMap<>();
      for (Protocol protocol : varied) {
        List<String> rows = rows(protocol, cohort);
        List<String> before = tables.putIfAbsent(SafetyRules.of(protocol), rows);
        if (before != null) {
          assertThat(rows.equals(before)).as("%s", protocol.declaration().rules()).isTrue();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void whatIsCountedOnceIsToldUnderEachName() {
    Protocols protocols =
        new Protocols(
            List.of(
                ProtocolFile.named("standard").protocol(),
                ProtocolFile.named("r-reference").protocol(),
                ProtocolFile.named("mcinnes_2022").protocol()));
    SharedMeasure<?> shared =
        SharedMeasure.of(
            protocols, SafetyRules::of, alike -> new AdverseEventMeasure(alike, EVERYONE));
    assertThat(shared.idsOfAlike())
        .isEqualTo(
            Map.of(
                "standard", List.of("standard", "mcinnes_2022"),
                "r-reference", List.of("r-reference")));
    List<TreatmentHistory> cohort = Counting.histories(RandomClinic.rows(4));
    assertThat(rows(shared, cohort))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            rows(new AdverseEventMeasure(protocols, EVERYONE), cohort));
  }

  private static List<String> rows(Protocol protocol, List<TreatmentHistory> cohort) {
    List<String> rows = new ArrayList<>();
    for (Function<Protocols, Measure<?>> measure : SHARED) {
      rows.addAll(rows(measure.apply(new Protocols(List.of(protocol))), cohort));
    }
    return rows;
  }

  private static <T extends Tally<T>> List<String> rows(
      Measure<T> measure, List<TreatmentHistory> cohort) {
    return measure.tables(Counting.apart(measure, cohort, new Random(1))).stream()
        .flatMap(table -> table.rows().stream())
        .map(TableRow::toString)
        .toList();
  }
}
