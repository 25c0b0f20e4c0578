package org.ketamineoutcomes.patient;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.protocol.SafetyRules;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * Which protocols of a run have equal rules of safety. What depends on nothing else is counted once
 * for them, under the name of the first, and published under the name of each.
 *
 * @param sets protocols with equal rules together, in the order of the run
 */
record AlikeProtocols(List<List<Protocol>> sets) implements Serializable {

  AlikeProtocols {
    sets = List.copyOf(sets);
  }

  static AlikeProtocols of(Protocols protocols) {
    Map<SafetyRules, List<Protocol>> byRules = new LinkedHashMap<>();
    for (Protocol protocol : protocols.all()) {
      byRules.computeIfAbsent(SafetyRules.of(protocol), rules -> new ArrayList<>()).add(protocol);
    }
    return new AlikeProtocols(List.copyOf(byRules.values()));
  }

  /** Returns the first protocol of each set. */
  List<Protocol> firsts() {
    return sets.stream().map(set -> set.get(0)).toList();
  }

  /** Returns the name under which safety is counted for {@code protocol}. */
  String nameOf(Protocol protocol) {
    for (List<Protocol> set : sets) {
      for (Protocol one : set) {
        if (one.id().equals(protocol.id())) {
          return set.get(0).id();
        }
      }
    }
    throw new IllegalArgumentException("No protocol of this run is called " + protocol.id());
  }

  /** Returns the table with each row under the name of every protocol that it holds for. */
  Table underEachName(Table table) {
    if (sets.stream().allMatch(set -> set.size() == 1)) {
      return table;
    }
    Map<String, List<Protocol>> byFirst = new LinkedHashMap<>();
    sets.forEach(set -> byFirst.put(set.get(0).id(), set));
    Table named = new Table(table.columns());
    for (TableRow row : table.rows()) {
      for (Protocol protocol : byFirst.getOrDefault(row.text("protocol_id"), List.of())) {
        named.addCopyOf(row).set("protocol_id", protocol.id());
      }
    }
    return named;
  }
}
