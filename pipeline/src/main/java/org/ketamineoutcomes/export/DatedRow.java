package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ketamineoutcomes.cell.Decimal;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.date.DateCell.Kind;
import org.ketamineoutcomes.date.DateReader;
import org.ketamineoutcomes.file.SureRow;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.schema.ExportSchema;

/**
 * A row is certain if it has a cell for each header, says whom it is about, and has a day where the
 * file has days. A file without days has no certain row.
 */
final class DatedRow implements SureRow {

  private final int width;
  private final List<Integer> patients;
  private final List<Integer> dates = new ArrayList<>();
  private final List<Integer> days = new ArrayList<>();
  private final DateReader reader;

  DatedRow(FileLayout layout, ExportMapping mapping) {
    width = layout.width();
    patients = layout.placesOf("patient_id");
    for (ExportSchema.Time time : ExportSchema.of(layout.export()).times()) {
      dates.addAll(layout.placesOf(time.date()));
      days.addAll(layout.placesOf(time.day()));
    }
    reader = DateReader.of(mapping.dates(), mapping.cells().firstYear());
  }

  @Override
  public boolean is(List<String> cells) {
    return cells.size() == width
        && patients.stream().noneMatch(place -> cells.get(place).isBlank())
        && (dates.stream().anyMatch(place -> isDate(Spaces.strip(cells.get(place))))
            || days.stream().anyMatch(place -> isDay(Spaces.strip(cells.get(place)))));
  }

  private boolean isDate(String text) {
    return !text.isEmpty() && reader.read(text).kind() == Kind.WHOLE;
  }

  private static boolean isDay(String text) {
    OptionalLong day = Decimal.scaled(text, '.', 0, Decimal.Rounding.EXACT);
    return day.isPresent();
  }
}
