package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.protocol.SafetyRules;
import org.ketamineoutcomes.table.Table;

/** Whether safety may be counted once for protocols that differ in other choices only. */
class SafetyRulesTest {

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
        List<String> rows = rows(new Protocols(List.of(protocol)), cohort);
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
  void whatIsCountedOnceIsPublishedUnderEachName() {
    List<Protocol> protocols =
        List.of(
            ProtocolFile.named("standard").protocol(),
            ProtocolFile.named("r-reference").protocol(),
            ProtocolFile.named("mcinnes_2022").protocol());
    assertThat(SafetyRules.of(protocols.get(0)))
        .isEqualTo(SafetyRules.of(protocols.get(2)))
        .isNotEqualTo(SafetyRules.of(protocols.get(1)));
    List<TreatmentHistory> cohort = Counting.histories(RandomClinic.rows(4));
    List<String> alone = new ArrayList<>();
    for (Protocol protocol : protocols) {
      alone.addAll(rows(new Protocols(List.of(protocol)), cohort));
    }
    assertThat(rows(new Protocols(protocols), cohort))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(alone);
  }

  private static List<String> rows(Protocols protocols, List<TreatmentHistory> cohort) {
    AnalysisPlan whole = Counting.plan(protocols);
    AnalysisPlan plan =
        new AnalysisPlan(
            protocols,
            new Strata(List.of("sex")),
            AesiVocabulary.standard(),
            List.of(),
            whole.safetyMeasures());
    CohortCounts counts = Counting.apart(plan, cohort, new Random(1));
    List<String> rows = new ArrayList<>();
    for (Table table : Counting.tables(plan, counts)) {
      table.rows().forEach(row -> rows.add(table.name() + " " + Counting.cells(row)));
    }
    return rows;
  }
}
