package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts.Protection;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/**
 * Whom the page is about: the first course of patients under the first protocol that was named, by
 * the rating scale with which most could be followed.
 */
record Scope(Results results, Names names, UsedProtocol protocol, String instrument) {

  static Scope of(Results results, Names names) {
    UsedProtocol protocol =
        results.facts().protocols().isEmpty()
            ? new UsedProtocol("", "", 0, Protection.HIDING, "")
            : results.facts().protocols().get(0);
    return under(results, names, protocol);
  }

  static Scope under(Results results, Names names, UsedProtocol protocol) {
    return new Scope(results, names, protocol, mostUsed(results, protocol.id()));
  }

  private static String mostUsed(Results results, String protocol) {
    String most = "";
    long patients = -1;
    for (ResultRow row : results.ofEveryone(protocol, "onset_summary")) {
      long here = row.whole("n_patients").orElse(0);
      if (here > patients) {
        patients = here;
        most = row.text("instrument");
      }
    }
    return most;
  }

  /** Returns the same for another protocol. */
  Scope under(UsedProtocol other) {
    return new Scope(results, names, other, instrument);
  }

  /** Returns the same for another rating scale. */
  Scope by(String other) {
    return new Scope(results, names, protocol, other);
  }

  /** Returns whether what is shown is exact, so that days between two rows are known. */
  boolean isExact() {
    return protocol.minCell() == 0;
  }

  /** Returns whether counts stand for bands, with bounds beside what is computed from them. */
  boolean isBanded() {
    return protocol.protection() == Protection.BANDS;
  }

  /** Returns the rows of a table about everyone. */
  List<ResultRow> everyone(String table) {
    return results.ofEveryone(protocol.id(), table);
  }

  /** Returns the rows of a table about everyone and strata. */
  List<ResultRow> groups(String table) {
    return results.of(protocol.id(), table);
  }

  /** Returns the rows of a table about everyone by the scale of this page. */
  List<ResultRow> scored(String table) {
    List<ResultRow> rows = new ArrayList<>(everyone(table));
    rows.removeIf(row -> !row.is("instrument", instrument));
    return rows;
  }

  Optional<ResultRow> one(String table) {
    return scored(table).stream().findFirst();
  }

  /** Returns the scales in the order of the table of onset. */
  Set<String> instruments() {
    Set<String> all = new LinkedHashSet<>();
    everyone("onset_summary").forEach(row -> all.add(row.text("instrument")));
    return all;
  }
}
