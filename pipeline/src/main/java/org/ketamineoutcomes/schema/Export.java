package org.ketamineoutcomes.schema;

import java.util.Locale;

/** The four exports of a clinic. */
public enum Export {
  PATIENTS,
  SESSIONS,
  ASSESSMENTS,
  ADVERSE_EVENTS;

  /** Returns the export of that name, as mappings write it. */
  public static Export named(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Returns the name in mappings, schemas and messages, such as {@code adverse_events}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
