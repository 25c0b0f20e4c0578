package org.ketamineoutcomes.history;

/** A yes/no column that may be blank: not asked is not the same as no. */
public enum Answer {
  YES,
  NO,
  NOT_RECORDED
}
