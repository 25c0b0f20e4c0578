package org.ketamineoutcomes.safety;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.event.Ascertainment;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.history.Answer;

/**
 * All that records of events are counted as: any event, serious ones, and each of special interest,
 * those asked for apart from those told.
 */
record KindsOfEvents(AesiVocabulary vocabulary) implements Serializable {

  private static final List<Ascertainment> OF_RECORDS =
      List.of(Ascertainment.SOLICITED, Ascertainment.SPONTANEOUS, Ascertainment.NOT_RECORDED);

  /** Returns a patient's events by what they are counted as. */
  static Map<EventKind, List<EventRecord>> of(Collection<EventRecord> events) {
    Map<EventKind, List<EventRecord>> byKind = new LinkedHashMap<>();
    for (EventRecord event : events) {
      add(EventKind.ANY, event, byKind);
      if (event.event().serious() == Answer.YES) {
        add(EventKind.SERIOUS, event, byKind);
      }
      for (Aesi aesi : event.aesi()) {
        add(aesi.id(), event, byKind);
      }
    }
    return byKind;
  }

  /**
   * Returns what has rows: every kind, also of events that nobody had, in each of the ways in which
   * any event came to be known. Without any event at all no way is on record.
   *
   * @param counted the keys of the kinds that anyone had
   */
  List<EventKind> toldOf(Collection<String> counted) {
    List<Ascertainment> ways =
        new ArrayList<>(
            OF_RECORDS.stream()
                .filter(way -> counted.contains(new EventKind(EventKind.ANY, way).key()))
                .toList());
    if (ways.isEmpty()) {
      ways.add(Ascertainment.NOT_RECORDED);
    }
    List<String> ids = new ArrayList<>(List.of(EventKind.ANY, EventKind.SERIOUS));
    vocabulary.all().forEach(aesi -> ids.add(aesi.id()));
    return ids.stream().flatMap(id -> ways.stream().map(way -> new EventKind(id, way))).toList();
  }

  private static void add(
      String aesi, EventRecord event, Map<EventKind, List<EventRecord>> byKind) {
    byKind
        .computeIfAbsent(new EventKind(aesi, event.ascertainment()), key -> new ArrayList<>(2))
        .add(event);
  }
}
