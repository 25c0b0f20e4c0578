package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.headline.Headline;
import org.ketamineoutcomes.naming.StandardNames;
import org.ketamineoutcomes.result.ResultTables;
import org.ketamineoutcomes.table.RowOrder;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** Writes the figures that papers print beside the protected tables that they are copied from. */
public final class WriteHeadline {

  private WriteHeadline() {}

  /**
   * Writes the table into a folder of tables.
   *
   * @param tables those of the folder
   * @param footer what each file of the folder says of the run
   */
  public static void into(String folder, ResultTables tables, Footer footer) throws IOException {
    Table headline = Headline.of(tables::named);
    headline.rows().forEach(row -> headline.columns().aids().fill(row, StandardNames.standard()));
    List<TableRow> sorted = new ArrayList<>(headline.rows());
    sorted.sort(new RowOrder(headline.columns()));
    ParquetTable.write(
        folder + "/" + headline.name() + ".parquet",
        headline.columns(),
        sorted,
        footer.of(headline.columns()));
  }
}
