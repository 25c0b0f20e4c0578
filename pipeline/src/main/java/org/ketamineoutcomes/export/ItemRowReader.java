package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ketamineoutcomes.date.Moment;
import org.ketamineoutcomes.export.StandingReader.Standing;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.ItemAnswer;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.scale.Instruments.Item;
import org.ketamineoutcomes.scale.MissingItems;

/**
 * Reads rows of the assessments export that are about one item of a scale: those whose instrument
 * is the code of an item, and those that have a number of an item beside the instrument.
 */
final class ItemRowReader {

  private final Instruments instruments;
  private final MissingItems missingItems;
  private final ReadColumn itemNumber;
  private final ReadColumn points;

  ItemRowReader(ReadColumns columns, Instruments instruments, MissingItems missingItems) {
    this.instruments = instruments;
    this.missingItems = missingItems;
    itemNumber = columns.named("item_number");
    points = columns.named("total_score");
  }

  /** Returns the item that a row is about; empty if it is about a whole scale, or of no scale. */
  Optional<Item> item(Cells cells, String instrument, Optional<Instrument> scale) {
    if (scale.isEmpty()) {
      return instruments.itemCalled(instrument);
    }
    if (itemNumber.place() < 0) {
      return Optional.empty();
    }
    OptionalLong number = cells.neededNumber(itemNumber, RowRule.NOT_A_NUMBER);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (number.getAsLong() < 1 || number.getAsLong() > scale.get().itemCount()) {
      cells.reject(RowRule.NUMBER_OUT_OF_RANGE, itemNumber);
    }
    return Optional.of(new Item(scale.get(), (int) number.getAsLong()));
  }

  /** Reads what the item came to. */
  Optional<Entry> read(
      Cells cells, Item item, Moment moment, Standing stood, RowPosition position) {
    OptionalLong hundredths = cells.neededNumber(points, RowRule.SCORE_NOT_A_NUMBER);
    if (cells.fault().isPresent()) {
      return Optional.empty();
    }
    if (hundredths.isEmpty()) {
      cells.setAside(UnusedReason.MISSING_SCORE, points);
      return Optional.empty();
    }
    OptionalInt whole = whole(hundredths.getAsLong(), item);
    if (whole.isEmpty()) {
      cells.reject(RowRule.ITEM_OUT_OF_RANGE, points);
      return Optional.empty();
    }
    return moment.day().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ItemAnswer(
                position,
                moment.day().getAsInt(),
                moment.minuteOfDay(),
                stood.relation(),
                stood.minutesFromDose(),
                item.instrument().name(),
                item.number(),
                whole.getAsInt(),
                missingItems));
  }

  private static OptionalInt whole(long hundredths, Item item) {
    boolean fits =
        hundredths % 100 == 0
            && hundredths >= 0
            && hundredths <= 100L * item.instrument().itemMaximum(item.number());
    return fits ? OptionalInt.of((int) (hundredths / 100)) : OptionalInt.empty();
  }
}
