package org.ketamineoutcomes.table;

/** What people call what tables name by codes. */
@FunctionalInterface
public interface CodeNames {

  /** Returns what people call a value of a column; nothing for an empty one. */
  String of(String column, String code);
}
