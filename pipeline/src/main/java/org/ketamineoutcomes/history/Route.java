package org.ketamineoutcomes.history;

/** How the drug was given. */
public enum Route {
  INTRAVENOUS,
  INTRAMUSCULAR,
  SUBCUTANEOUS,
  INTRANASAL,
  SUBLINGUAL,
  ORAL,
  OTHER,
  UNKNOWN
}
