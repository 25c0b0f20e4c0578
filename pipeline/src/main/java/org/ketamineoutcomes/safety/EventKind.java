package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.event.Ascertainment;
import org.ketamineoutcomes.table.TableRow;

/**
 * What an event is counted as.
 *
 * @param aesi {@code any}, {@code serious}, or the id of an event of special interest
 */
record EventKind(String aesi, Ascertainment ascertainment) {

  static final String ANY = "any";
  static final String SERIOUS = "serious";

  /** Returns the name under which it is counted. */
  String key() {
    return ascertainment.id() + '\t' + aesi;
  }

  TableRow name(TableRow row) {
    return row.set("aesi", aesi).set("ascertainment", ascertainment.id());
  }
}
