package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.TableOf;

/** Keys that tables of adverse events have in common. */
final class EventColumns {

  private EventColumns() {}

  /** What {@link EventLevel} an event is counted as. */
  static TableOf level(TableOf table) {
    return table
        .key(
            "level",
            "any, serious, severe (the word or a grade from 3 on), related (possibly or more),"
                + " category, or term.")
        .label("category", "The category, for category and term; else empty.")
        .label(
            "term",
            "The term, for term; else empty. (rare) stands for terms of few patients, whose words"
                + " are not published.");
  }

  /** The kind of an event, but for serious ones, in a table of everyone. */
  static TableOf kind(TableOf table) {
    return aesi(table)
        .key(
            "ascertainment",
            "solicited, spontaneous, or not_recorded where the record does not say. They are never"
                + " pooled: asking finds two to three times more.");
  }

  /** The kind of an event or the rule of a measurement, in a table of everyone. */
  static TableOf kindOrRule(TableOf table) {
    return aesi(table)
        .key(
            "ascertainment",
            "solicited, spontaneous, or not_recorded where the record does not say. They are never"
                + " pooled: asking finds two to three times more; or structured, by a measurement.")
        .key(
            "rule",
            "For structured, the rule of schemas/aesi.yaml that the measurement meets; empty for"
                + " records of events.");
  }

  /** The kind of an event that anyone had, or a serious one. */
  static TableOf knownKind(TableOf table) {
    return table
        .key("aesi", "any, serious, or the event of special interest of which the term is one.")
        .key(
            "ascertainment",
            "How the event came to be known: solicited, spontaneous, or not_recorded. Only ways in"
                + " which any event did have rows; not_recorded where there is no event.");
  }

  private static TableOf aesi(TableOf table) {
    return table
        .ofProtocol()
        .oncePerPatient()
        .ofEveryone()
        .key(
            "aesi",
            "any for any event at all, or an event of special interest as schemas/aesi.yaml names"
                + " it, found by the term of its record. An event whose term stands for two is in"
                + " both.");
  }
}
