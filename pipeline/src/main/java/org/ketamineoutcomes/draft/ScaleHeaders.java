package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ketamineoutcomes.draft.HeaderTokens.Around;
import org.ketamineoutcomes.draft.ScaleColumns.Sureness;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/** Finds the scales that a file has columns of, at one visit or at several side by side. */
final class ScaleHeaders {

  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "score",
          "totalscore",
          "tot",
          "sum",
          "sumscore",
          "scoretotal",
          "totscore",
          "totalsum",
          "rawscore",
          "totalraw",
          "raw");
  private static final Set<String> DATES =
      Set.of(
          "date",
          "dt",
          "dtc",
          "dat",
          "assessmentdate",
          "completeddate",
          "datecompleted",
          "timestamp",
          "visitdate",
          "completed");
  private static final Set<String> ITEM_MARKS = Set.of("item", "q", "question", "i");

  private final FileSample file;
  private final Map<String, HeaderTokens> tokens = new LinkedHashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private final List<ScaleColumns> found = new ArrayList<>();

  private ScaleHeaders(FileSample file, Set<String> others) {
    this.file = file;
    file.headers().stream()
        .filter(header -> !others.contains(header))
        .forEach(header -> tokens.put(header, HeaderTokens.of(header)));
  }

  /** An item's number and the visit of its column. */
  private record Item(int number, Visit visit) {}

  /**
   * Returns the scales of a file.
   *
   * @param others headers that are of no scale
   */
  static List<ScaleColumns> in(FileSample file, Set<String> others) {
    ScaleHeaders headers = new ScaleHeaders(file, others);
    List<Instrument> scales = Instruments.standard().all();
    scales.forEach(headers::find);
    return new DatesBeside(file).dated(List.copyOf(headers.found));
  }

  /** Items are looked for first: the last of them may be called as the scale is. */
  private void find(Instrument scale) {
    Map<Visit, ItemHeaders> items = new LinkedHashMap<>();
    Map<Visit, String> dates = new HashMap<>();
    for (String name : namesOf(scale)) {
      Map<String, Around> named = named(name);
      items.putAll(items(scale, named));
      if (!items.isEmpty()) {
        addDates(name, named, dates);
        break;
      }
    }
    items.values().forEach(each -> taken.addAll(each.headers()));
    Map<Visit, String> totals = new LinkedHashMap<>();
    Map<String, Around> named = new LinkedHashMap<>();
    for (String name : ScaleColumns.names(scale)) {
      named.putAll(named(name));
      totals.putAll(totals(named));
      if (!totals.isEmpty()) {
        addDates(name, named, dates);
        break;
      }
    }
    Set<Visit> visits = new LinkedHashSet<>(items.keySet());
    visits.addAll(totals.keySet());
    for (Visit visit : visits) {
      String total = totals.getOrDefault(visit, "");
      boolean isSure = items.containsKey(visit) || isSure(scale, total, named);
      ScaleColumns columns =
          new ScaleColumns(
              scale,
              visit,
              total,
              items.getOrDefault(visit, ItemHeaders.NONE),
              dates.getOrDefault(visit, ""),
              isSure ? Sureness.SURE : Sureness.ITEM_OR_VISIT);
      found.add(columns);
      taken.addAll(columns.headers());
    }
  }

  /** Its items may be called by the letters of its name alone, if no other scale may. */
  private static List<String> namesOf(Instrument scale) {
    List<String> names = new ArrayList<>(ScaleColumns.names(scale));
    names.stream()
        .map(name -> name.replaceAll("\\d+$", ""))
        .filter(letters -> letters.length() >= 3 && !names.contains(letters))
        .filter(letters -> isOnlyOne(scale, letters))
        .findFirst()
        .ifPresent(names::add);
    return names;
  }

  private static boolean isOnlyOne(Instrument scale, String letters) {
    return Instruments.standard().all().stream()
        .filter(other -> !other.equals(scale) && other.itemCount() == scale.itemCount())
        .flatMap(other -> ScaleColumns.names(other).stream())
        .noneMatch(name -> name.startsWith(letters));
  }

  private Map<String, Around> named(String name) {
    Map<String, Around> named = new LinkedHashMap<>();
    tokens.forEach(
        (header, each) -> {
          if (!taken.contains(header)) {
            each.around(name).ifPresent(around -> named.put(header, around));
          }
        });
    return named;
  }

  /** Returns the items of each visit of which all are there. */
  private static Map<Visit, ItemHeaders> items(Instrument scale, Map<String, Around> named) {
    Map<Visit, ItemHeaders> complete = new LinkedHashMap<>();
    for (ItemPlace place : ItemPlace.values()) {
      Map<Visit, Map<Integer, String>> byVisit = new LinkedHashMap<>();
      named.forEach(
          (header, around) ->
              item(around, place)
                  .ifPresent(
                      item ->
                          byVisit
                              .computeIfAbsent(item.visit(), visit -> new TreeMap<>())
                              .putIfAbsent(item.number(), header)));
      byVisit.forEach(
          (visit, headers) -> {
            headers.keySet().removeIf(number -> number < 1 || number > scale.itemCount());
            if (scale.itemCount() > 0 && headers.size() == scale.itemCount()) {
              complete.putIfAbsent(visit, new ItemHeaders(List.copyOf(headers.values())));
            }
          });
      if (!complete.isEmpty()) {
        return complete;
      }
    }
    return complete;
  }

  /** Where the number of an item stands. */
  private enum ItemPlace {
    BEHIND_THE_NAME,
    AT_THE_END,
    /** Words about the item follow, such as phq9_1_interest. */
    BEFORE_WORDS
  }

  private static Optional<Item> item(Around around, ItemPlace place) {
    List<String> after = new ArrayList<>(around.after());
    int at = place == ItemPlace.AT_THE_END ? after.size() - 1 : 0;
    if (place != ItemPlace.AT_THE_END && after.size() > 1 && ITEM_MARKS.contains(after.get(0))) {
      after.remove(0);
    }
    if (after.isEmpty() || at >= after.size() || !after.get(at).matches("\\d{1,2}|[a-z]")) {
      return Optional.empty();
    }
    String written = after.remove(at);
    if (place == ItemPlace.AT_THE_END && at > 0 && ITEM_MARKS.contains(after.get(at - 1))) {
      after.remove(at - 1);
    }
    int number =
        Character.isDigit(written.charAt(0))
            ? Integer.parseInt(written)
            : written.charAt(0) - 'a' + 1;
    if (place == ItemPlace.BEFORE_WORDS) {
      return Optional.of(new Item(number, Visit.NONE));
    }
    List<String> rest = new ArrayList<>(around.before());
    rest.addAll(after);
    return Visit.of(rest).map(visit -> new Item(number, visit));
  }

  /** Returns the totals of each visit; those that say so go before those with a bare name. */
  private Map<Visit, String> totals(Map<String, Around> named) {
    Map<Visit, String> totals = new LinkedHashMap<>();
    Map<Visit, String> bare = new LinkedHashMap<>();
    named.forEach(
        (header, around) -> {
          List<String> rest = HeaderTokens.without(around.both(), TOTALS);
          boolean isBare = rest.size() == around.both().size();
          if (CellKind.NUMBER.mayBe(file.filled(header))) {
            Visit.of(rest).ifPresent(visit -> (isBare ? bare : totals).putIfAbsent(visit, header));
          }
        });
    bare.forEach(totals::putIfAbsent);
    return totals;
  }

  /** A number behind a name may be an item's, unless a cell is more than an item can be. */
  private boolean isSure(Instrument scale, String total, Map<String, Around> named) {
    Around around = named.get(total);
    boolean isNumber =
        around != null
            && !around.both().isEmpty()
            && around.both().stream().allMatch(token -> token.matches("\\d+"));
    if (!isNumber || scale.itemCount() == 0) {
      return true;
    }
    int highest = 0;
    for (int k = 1; k <= scale.itemCount(); k++) {
      highest = Math.max(highest, scale.itemMaximum(k));
    }
    int most = highest;
    return file.filled(total).stream()
        .anyMatch(cell -> cell.matches("\\d{1,3}") && Integer.parseInt(cell) > most);
  }

  /**
   * Adds the dates of each visit: the scale's own, also called by the letters of its name alone,
   * and those of a visit for all its scales.
   */
  private void addDates(String name, Map<String, Around> named, Map<Visit, String> dates) {
    named.forEach((header, around) -> addDate(header, around.both(), dates));
    named(name.replaceAll("\\d+$", ""))
        .forEach((header, around) -> addDate(header, around.both(), dates));
    tokens.forEach(
        (header, each) -> {
          Map<Visit, String> ofVisit = new HashMap<>();
          addDate(header, each.all(), ofVisit);
          ofVisit.remove(Visit.NONE);
          ofVisit.forEach(dates::putIfAbsent);
        });
  }

  private void addDate(String header, List<String> words, Map<Visit, String> dates) {
    List<String> rest = HeaderTokens.without(words, DATES);
    if (rest.size() < words.size() && CellKind.DATE.mayBe(file.filled(header))) {
      Visit.of(rest).ifPresent(visit -> dates.putIfAbsent(visit, header));
    }
  }
}
