package org.ketamineoutcomes.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The published tables of a run, each read when it is first asked for.
 *
 * <p>Of what is measured once a course only the first course is read: a reader is shown no other.
 */
public final class Results {

  private final RunFacts facts;
  private final Function<String, ResultTable> reader;
  private final Function<String, ResultTable> heads;
  private final Map<String, ResultTable> read = new HashMap<>();

  /**
   * Makes results of what reads a table.
   *
   * @param reader gives {@link ResultTable#absent} for a table that is not there
   * @param heads gives the same without rows
   */
  public Results(
      RunFacts facts, Function<String, ResultTable> reader, Function<String, ResultTable> heads) {
    this.facts = facts;
    this.reader = reader;
    this.heads = heads;
  }

  /** Returns what the manifest says of the run. */
  public RunFacts facts() {
    return facts;
  }

  public ResultTable table(String name) {
    return read.computeIfAbsent(name, reader);
  }

  /** Returns the columns of a table, without its rows. */
  public ResultTable head(String name) {
    ResultTable known = read.get(name);
    return known == null ? heads.apply(name) : known;
  }

  /** Returns the rows of one protocol, in the order of the file. */
  public List<ResultRow> of(String protocolId, String table) {
    return table(table).rows(row -> row.is("protocol_id", protocolId));
  }

  /** Returns the rows of one protocol about everyone, not about a stratum. */
  public List<ResultRow> ofEveryone(String protocolId, String table) {
    return table(table).rows(row -> row.is("protocol_id", protocolId) && row.is("stratum", "all"));
  }
}
