package org.ketamineoutcomes.report;

import java.util.HashMap;
import java.util.Map;
import org.ketamineoutcomes.result.ResultRow;

/** What a protocol decides, by its keys. */
record Definitions(Map<String, ResultRow> byKey) {

  static Definitions of(Scope scope) {
    Map<String, ResultRow> byKey = new HashMap<>();
    for (ResultRow row : scope.groups("definitions")) {
      byKey.put(row.text("rule"), row);
    }
    return new Definitions(byKey);
  }

  String value(String key) {
    ResultRow row = byKey.get(key);
    return row == null ? "" : row.text("value");
  }

  boolean says(String key, String value) {
    return value(key).equals(value);
  }

  /** Returns what further sessions mean for durability, in a sentence. */
  String retreatment() {
    return switch (value("durability.retreatment")) {
      case "ignore" ->
          "Further sessions are ignored: this is how long a response lasts under care, not without treatment.";
      case "censor" -> "Patients are followed to their next session, and no further.";
      case "event" -> "A further session counts as the loss of response.";
      case "compete" -> "A further session competes with the loss of response.";
      default -> "";
    };
  }
}
