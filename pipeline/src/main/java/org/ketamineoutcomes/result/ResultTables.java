package org.ketamineoutcomes.result;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The published tables of a folder, each read when it is first asked for, and once. */
public final class ResultTables {

  private final Function<String, ResultTable> reader;
  private final Function<String, ResultTable> heads;
  private final Map<String, ResultTable> read = new HashMap<>();

  /**
   * Makes tables of what reads one.
   *
   * @param reader gives {@link ResultTable#absent} for a table that is not there
   * @param heads gives the same without rows
   */
  public ResultTables(Function<String, ResultTable> reader, Function<String, ResultTable> heads) {
    this.reader = reader;
    this.heads = heads;
  }

  public ResultTable named(String name) {
    return read.computeIfAbsent(name, reader);
  }

  /** Returns the columns of a table, without its rows. */
  public ResultTable head(String name) {
    ResultTable known = read.get(name);
    return known == null ? heads.apply(name) : known;
  }
}
