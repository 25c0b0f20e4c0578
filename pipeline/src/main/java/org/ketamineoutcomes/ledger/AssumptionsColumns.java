package org.ketamineoutcomes.ledger;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code assumptions}. */
public final class AssumptionsColumns {

  public static final Columns ALL =
      TableOf.protectedRows(
              "assumptions",
              "What was assumed of the exports where they do not say it, by file and column. METHODS.md tells what each assumption is and which line of a mapping declares otherwise. Counts of cells or rows, not of people; for release they are bands as those are.")
          .key("file", "The file.")
          .code("export", "patients, sessions, assessments or adverse_events.")
          .key("column", "Our name of the column; empty where the assumption is about whole rows.")
          .code("assumption", "What was assumed.")
          .number("times", "cells or rows", "How many cells or rows it was assumed of.")
          .columns();

  private AssumptionsColumns() {}
}
