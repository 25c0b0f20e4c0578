package org.ketamineoutcomes.patient;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Tally;

/**
 * A measure that counts once what several protocols define alike, and tells it under the name of
 * each.
 *
 * @param measure the measure under the first of each set of alike protocols
 * @param idsOfAlike the names of the whole set, by that of the first
 */
public record SharedMeasure<T extends Tally<T>>(
    Measure<T> measure, Map<String, List<String>> idsOfAlike) implements Measure<T> {

  public SharedMeasure {
    idsOfAlike = Map.copyOf(idsOfAlike);
  }

  /**
   * Shares the counting of a measure.
   *
   * @param rules all of a protocol that the measure depends on but its name
   * @param measure makes the measure under some of the protocols
   */
  public static <T extends Tally<T>> SharedMeasure<T> of(
      Protocols protocols, Function<Protocol, ?> rules, Function<Protocols, Measure<T>> measure) {
    Map<Object, List<Protocol>> alike = new LinkedHashMap<>();
    for (Protocol protocol : protocols.all()) {
      alike.computeIfAbsent(rules.apply(protocol), key -> new ArrayList<>()).add(protocol);
    }
    List<Protocol> firsts = new ArrayList<>();
    Map<String, List<String>> ids = new LinkedHashMap<>();
    for (List<Protocol> some : alike.values()) {
      firsts.add(some.get(0));
      ids.put(some.get(0).id(), some.stream().map(Protocol::id).toList());
    }
    return new SharedMeasure<>(measure.apply(new Protocols(firsts)), ids);
  }

  @Override
  public T emptyTally() {
    return measure.emptyTally();
  }

  @Override
  public T readTally(DataInput in) throws IOException {
    return measure.readTally(in);
  }

  @Override
  public void count(TreatmentHistory history, T tally) {
    measure.count(history, tally);
  }

  @Override
  public List<String> tableNames() {
    return measure.tableNames();
  }

  @Override
  public List<Table> tables(T tally) {
    return measure.tables(tally).stream().map(this::underEachName).toList();
  }

  private Table underEachName(Table table) {
    List<TableRow> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      for (String id : idsOfAlike.getOrDefault(row.text("protocol_id"), List.of())) {
        rows.add(row.copy().set("protocol_id", id));
      }
    }
    return new Table(table.name(), rows);
  }
}
