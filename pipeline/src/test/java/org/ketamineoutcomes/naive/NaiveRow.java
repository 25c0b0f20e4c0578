package org.ketamineoutcomes.naive;

import java.util.Map;
import java.util.TreeMap;

/** A row of a table as a plain map; what is not there or not a number is left out. */
record NaiveRow(Map<String, Object> cells) {

  static NaiveRow of(String protocol, String course, String stratum, String value) {
    return new NaiveRow(new TreeMap<>())
        .with("protocol_id", protocol)
        .with("course", course)
        .with("stratum", stratum)
        .with("stratum_value", value)
        .with("suppressed", false);
  }

  NaiveRow copy() {
    return new NaiveRow(new TreeMap<>(cells));
  }

  NaiveRow with(String column, Object value) {
    cells.put(column, value);
    return this;
  }

  NaiveRow with(String column, long value) {
    cells.put(column, value);
    return this;
  }

  NaiveRow with(String column, double value) {
    if (!Double.isNaN(value) && !Double.isInfinite(value)) {
      cells.put(column, value);
    }
    return this;
  }
}
