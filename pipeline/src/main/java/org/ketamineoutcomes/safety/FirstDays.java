package org.ketamineoutcomes.safety;

import java.util.List;
import org.ketamineoutcomes.event.EventRecord;

/** The day on which a patient first had an event, for each kind of which they had any. */
final class FirstDays {

  private static final int IS_KNOWN = 0;
  private static final int DAY = 1;

  private final CountedRows byKind = new CountedRows(2);

  private FirstDays() {}

  static FirstDays of(List<EventRecord> events) {
    FirstDays first = new FirstDays();
    for (EventRecord event : events) {
      int day = event.judged().day();
      for (int kind : event.kinds()) {
        long[] known = first.byKind.of(kind);
        if (known[IS_KNOWN] == 0 || day < known[DAY]) {
          known[IS_KNOWN] = 1;
          known[DAY] = day;
        }
      }
    }
    return first;
  }

  /** What is done with a kind and the day of its first event. */
  @FunctionalInterface
  interface Action {

    void accept(int kind, int day);
  }

  void forEach(Action action) {
    byKind.forEach((kind, known) -> action.accept(kind, (int) known[DAY]));
  }
}
