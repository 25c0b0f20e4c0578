package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.TableOf;

/** Keys that tables of adverse events have in common. */
final class EventColumns {

  private EventColumns() {}

  /** An event that the protocol names. */
  static TableOf named(TableOf table) {
    return asked(
        table
            .ofProtocol()
            .oncePerPatient()
            .code("event", "The event, by its id in the protocol's adverse_events.named_events.")
            .ofStratum());
  }

  /** Whether it would be known. */
  static TableOf asked(TableOf table) {
    return table.wordOfAll(
        "asked",
        "asked if it is on record that someone asked one of the group for adverse events at a session,"
            + " or that an event was reported when asked; not_asked if nothing of the kind is, so"
            + " that 0 does not mean that nobody had it; measured for a rule of measurements."
            + " measurement_coverage says at how many sessions.");
  }

  /** What {@link EventLevel} an event is counted as. */
  static TableOf level(TableOf table) {
    return asked(
        table
            .total("level", "any")
            .code(
                "level",
                "any, serious, severe (the word or a grade from 3 on), related (possibly or more),"
                    + " category, or term.")
            .label("category", "The category, for category and term; else empty.")
            .label(
                "term",
                "The term, for term; else empty. (rare) stands for terms of few patients, whose words"
                    + " are not published."));
  }

  /** The kind of an event, but for serious ones, in a table of everyone. */
  static TableOf kind(TableOf table) {
    return asked(
        aesi(table)
            .code(
                "ascertainment",
                "solicited, spontaneous, or not_recorded where the record does not say. They are never"
                    + " pooled: asking finds two to three times more."));
  }

  /** The kind of an event or the rule of a measurement, in a table of everyone. */
  static TableOf kindOrRule(TableOf table) {
    return asked(
        aesi(table)
            .code(
                "ascertainment",
                "solicited, spontaneous, or not_recorded where the record does not say. They are never"
                    + " pooled: asking finds two to three times more; or structured, by a measurement.")
            .code(
                "rule",
                "For structured, the rule of schemas/aesi.yaml that the measurement meets; empty for"
                    + " records of events."));
  }

  /** The kind of an event that anyone had, or a serious one. */
  static TableOf knownKind(TableOf table) {
    return asked(
        table
            .total("aesi", "any")
            .code(
                "aesi", "any, serious, or the event of special interest of which the term is one.")
            .code(
                "ascertainment",
                "How the event came to be known: solicited, spontaneous, or not_recorded. Only ways in"
                    + " which any event did have rows; not_recorded where there is no event."));
  }

  private static TableOf aesi(TableOf table) {
    return table
        .ofProtocol()
        .oncePerPatient()
        .ofEveryone()
        .total("aesi", "any")
        .code(
            "aesi",
            "any for any event at all, or an event of special interest as schemas/aesi.yaml names"
                + " it, found by the term of its record. An event whose term stands for two is in"
                + " both.");
  }
}
