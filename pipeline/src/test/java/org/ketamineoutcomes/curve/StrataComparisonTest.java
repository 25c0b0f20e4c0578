package org.ketamineoutcomes.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.TableRow;

class StrataComparisonTest {

  private static List<TableRow> rows(String protocolId) {
    Protocol protocol =
        protocolId.equals("standard")
            ? Presets.suppressing()
            : BuiltInProtocols.named(protocolId).orElseThrow().protocol();
    SortedMap<Group, EventTable> followUps = new TreeMap<>();
    put(followUps, protocol, "sex", "female", 7, 30);
    put(followUps, protocol, "sex", "male", 8, 30);
    put(followUps, protocol, "route", "intravenous", 7, 30);
    put(followUps, protocol, "route", "oral", 40, 3);
    return StrataComparison.table("onset", followUps, new Protocols(List.of(protocol))).rows();
  }

  private static void put(
      SortedMap<Group, EventTable> followUps,
      Protocol protocol,
      String column,
      String value,
      int day,
      int patients) {
    EventTable table = new EventTable();
    table.add(day, patients, 0);
    table.add(60, 0, patients);
    followUps.put(new Group(protocol.id(), "1", "PHQ-9", column, value), table);
  }

  private static TableRow row(List<TableRow> rows, String column, String test) {
    return rows.stream()
        .filter(row -> row.text("stratum").equals(column) && row.text("test").equals(test))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachColumnIsComparedByThreeTests() {
    assertThat(rows("r-reference"))
        .extracting(row -> row.text("stratum") + " " + row.text("test"))
        .containsExactly(
            "route log-rank",
            "sex log-rank",
            "route gehan-breslow",
            "sex gehan-breslow",
            "route tarone-ware",
            "sex tarone-ware");
  }

  @Test
  void theSmallerOfTwoPValuesIsDoubled() {
    List<TableRow> rows = rows("r-reference");
    TableRow route = row(rows, "route", "gehan-breslow");
    TableRow sex = row(rows, "sex", "gehan-breslow");
    TableRow smaller = (double) route.get("p_value") < (double) sex.get("p_value") ? route : sex;
    assertThat((double) smaller.get("p_value_holm")).isEqualTo(2 * (double) smaller.get("p_value"));
  }

  @Test
  void aComparisonThatIsHiddenChangesNoOther() {
    List<TableRow> rows = rows("standard");
    TableRow sex = row(rows, "sex", "log-rank");
    assertThat(sex.get("p_value_holm")).isEqualTo(sex.get("p_value"));
    assertThat(row(rows, "route", "log-rank").has("p_value_holm")).isFalse();
  }
}
