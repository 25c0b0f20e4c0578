package org.ketamineoutcomes.naive;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;

/**
 * Every cell of every table, worked out twice: by the program, and by the slowest and plainest code
 * that follows the definitions: for each choice a protocol can make, and each built-in protocol, a
 * clinic of its own. {@code -Dnaive.clinics=5000} compares more clinics, {@code -Dnaive.first=1380}
 * others.
 */
class NaiveReferenceTest {

  private static final int FIRST = Integer.getInteger("naive.first", 0);
  private static final int CLINICS =
      Integer.getInteger("naive.clinics", VariedProtocols.systematic().size());

  @Test
  void everyCellIsWhatThePlainReadingOfTheDefinitionsGives() {
    List<Protocol> systematic = VariedProtocols.systematic();
    IntStream.range(FIRST, FIRST + CLINICS)
        .parallel()
        .forEach(seed -> compare(seed, systematic.get(seed % systematic.size())));
  }

  private static void compare(int seed, Protocol one) {
    Random random = new Random(-1 - seed);
    List<Row> rows = RandomClinic.rows(seed);
    Protocols protocols = new Protocols(List.of(one, VariedProtocols.any(random)));
    TablesByKey actual = new TablesByKey();
    AnalysisPlan plan = Counting.plan(protocols);
    CohortCounts counts = Counting.apart(plan, Counting.histories(rows), random);
    for (Table table : Counting.tables(plan, counts)) {
      if (!table.name().equals("definitions")) {
        actual.add(table.name(), table.rows().stream().map(Counting::cells).toList());
      }
    }
    actual.assertAre(TablesByKey.naive(rows, protocols.all()), "seed " + seed);
  }
}
