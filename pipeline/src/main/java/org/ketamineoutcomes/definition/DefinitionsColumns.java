package org.ketamineoutcomes.definition;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code definitions}. */
final class DefinitionsColumns {

  static final Columns ALL =
      TableOf.rows(
              "definitions",
              "Every decision of the protocols of the run, one row a key, with how far its"
                  + " value was checked against the publication that it is from.")
          .key("protocol_id", "The protocol that decides.")
          .key(
              "rule",
              "The path of the key, as in schemas/protocol.schema.json; differs[0], differs[1],"
                  + " ... name what the publication does that the protocol does not.")
          .wordAlways(
              "status",
              "own: nobody else's definitions; approximates: some rules are not known to be"
                  + " those of the publication; reproduces: all were read there.")
          .wordAlways("value", "What is decided; the elements of a list with commas between them.")
          .word(
              "evidence",
              "V: read in the source; K: as generally known, the text was not at hand; D: a"
                  + " choice of whoever wrote the protocol; null: the protocol does not say.")
          .word("source", "Where the value is from; null where the protocol does not say.")
          .word(
              "written",
              "in_protocol where the protocol writes the key, by_default where the program's"
                  + " default stands for it; null on rows of differs.")
          .columns();

  private DefinitionsColumns() {}
}
