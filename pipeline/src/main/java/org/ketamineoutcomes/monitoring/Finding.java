package org.ketamineoutcomes.monitoring;

/** What is known of a finding at a session: not measured is not absent. */
enum Finding {
  NOT_MEASURED,
  ABSENT,
  PRESENT
}
