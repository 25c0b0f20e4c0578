package org.ketamineoutcomes.export;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.ketamineoutcomes.cell.WordedPoints;
import org.ketamineoutcomes.date.Moment;
import org.ketamineoutcomes.export.StandingReader.Standing;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.header.TimeColumns;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.TotalOrigin;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instrument.Direction;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.scale.Instruments.Item;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.scale.TotalBesideItems;
import org.ketamineoutcomes.schema.Vocabulary;

/** Reads rows of the assessments export. */
final class AssessmentReader implements EntryReader {

  /** A total up to so many tenths of the highest is low. */
  private static final int LOW_TENTHS = 3;

  private static final int TENTHS = 10;

  /** How many names are remembered that are of no known scale. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Set<String> unknown = new HashSet<>();
  private final Instruments instruments;
  private final MissingItems missingItems;
  private final TimeColumns time;
  private final ReadColumn instrument;
  private final ReadColumn totalScore;
  private final ItemCells items;
  private final ItemRowReader itemRows;
  private final ReadColumn status;
  private final Vocabulary<AnswerWord> statuses;
  private final ReadColumn finished;
  private final Vocabulary<Answer> answers;
  private final StandingReader standings;

  AssessmentReader(ReadColumns columns, Instruments instruments, MissingItems missingItems) {
    this.instruments = instruments;
    this.missingItems = missingItems;
    time = columns.timeOf("assessed_date");
    instrument = columns.named("instrument");
    totalScore = columns.named("total_score");
    items = new ItemCells(columns);
    itemRows = new ItemRowReader(columns, instruments, missingItems);
    status = columns.named("answer_status");
    statuses = Vocabulary.of(status.field(), AnswerWord.class);
    finished = columns.named("finished");
    answers = Vocabulary.of(finished.field(), Answer.class);
    standings = new StandingReader(columns);
  }

  @Override
  public Optional<Entry> read(Cells cells, RowPosition position) {
    Moment moment = cells.moment(time);
    Standing stood = standings.read(cells);
    Optional<UnusedReason> against =
        cells.anyWord(status, statuses).flatMap(AnswerWord::reasonAgainst);
    if (against.isPresent()) {
      cells.setAside(against.get(), status);
      return Optional.empty();
    }
    if (cells.anyWord(finished, answers).equals(Optional.of(Answer.NO))) {
      cells.setAside(UnusedReason.UNFINISHED, finished);
      return Optional.empty();
    }
    String written = cells.neededText(instrument);
    if (written.isEmpty()) {
      cells.reject(RowRule.MISSING_INSTRUMENT, instrument);
      return Optional.empty();
    }
    Optional<Instrument> known = instruments.named(written);
    Optional<Item> item = itemRows.item(cells, written, known);
    if (item.isPresent()) {
      return itemRows.read(cells, item.get(), moment, stood, position);
    }
    if (known.isEmpty()) {
      if (unknown.size() < MOST_REMEMBERED && unknown.add(written)) {
        cells.remarks().unknownWord(instrument, written);
      }
      cells.setAside(UnusedReason.UNKNOWN_INSTRUMENT, instrument);
      return Optional.empty();
    }
    Instrument scale = known.get();
    List<OptionalInt> points = items.read(cells, scale);
    Optional<Total> total = total(cells, scale, points, written);
    if (moment.day().isEmpty() || total.isEmpty()) {
      return Optional.empty();
    }
    countLow(cells, scale, total.get().hundredths());
    return Optional.of(
        new Assessment(
            position,
            moment.day().getAsInt(),
            moment.minuteOfDay(),
            scale.name(),
            total.get().hundredths(),
            suicidality(scale, points),
            stood.relation(),
            stood.minutesFromDose(),
            total.get().origin()));
  }

  /** Counts totals as a short form has them; what asks of the moment is 0 for most people. */
  private static void countLow(Cells cells, Instrument scale, int hundredths) {
    if (scale.itemCount() > 0 && scale.recallDays().orElse(0) > 0 && scale.minTotal() == 0) {
      boolean isLow = (long) TENTHS * hundredths <= LOW_TENTHS * 100L * scale.maxTotal();
      cells.remarks().total(scale.name(), isLow);
    }
  }

  /** A reported total counts, whatever the items add up to. */
  private Optional<Total> total(
      Cells cells, Instrument scale, List<OptionalInt> points, String instrumentAsWritten) {
    OptionalLong reported = reported(cells, scale);
    if (cells.fault().isPresent()) {
      return Optional.empty();
    }
    if (reported.isEmpty() && !items.faults().isEmpty()) {
      cells.reject(items.faults().get(0));
      return Optional.empty();
    }
    items.faults().forEach(cells::leaveUnread);
    if (reported.isPresent()) {
      TotalBesideItems beside =
          TotalBesideItems.of(
              scale, items.hasEach(scale) ? points : List.of(), reported.getAsLong());
      if (beside == TotalBesideItems.PARTIAL_SUM) {
        cells.setAside(UnusedReason.PARTIAL_TOTAL, totalScore);
        return Optional.empty();
      }
      boolean mismatch = beside == TotalBesideItems.CONTRADICTS;
      if (mismatch) {
        cells.assume(Assumption.TOTAL_CONTRADICTS_ITEMS, totalScore);
      } else if (isSumOfNothing(scale, points, reported)) {
        cells.assume(Assumption.ZERO_WITHOUT_ITEMS, totalScore);
      } else if (!points.isEmpty()
          && !items.hasEach(scale)
          && items.isSumOf(points, reported.getAsLong())) {
        cells.assume(Assumption.TOTAL_OF_FEWER_ITEMS, totalScore);
      }
      return reported(
          cells,
          scale,
          reported.getAsLong(),
          TotalOrigin.reported(mismatch, instruments.isPanelCode(instrumentAsWritten)));
    }
    Optional<Total> computed = computed(scale, points);
    if (computed.isEmpty()) {
      cells.setAside(UnusedReason.MISSING_SCORE, totalScore);
    }
    return computed;
  }

  /** A program that adds up blanks writes 0. */
  private boolean isSumOfNothing(Instrument scale, List<OptionalInt> points, OptionalLong total) {
    return total.getAsLong() == 0
        && items.hasEach(scale)
        && points.stream().noneMatch(OptionalInt::isPresent);
  }

  /** Returns the total as written, in hundredths; empty if it is blank. */
  private OptionalLong reported(Cells cells, Instrument scale) {
    String text = cells.text(totalScore);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong number = cells.scaled(totalScore, text);
    if (number.isEmpty()) {
      number = WordedPoints.ofTotal(text, scale.maxTotal());
      if (number.isPresent()) {
        cells.assume(Assumption.NUMBER_BESIDE_WORDS, totalScore);
      } else {
        cells.reject(cells.ruleAgainst(totalScore, text, RowRule.SCORE_NOT_A_NUMBER), totalScore);
      }
    }
    return number;
  }

  private Optional<Total> computed(Instrument scale, List<OptionalInt> points) {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt whole = scale.totalHundredths(points);
    if (whole.isPresent()) {
      return Total.of(whole, TotalSource.COMPUTED);
    }
    return missingItems == MissingItems.PRORATE
        ? Total.of(scale.totalHundredths(points, missingItems), TotalSource.PRORATED)
        : Optional.empty();
  }

  /** Returns the total with less being better, as every result has it. */
  private Optional<Total> reported(
      Cells cells, Instrument scale, long hundredths, TotalOrigin origin) {
    if (hundredths % 100 != 0 && scale.itemCount() > 0) {
      cells.assume(Assumption.FRACTIONAL_TOTAL, totalScore);
    }
    long lowest = 100L * scale.minTotal();
    long highest = 100L * scale.maxTotal();
    if (hundredths < lowest || hundredths > highest) {
      cells.reject(RowRule.SCORE_OUT_OF_RANGE, totalScore);
      return Optional.empty();
    }
    long lessIsBetter =
        scale.direction() == Direction.HIGHER_IS_BETTER
            ? lowest + highest - hundredths
            : hundredths;
    return Optional.of(new Total((int) lessIsBetter, origin));
  }

  private static OptionalInt suicidality(Instrument scale, List<OptionalInt> points) {
    return scale.suicidalityItem().isEmpty() || points.isEmpty()
        ? OptionalInt.empty()
        : points.get(scale.suicidalityItem().getAsInt() - 1);
  }

  private record Total(int hundredths, TotalOrigin origin) {

    static Optional<Total> of(OptionalInt hundredths, TotalSource source) {
      return hundredths.isPresent()
          ? Optional.of(new Total(hundredths.getAsInt(), TotalOrigin.of(source)))
          : Optional.empty();
    }
  }
}
