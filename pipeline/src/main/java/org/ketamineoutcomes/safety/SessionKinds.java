package org.ketamineoutcomes.safety;

import java.io.Serializable;
import java.util.List;
import org.ketamineoutcomes.aesi.AesiRule;
import org.ketamineoutcomes.event.Ascertainment;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.table.TableRow;

/**
 * All that may be found at a session, numbered from 0: first the kinds of events, but for serious
 * ones; then the rules on what was measured.
 */
record SessionKinds(EventKinds events) implements Serializable {

  int count() {
    return firstRule() + rules().size();
  }

  /** Returns the number of the first rule; the kinds of events are below it. */
  int firstRule() {
    return events.countWithoutSerious();
  }

  List<AesiRule> rules() {
    return events.vocabulary().rules();
  }

  /** Says in a row which kind it is about; {@code rule} is empty for events. */
  TableRow setKind(TableRow row, int kind) {
    if (kind < firstRule()) {
      return events.setKind(row, kind).set("rule", "");
    }
    AesiRule rule = rules().get(kind - firstRule());
    return row.set("aesi", rule.aesi().id())
        .set("ascertainment", Ascertainment.STRUCTURED.id())
        .set("rule", rule.rule().id());
  }
}
