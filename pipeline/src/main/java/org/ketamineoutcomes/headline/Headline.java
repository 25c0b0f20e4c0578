package org.ketamineoutcomes.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableOf;
import org.ketamineoutcomes.table.TableRow;

/**
 * The table {@code headline}: the figures that papers print, for everyone and by group, copied from
 * the published tables. What is hidden there is hidden here.
 */
public final class Headline {

  public static final Columns COLUMNS =
      TableOf.protectedRows(
              "headline",
              "The figures that papers print, one a row, copied from the table that each row names."
                  + " First course of treatment. A share is 0 to 1. Nothing here is estimated anew.")
          .ofProtocol()
          .ofStratum()
          .keyNumber("measure_number", "none", "The place of the measure in the table.")
          .key("course", "1 for the first course; all for what is measured once a patient.")
          .keyIfAny("instrument", "The rating scale; null where the measure needs none.")
          .key("measure", "What is measured, as a key.")
          .wordAlways("measure_label", "What is measured, in words.")
          .people("n", "The patients behind the estimate.")
          .derived(
              "estimate", "see unit", "The estimate; null where undefined or not reached.", "n")
          .with(LimitColumns.called("", "see unit", "estimate", "n"))
          .boundedEstimate("estimate")
          .word("unit", "What the estimate and its limits are in.")
          .derivedNumber(
              "numerator",
              "see measure_label",
              "Those counted: with the event, or of a share or a rate; else null.",
              "n")
          .derivedNumber(
              "denominator",
              "see measure_label",
              "Of a share of people or sessions, those it is of; null for what a curve gives.",
              "n")
          .word("method", "How the estimate and its limits were made.")
          .word("source_table", "The table that the row is copied from.")
          .word("source_column", "The column of that table which the estimate is in.")
          .columns();

  private static final Set<String> FIRST_COURSE = Set.of("1", "all");

  private Headline() {}

  /**
   * Returns the table of published ones.
   *
   * @param tables gives {@link ResultTable#absent} for a table that is not there
   */
  public static Table of(Function<String, ResultTable> tables) {
    Table headline = new Table(COLUMNS);
    int number = 0;
    for (PaperFigure figure : PaperFigures.all()) {
      number++;
      for (ResultRow row : tables.apply(figure.table()).rows()) {
        if (FIRST_COURSE.contains(row.text("course")) && figure.rows().test(row)) {
          add(headline, number, figure, row);
        }
      }
    }
    return headline;
  }

  private static void add(Table headline, int number, PaperFigure figure, ResultRow row) {
    TableRow out =
        headline
            .add()
            .set("protocol_id", row.text("protocol_id"))
            .set("stratum", row.text("stratum"))
            .set("stratum_value", row.text("stratum_value"))
            .set("measure_number", number)
            .set("course", row.text("course"))
            .set("measure", figure.measure())
            .set("measure_label", figure.label(row))
            .set("unit", figure.unit())
            .set("method", figure.method().wordsOf(row))
            .set("source_table", figure.table())
            .set("source_column", figure.columns().estimate());
    if (!row.text("instrument").isEmpty()) {
      out.set("instrument", row.text("instrument"));
    }
    List<String> hidden = copyNumbers(out, figure.columns(), row);
    out.set("suppressed", !hidden.isEmpty());
    if (!hidden.isEmpty()) {
      out.set("suppression_reason", row.text("suppression_reason"));
      out.set("hidden_columns", String.join(",", hidden));
    }
  }

  /** Returns the columns that are empty because what they copy is hidden. */
  private static List<String> copyNumbers(TableRow out, FigureColumns columns, ResultRow row) {
    List<String> hidden = new ArrayList<>();
    for (Column column : COLUMNS.all()) {
      String source = columns.source(column.name());
      if (column.type() == Column.Type.WHOLE) {
        row.whole(source).ifPresent(value -> out.set(column.name(), value));
      } else {
        row.number(source).ifPresent(value -> out.set(column.name(), value));
      }
      if (row.table().has(source) && !row.has(source) && row.isHidden(source)) {
        hidden.add(column.name());
      }
    }
    return hidden;
  }
}
