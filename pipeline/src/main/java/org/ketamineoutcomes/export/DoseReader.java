package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.cell.Unit;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.remark.RowWords;

/** Reads doses, whose unit may stand in the header, in a column of units, or in the cell. */
final class DoseReader {

  private static final int LEAST_GRAMS = 30_000;
  private static final int MOST_GRAMS = 160_000;
  private static final int LEAST_MICROGRAMS = 5_000;
  private static final int MOST_MICROGRAMS = 1_000_000;
  private static final int LEAST_MICROGRAMS_PER_KG = 50;
  private static final int MOST_MICROGRAMS_PER_KG = 10_000;

  private static final int MICROGRAMS_OF_MILLIGRAM = 1_000;
  private static final int MICROGRAMS_OF_HUNDREDTH = 10;

  private final ReadColumn whole;
  private final ReadColumn unit;
  private final ReadColumn byWeight;
  private final ReadColumn weight;
  private final Set<String> notGiven = RowWords.standard().notGiven().spellings();

  DoseReader(ReadColumns columns) {
    whole = columns.named("dose_mg");
    unit = columns.named("dose_unit");
    byWeight = columns.named("dose_mg_per_kg");
    weight = columns.named("weight_kg");
  }

  /** Returns the column that doses stand in. */
  ReadColumn column() {
    return whole.isAbsent() ? byWeight : whole;
  }

  /** Returns whether the file has doses, and the row has none. */
  boolean isLeftBlank(Cells cells) {
    return (!whole.isAbsent() || !byWeight.isAbsent())
        && cells.text(whole).isEmpty()
        && cells.text(byWeight).isEmpty();
  }

  /** Counts a dose or a weight that may be in another unit, or do not go together. */
  void assume(Cells cells, Dose dose, Route route) {
    if (dose.microgramsPerKg().isPresent()) {
      int hundredths = dose.microgramsPerKg().getAsInt() / MICROGRAMS_OF_HUNDREDTH;
      cells.remarks().doseByWeight(column(), route, hundredths);
    } else if (dose.micrograms().isPresent()) {
      cells.remarks().dose(column(), route, dose.micrograms().getAsInt() / MICROGRAMS_OF_MILLIGRAM);
    }
    int grams = dose.weightGrams().orElse(LEAST_GRAMS);
    if (grams < LEAST_GRAMS || grams > MOST_GRAMS) {
      cells.assume(Assumption.WEIGHT_OR_DURATION_SEEMS_IN_ANOTHER_UNIT, weight);
    }
    int micrograms = dose.micrograms().orElse(LEAST_MICROGRAMS);
    int perKg = dose.microgramsPerKg().orElse(LEAST_MICROGRAMS_PER_KG);
    if (micrograms < LEAST_MICROGRAMS
        || micrograms > MOST_MICROGRAMS
        || perKg < LEAST_MICROGRAMS_PER_KG
        || perKg > MOST_MICROGRAMS_PER_KG) {
      cells.assume(Assumption.DOSE_SEEMS_IN_ANOTHER_UNIT, column());
    }
    if (byWeight.isAbsent() || dose.micrograms().isEmpty() || dose.weightGrams().isEmpty()) {
      return;
    }
    int worked = Dose.perKg(micrograms, dose.weightGrams().getAsInt()).orElse(perKg);
    if (4L * Math.abs(worked - perKg) > Math.max(worked, perKg)) {
      cells.assume(Assumption.DOSES_DISAGREE, byWeight);
    }
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

    void read(ReadColumn column) {
      String text = cells.text(column);
      if (text.isEmpty()) {
        return;
      }
      if (Character.isLetter(text.charAt(0)) && notGiven.contains(Spelling.of(text))) {
        take(column, OptionalInt.of(0));
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
      ReadColumn ours = whole.hasUnit(of) ? whole : byWeight;
      OptionalInt amount = cells.number(ours, number, of, column);
      if (measured.isPresent() && amount.isPresent()) {
        cells.assume(Assumption.UNIT_FROM_CELL, column);
      }
      take(ours, amount);
    }

    /** A column of units is about the one column of doses, or else about that of whole ones. */
    private boolean isOtherColumn(ReadColumn column) {
      return column.name().equals(byWeight.name()) && !whole.isAbsent();
    }

    private void take(ReadColumn ours, OptionalInt amount) {
      if (ours.name().equals(whole.name())) {
        micrograms = amount.isPresent() ? amount : micrograms;
      } else {
        microgramsPerKg = amount.isPresent() ? amount : microgramsPerKg;
      }
    }
  }
}
