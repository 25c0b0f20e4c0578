package org.ketamineoutcomes.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.scale.TotalBesideItems;

/**
 * Puts items that have rows of their own together: those of one scale, day, time and relation to
 * the session are one completion. Of two answers to an item the last in the exports counts.
 */
final class ItemAnswers {

  private final Assembly assembly;

  ItemAnswers(Assembly assembly) {
    this.assembly = assembly;
  }

  private record Completion(
      String instrument,
      int day,
      OptionalInt minuteOfDay,
      RelationToSession relation,
      OptionalInt minutesFromDose) {

    static Completion of(ItemAnswer answer) {
      return new Completion(
          answer.instrument(),
          answer.day(),
          answer.minuteOfDay(),
          answer.relation(),
          answer.minutesFromDose());
    }
  }

  /**
   * Returns the totals that were reported, with what their items say beside, and those that are
   * counted from items.
   */
  List<Assessment> withTotals(List<ItemAnswer> answers, List<Assessment> reported) {
    Map<Completion, List<ItemAnswer>> together = new LinkedHashMap<>();
    answers.stream()
        .sorted(Comparator.comparing(ItemAnswer::position))
        .forEach(
            answer ->
                together
                    .computeIfAbsent(Completion.of(answer), key -> new ArrayList<>())
                    .add(answer));
    List<Assessment> all = new ArrayList<>(reported);
    for (List<ItemAnswer> items : together.values()) {
      boolean hasTotal = false;
      for (int i = 0; i < reported.size(); i++) {
        if (items.get(0).belongsTo(reported.get(i))) {
          all.set(i, beside(reported.get(i), items));
          hasTotal = true;
        }
      }
      if (!hasTotal) {
        counted(items).ifPresent(all::add);
      }
    }
    return all;
  }

  private Assessment beside(Assessment total, Collection<ItemAnswer> items) {
    Instrument scale = scale(total.instrument());
    List<OptionalInt> points = points(scale, items);
    TotalBesideItems said = TotalBesideItems.of(scale, points, total.scoreHundredths());
    if (said != TotalBesideItems.AGREES && !total.origin().mismatch()) {
      tell(total.position(), Assumption.TOTAL_CONTRADICTS_ITEMS, "total_score");
    }
    boolean mismatch = said == TotalBesideItems.CONTRADICTS || total.origin().mismatch();
    return new Assessment(
        total.position(),
        total.day(),
        total.minuteOfDay(),
        total.instrument(),
        total.scoreHundredths(),
        total.suicidalityItem().isPresent() ? total.suicidalityItem() : suicidality(scale, points),
        total.relation(),
        total.minutesFromDose(),
        TotalOrigin.reported(mismatch, total.origin().panelCode()));
  }

  private Optional<Assessment> counted(List<ItemAnswer> items) {
    ItemAnswer last = items.get(items.size() - 1);
    Instrument scale = scale(last.instrument());
    List<OptionalInt> points = points(scale, items);
    OptionalInt whole = scale.totalHundredths(points, MissingItems.STRICT);
    OptionalInt total =
        whole.isPresent() ? whole : scale.totalHundredths(points, last.missingItems());
    if (total.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Assessment(
            last.position(),
            last.day(),
            last.minuteOfDay(),
            last.instrument(),
            total.getAsInt(),
            suicidality(scale, points),
            last.relation(),
            last.minutesFromDose(),
            TotalOrigin.of(whole.isPresent() ? TotalSource.COMPUTED : TotalSource.PRORATED)));
  }

  private List<OptionalInt> points(Instrument scale, Collection<ItemAnswer> items) {
    List<OptionalInt> points = new ArrayList<>();
    for (int item = 0; item < scale.itemCount(); item++) {
      points.add(OptionalInt.empty());
    }
    for (ItemAnswer answer : items) {
      OptionalInt other = points.set(answer.item() - 1, OptionalInt.of(answer.points()));
      if (other.isPresent() && other.getAsInt() != answer.points()) {
        tell(answer.position(), Assumption.SCORES_OF_A_MOMENT_DISAGREE, "item_number");
      }
    }
    return points;
  }

  private void tell(RowPosition at, Assumption assumption, String column) {
    assembly.assumptions().assume(at.file(), assumption, column);
  }

  private static OptionalInt suicidality(Instrument scale, List<OptionalInt> points) {
    return scale.suicidalityItem().isEmpty()
        ? OptionalInt.empty()
        : points.get(scale.suicidalityItem().getAsInt() - 1);
  }

  private static Instrument scale(String name) {
    return Instruments.standard()
        .named(name)
        .orElseThrow(() -> new IllegalArgumentException("No scale with items is called " + name));
  }
}
