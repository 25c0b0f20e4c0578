package org.ketamineoutcomes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.headline.Headline;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.job.OutcomesPipeline;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** All tables that a run writes, by name; and rows of them that stand alone. */
public final class PublishedTables {

  private static final Map<String, Columns> BY_NAME = byName();

  private PublishedTables() {}

  public static List<Columns> all() {
    return new ArrayList<>(BY_NAME.values());
  }

  /** Returns the names of the tables of a complete run. */
  public static List<String> ofARun() {
    return List.copyOf(BY_NAME.keySet());
  }

  public static Columns named(String table) {
    return BY_NAME.get(table);
  }

  /** Returns an empty row of a table of its own. */
  public static TableRow row(String table) {
    return new Table(named(table)).add();
  }

  /** Returns what readers see in a column; null where it is empty or hidden. */
  public static @Nullable Object seen(TableRow row, String column) {
    return row.published(row.table().columns().place(column));
  }

  /** Returns the names of the columns in which readers see something. */
  public static Set<String> seen(TableRow row) {
    Map<String, Object> seen = new LinkedHashMap<>();
    for (Column column : row.table().columns().all()) {
      Object value = seen(row, column.name());
      if (value != null) {
        seen.put(column.name(), value);
      }
    }
    return seen.keySet();
  }

  private static Map<String, Columns> byName() {
    Map<String, Columns> byName = new TreeMap<>();
    OutcomesPipeline.plan(
            new Protocols(List.of(ProtocolFile.named("standard").protocol())),
            new Strata(Strata.DEFAULT),
            AesiVocabulary.standard())
        .tables()
        .forEach(columns -> byName.put(columns.table(), columns));
    Ledger.columns().forEach(columns -> byName.put(columns.table(), columns));
    byName.put(Headline.COLUMNS.table(), Headline.COLUMNS);
    return byName;
  }
}
