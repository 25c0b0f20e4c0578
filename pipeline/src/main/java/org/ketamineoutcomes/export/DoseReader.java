package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.history.Session.Dose;

/** Reads doses, whose unit may stand in the header, in a column of units, or in the cell. */
final class DoseReader {

  private final Column whole;
  private final Column unit;
  private final Column byWeight;
  private final Column weight;

  DoseReader(Columns columns) {
    whole = columns.named("dose_mg");
    unit = columns.named("dose_unit");
    byWeight = columns.named("dose_mg_per_kg");
    weight = columns.named("weight_kg");
  }

  /** Returns the column that doses stand in. */
  Column column() {
    return whole.isAbsent() ? byWeight : whole;
  }

  Dose read(Cells cells) {
    OptionalInt grams = cells.number(weight);
    Amounts amounts = new Amounts(cells, cells.text(unit));
    amounts.read(whole);
    amounts.read(byWeight);
    OptionalInt perKg = amounts.microgramsPerKg;
    if (perKg.isEmpty() && amounts.micrograms.isPresent() && grams.isPresent()) {
      perKg = Dose.perKg(amounts.micrograms.getAsInt(), grams.getAsInt());
    }
    return new Dose(amounts.micrograms, grams, perKg);
  }

  /** What the cells of one row come to. */
  private final class Amounts {

    private final Cells cells;
    private final String unitOfRow;
    private OptionalInt micrograms = OptionalInt.empty();
    private OptionalInt microgramsPerKg = OptionalInt.empty();

    Amounts(Cells cells, String unitOfRow) {
      this.cells = cells;
      this.unitOfRow = unitOfRow.isEmpty() ? "" : Unit.named(unitOfRow);
    }

    void read(Column column) {
      String text = cells.text(column);
      if (text.isEmpty()) {
        return;
      }
      Optional<MeasuredCell> measured = MeasuredCell.of(text);
      if (measured.isEmpty() && (unitOfRow.isEmpty() || isOtherColumn(column))) {
        take(column, cells.number(column, text));
        return;
      }
      String number = measured.map(MeasuredCell::number).orElse(text);
      String of = measured.map(MeasuredCell::unit).orElse(unitOfRow);
      if (!whole.hasUnit(of) && !byWeight.hasUnit(of)) {
        cells.leaveUnread(RowRule.UNKNOWN_UNIT, column);
        return;
      }
      Column ours = whole.hasUnit(of) ? whole : byWeight;
      OptionalInt amount = cells.number(ours, number, of, column);
      if (measured.isPresent() && amount.isPresent()) {
        cells.assume(Assumption.UNIT_FROM_CELL, column);
      }
      take(ours, amount);
    }

    /** A column of units is about the one column of doses, or else about that of whole ones. */
    private boolean isOtherColumn(Column column) {
      return column.name().equals(byWeight.name()) && !whole.isAbsent();
    }

    private void take(Column ours, OptionalInt amount) {
      if (ours.name().equals(whole.name())) {
        micrograms = amount.isPresent() ? amount : micrograms;
      } else {
        microgramsPerKg = amount.isPresent() ? amount : microgramsPerKg;
      }
    }
  }
}
