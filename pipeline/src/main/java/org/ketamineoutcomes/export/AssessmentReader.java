package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.ketamineoutcomes.export.Cells.Fault;
import org.ketamineoutcomes.export.StandingReader.Standing;
import org.ketamineoutcomes.finding.Assumption;
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

/** Reads rows of the assessments export. */
final class AssessmentReader implements EntryReader {

  private static final int MOST_ITEMS = 30;

  private final Instruments instruments;
  private final MissingItems missingItems;
  private final TimeColumns time;
  private final Column instrument;
  private final Column totalScore;
  private final List<Column> items;
  private final ItemRowReader itemRows;
  private final Column status;
  private final Vocabulary<AnswerWord> statuses;
  private final Column finished;
  private final Vocabulary<Answer> answers;
  private final StandingReader standings;
  private final List<Fault> badItems = new ArrayList<>();

  AssessmentReader(Columns columns, Instruments instruments, MissingItems missingItems) {
    this.instruments = instruments;
    this.missingItems = missingItems;
    time = columns.timeOf("assessed_date");
    instrument = columns.named("instrument");
    totalScore = columns.named("total_score");
    items = IntStream.rangeClosed(1, MOST_ITEMS).mapToObj(k -> columns.named("item_" + k)).toList();
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
        cells.told(status, statuses).flatMap(AnswerWord::reasonAgainst);
    if (against.isPresent()) {
      cells.setAside(against.get(), status);
      return Optional.empty();
    }
    if (cells.told(finished, answers).equals(Optional.of(Answer.NO))) {
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
      cells.setAside(UnusedReason.UNKNOWN_INSTRUMENT, instrument);
      return Optional.empty();
    }
    Instrument scale = known.get();
    badItems.clear();
    List<OptionalInt> points = points(cells, scale);
    Optional<Total> total = total(cells, scale, points, written);
    if (moment.day().isEmpty() || total.isEmpty()) {
      return Optional.empty();
    }
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

  /** Returns the points of each item of the scale; none if the file has no items. */
  private List<OptionalInt> points(Cells cells, Instrument scale) {
    if (items.get(0).place() < 0 && items.stream().allMatch(item -> item.place() < 0)) {
      return List.of();
    }
    List<OptionalInt> points = new ArrayList<>(scale.itemCount());
    for (int k = 1; k <= Math.min(scale.itemCount(), MOST_ITEMS); k++) {
      points.add(points(cells, items.get(k - 1), scale.itemMaximum(k)));
    }
    countZeros(cells, scale, points);
    return points;
  }

  /** Counts answers, so that items that never are 0 are found. */
  private static void countZeros(Cells cells, Instrument scale, List<OptionalInt> points) {
    if (scale.minTotal() != 0) {
      return;
    }
    int answered = 0;
    int zeros = 0;
    for (OptionalInt item : points) {
      if (item.isPresent()) {
        answered++;
        zeros += item.getAsInt() == 0 ? 1 : 0;
      }
    }
    if (answered > 0) {
      cells.remarks().items(scale.name(), answered, zeros);
    }
  }

  /** Returns the points of an item; what is wrong with them matters only without a total. */
  private OptionalInt points(Cells cells, Column item, int maximum) {
    String text = cells.text(item);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalLong points = cells.scaled(item, text);
    if (points.isEmpty()) {
      badItems.add(new Fault(cells.ruleAgainst(item, text, RowRule.NOT_A_NUMBER), item.name()));
      return OptionalInt.empty();
    }
    if (points.getAsLong() < 0 || points.getAsLong() > maximum) {
      badItems.add(new Fault(RowRule.ITEM_OUT_OF_RANGE, item.name()));
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) points.getAsLong());
  }

  /** A reported total counts, whatever the items add up to. */
  private Optional<Total> total(
      Cells cells, Instrument scale, List<OptionalInt> points, String instrumentAsWritten) {
    OptionalLong reported = cells.neededNumber(totalScore, RowRule.SCORE_NOT_A_NUMBER);
    if (cells.fault().isPresent()) {
      return Optional.empty();
    }
    if (reported.isEmpty() && !badItems.isEmpty()) {
      cells.reject(badItems.get(0));
      return Optional.empty();
    }
    badItems.forEach(cells::leaveUnread);
    if (reported.isPresent()) {
      TotalBesideItems beside =
          TotalBesideItems.of(
              scale, hasEveryItem(scale) ? points : List.of(), reported.getAsLong());
      if (beside == TotalBesideItems.PARTIAL_SUM) {
        cells.setAside(UnusedReason.PARTIAL_TOTAL, totalScore);
        return Optional.empty();
      }
      boolean mismatch = beside == TotalBesideItems.CONTRADICTS;
      if (mismatch) {
        cells.assume(Assumption.TOTAL_CONTRADICTS_ITEMS, totalScore);
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

  /** Returns whether the file has a column for each item: one that is not there is not missing. */
  private boolean hasEveryItem(Instrument scale) {
    for (int k = 1; k <= scale.itemCount(); k++) {
      if (k > MOST_ITEMS || items.get(k - 1).isAbsent()) {
        return false;
      }
    }
    return true;
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
