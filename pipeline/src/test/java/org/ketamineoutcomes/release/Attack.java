package org.ketamineoutcomes.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.table.Bounds;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Range;

/**
 * What can be found out about small counts by whoever has all tables and knows how they were made:
 * sums within rows, flows, what strata add up to, running totals of curves, means of groups and of
 * their parts, and counts that several tables have.
 *
 * <p>The counts themselves are taken from exact tables, so that every bound can be held against the
 * truth; of each the attacker is given what a release tells of it. Several editions may be seen:
 * those of two protocols, of two runs, of sites apart and together. Between editions the attacker
 * is told more than anyone knows: which of two counts of one name is larger, and which are equal.
 */
final class Attack {

  private static final String NO_VALUE = "-";

  /** The ways in which people leave or enter a curve. */
  private static final List<String> WAYS = List.of("events", "competing", "censored", "entered");

  /** The fewest people, as published, of whom there is a curve. */
  private static final long FEWEST_OF_A_CURVE = 40;

  private static final Set<String> OF_EVERYONE_TREATED =
      Set.of(
          "adverse_event_rates n_exposed",
          "adverse_events_by_patient n_exposed",
          "adverse_event_incidence n_patients",
          "deaths_and_serious n_patients",
          "discontinuation n_patients",
          "measurement_coverage n_patients",
          "cohort_summary n_patients",
          "signals n_patients");

  private static final Set<String> OF_COURSES_TREATED =
      Set.of(
          "data_sufficiency n_treated",
          "response_by_landmark n_treated",
          "response_by_session n_ever_started",
          "baseline_sensitivity n_treated",
          "meaningful_change n_treated");

  private static final Set<String> OF_COURSES_HIGH_ENOUGH =
      Set.of(
          "data_sufficiency n_baseline_high_enough",
          "onset_summary n_patients",
          "onset_by_day n_patients",
          "response_by_landmark n_with_baseline",
          "meaningful_change n_with_baseline");

  /** What two counts of one name differ by. */
  private static final String DIFFERENCE = "difference";

  private final Facts facts = new Facts();
  private final BitSet cells = new BitSet();
  private final BitSet differences = new BitSet();
  private final Release release;
  private String edition = "";

  Attack(Release release) {
    this.release = release;
  }

  /** Finds out what a release of these exact tables tells of counts of 1 to 10. */
  static Facts.Found on(List<Table> exact, Release release) {
    return new Attack(release).see("one", exact).found();
  }

  /** Takes in a release of these exact tables, all of one protocol. */
  Attack see(String name, List<Table> exact) {
    edition = name;
    for (Table table : exact) {
      if (table.columns().has("protocol_id") && !table.name().equals("definitions")) {
        add(table);
      }
    }
    exact.forEach(this::chain);
    if (release.isEveryoneCounted()) {
      facts.tell(facts.place(named("treated 1 all/all/")), count -> new Range(count, count));
    }
    return this;
  }

  /** Lays two editions beside each other: one count of a name is part of the other. */
  Attack compare(String one, String other) {
    return compare(one, other, Long.MAX_VALUE);
  }

  /** The same for someone who knows by how few people the editions differ. */
  Attack compare(String one, String other, long people) {
    for (String name : facts.namesAfter(prefix(one))) {
      if (facts.has(prefix(other) + name)) {
        int first = facts.place(prefix(one) + name);
        int second = facts.place(prefix(other) + name);
        boolean isFirstMore = facts.truth(first) >= facts.truth(second);
        int more = isFirstMore ? first : second;
        int less = isFirstMore ? second : first;
        long left = facts.truth(more) - facts.truth(less);
        int difference = facts.of(DIFFERENCE + " of " + one + " and " + other + ": " + name, left);
        facts.equal(more, List.of(less, difference));
        if (left <= people && people < Long.MAX_VALUE) {
          facts.tell(difference, count -> new Range(0, people));
        } else if (left == 0) {
          facts.tell(difference, count -> new Range(0, 0));
        }
        differences.set(difference);
      }
    }
    return this;
  }

  /** One edition is about everyone of the others. */
  Attack addUp(String whole, List<String> parts) {
    for (String name : facts.namesAfter(prefix(whole))) {
      List<Integer> known = new ArrayList<>();
      for (String part : parts) {
        if (facts.has(prefix(part) + name)) {
          known.add(facts.place(prefix(part) + name));
        }
      }
      int all = facts.place(prefix(whole) + name);
      facts.equal(all, known);
      facts.within(all, known);
    }
    return this;
  }

  /** Returns what is found of the counts of all editions. */
  Facts.Found found() {
    facts.narrow();
    return facts.found(cells, 11);
  }

  /** Returns what is found of what editions differ by. */
  Facts.Found foundOfDifferences() {
    facts.narrow();
    return facts.found(differences, 11);
  }

  /** Returns some of what is found. */
  List<String> examples(int most) {
    facts.narrow();
    return facts.examples(cells, 11, most);
  }

  /** Writes what is known, narrowed, for programs that look at several relations at a time. */
  void writeTo(Path file) throws IOException {
    facts.narrow();
    facts.writeTo(file, cells);
  }

  private static String prefix(String edition) {
    return edition + "| ";
  }

  private String named(String name) {
    return prefix(edition) + name;
  }

  private void add(Table table) {
    for (TableRow row : table.rows()) {
      for (Column column : counts(table.columns())) {
        if (row.has(column.name())) {
          int fact = fact(row, column.name());
          cells.set(fact);
          if (release.isEachCellPublished() || (isAtom(row, column) && !isOfNoCurve(row, column))) {
            facts.tell(fact, release.rule());
          }
        }
      }
      relateWithin(row);
    }
    if (table.columns().has("since_day")) {
      addCurves(table);
    } else {
      addMargins(table);
      if (!table.name().equals("cohort_summary")) { // whose means are those of the bands
        addMeans(table);
      }
    }
  }

  private static List<Column> counts(Columns columns) {
    return columns.all().stream()
        .filter(column -> column.role() == Role.COUNT || column.role() == Role.DENOMINATOR)
        .toList();
  }

  /** Whether a count is published by itself; guards are not published at all. */
  private static boolean isAtom(TableRow row, Column column) {
    boolean isLeft =
        row.table().columns().bounds().stream()
            .anyMatch(
                bounds ->
                    bounds.kind() == Bounds.Kind.LEFT && bounds.column().equals(column.name()));
    return !isLeft
        && !column.name().equals("at_risk_after")
        && !row.table().columns().has("since_day");
  }

  /** Of few people there is no curve, nor who has had the event by a day. */
  private boolean isOfNoCurve(TableRow row, Column column) {
    return column.name().equals("events")
        && row.table().columns().has("n_patients")
        && !isDrawn(row.count("n_patients").orElseThrow());
  }

  private boolean isDrawn(long people) {
    return release.bands().of(people) >= FEWEST_OF_A_CURVE;
  }

  private int fact(TableRow row, String column) {
    return facts.of(named(name(row, column)), row.count(column).orElseThrow());
  }

  /** The same number has the same name in every table. */
  private static String name(TableRow row, String column) {
    String table = row.table().name();
    String cell = table + " " + column;
    if (row.text("stratum_value").equals(Strata.POOLED)) {
      // a table without a row for one of the values has not all of them here
      return cell + keys(row, Set.of());
    }
    String people = group(row, "stratum", "stratum_value");
    String course = row.text("course").equals("all") ? "1" : row.text("course");
    String scored = course + " " + row.text("instrument") + " " + people;
    if (OF_EVERYONE_TREATED.contains(cell)) {
      return "treated 1 " + people;
    }
    if (OF_COURSES_TREATED.contains(cell)
        || (cell.equals("attrition patients_in") && row.get("step").equals(1L))
        || (cell.equals("courses n_courses") && !course.contains("more"))) {
      return "treated " + course + " " + people;
    }
    boolean isOwnRule =
        table.equals("baseline_sensitivity") && row.get("is_protocol_rule").equals(true);
    if (OF_COURSES_HIGH_ENOUGH.contains(cell) || (isOwnRule && column.equals("n_evaluable"))) {
      return "step 3 " + scored;
    }
    if (cell.equals("onset_summary n_events") || (isOwnRule && column.equals("n_response"))) {
      return "step 5 " + scored;
    }
    if (table.equals("attrition")) {
      long step = row.count("step").orElseThrow();
      return switch (column) {
        case "patients_out" -> "step " + step + " " + scored;
        case "patients_in" -> "step " + (step - 1) + " " + scored;
        default -> cell + keys(row, Set.of());
      };
    }
    if (cell.equals("data_sufficiency n_assessed")) {
      return "step 1 " + scored;
    }
    if (cell.equals("data_sufficiency n_with_baseline")) {
      return "step 2 " + scored;
    }
    if (cell.equals("data_sufficiency n_analysable")
        || (isOwnRule && column.equals("n_observed"))) {
      return "step 4 " + scored;
    }
    if (column.equals("n_observed") && table.equals("meaningful_change")) {
      return "response_by_landmark n_observed" + keys(row, Set.of("direction", "step", "rule"));
    }
    if (cell.equals("adverse_event_rates n_patients")) {
      return "adverse_events_by_patient n_patients" + keys(row, Set.of());
    }
    if (column.equals("n_still_treated")) {
      return cell + keys(row, Set.of("instrument", "since_dose", "since_dose_order"));
    }
    return cell + keys(row, Set.of());
  }

  private static String group(TableRow row, String... keys) {
    StringBuilder group = new StringBuilder();
    for (String key : keys) {
      group.append(row.text(key)).append('/');
    }
    return group.toString();
  }

  private static String keys(TableRow row, Set<String> without) {
    StringBuilder keys = new StringBuilder();
    for (Column column : row.table().columns().all()) {
      boolean isAsked = !without.contains(column.name()) && !column.name().equals("protocol_id");
      if (column.isKey() && isAsked) {
        keys.append(' ').append(column.name()).append('=');
        keys.append(row.has(column.name()) ? row.get(column.name()) : NO_VALUE);
      }
    }
    return keys.toString();
  }

  private void relateWithin(TableRow row) {
    Columns columns = row.table().columns();
    for (Column column : counts(columns)) {
      if (!row.has(column.name())) {
        continue;
      }
      column
          .of()
          .filter(row::has)
          .ifPresent(whole -> facts.atMost(fact(row, column.name()), fact(row, whole)));
      String things = column.name().replace("n_patients", "n_sessions");
      if (!things.equals(column.name()) && columns.has(things) && row.has(things)) {
        facts.atMost(fact(row, column.name()), fact(row, things));
      }
    }
    for (Bounds bounds : columns.bounds()) {
      boolean isWhole =
          bounds.kind() == Bounds.Kind.LEFT
              && row.has(bounds.column())
              && bounds.of().stream().allMatch(row::has);
      if (isWhole && columns.at(columns.place(bounds.column())).role() != Role.DERIVED) {
        List<Integer> parts = new ArrayList<>();
        parts.add(fact(row, bounds.column()));
        bounds.of().subList(1, bounds.of().size()).forEach(part -> parts.add(fact(row, part)));
        facts.equal(fact(row, bounds.of().get(0)), parts);
      }
    }
  }

  /** Everyone is all values of a stratum together. */
  private void addMargins(Table table) {
    if (!table.columns().has("stratum")) {
      return;
    }
    for (Column column : counts(table.columns())) {
      Map<String, Integer> wholes = new HashMap<>();
      Map<String, List<Integer>> parts = new TreeMap<>();
      for (TableRow row : table.rows()) {
        if (!row.has(column.name())) {
          continue;
        }
        String what = keys(row, Set.of("stratum", "stratum_value"));
        if (row.text("stratum").equals("all")) {
          wholes.put(what, fact(row, column.name()));
        } else {
          parts
              .computeIfAbsent(row.text("stratum") + "|" + what, key -> new ArrayList<>())
              .add(fact(row, column.name()));
        }
      }
      parts.forEach(
          (key, values) -> {
            Integer whole = wholes.get(key.substring(key.indexOf('|') + 1));
            if (whole != null) {
              facts.equal(whole, values);
            }
          });
    }
  }

  /** The mean of everyone is that of the values of a stratum, each by its people. */
  private void addMeans(Table table) {
    for (MeanColumns mean : MeanColumns.of(table.columns())) {
      Map<String, TableRow> wholes = new HashMap<>();
      Map<String, List<TableRow>> parts = new TreeMap<>();
      for (TableRow row : table.rows()) {
        if (!mean.isCounted(row)) {
          continue;
        }
        String what = keys(row, Set.of("stratum", "stratum_value"));
        if (row.text("stratum").equals("all")) {
          wholes.put(what, row);
        } else {
          parts.computeIfAbsent(row.text("stratum") + "|" + what, k -> new ArrayList<>()).add(row);
        }
      }
      parts.forEach(
          (key, rows) -> {
            TableRow whole = wholes.get(key.substring(key.indexOf('|') + 1));
            if (whole != null && mean.addsUp(whole, rows)) {
              int[] people = rows.stream().mapToInt(row -> fact(row, mean.people())).toArray();
              Range[] told =
                  rows.stream().map(row -> release.mean(mean, row)).toArray(Range[]::new);
              facts.mixture(people, told, release.mean(mean, whole));
            }
          });
    }
  }

  /** Running totals go up to what is published in all; who is at risk is who has not left. */
  private void addCurves(Table table) {
    Map<String, List<TableRow>> groups =
        table.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> keys(row, Set.of("day", "since_day")),
                    TreeMap::new,
                    Collectors.toList()));
    Map<String, Map<String, TreeMap<Long, Integer>>> totals = new TreeMap<>();
    groups.forEach((group, rows) -> addCurve(table, group, rows, totals));
    totals.forEach(
        (key, values) -> {
          String what = key.substring(key.indexOf('|'));
          if (!key.startsWith("all|") && totals.containsKey("all" + what)) {
            addTotals(totals.get("all" + what).values().iterator().next(), values.values());
          }
        });
  }

  /** By any day as many of everyone have left as of all values of a stratum. */
  private void addTotals(
      TreeMap<Long, Integer> everyone, Collection<TreeMap<Long, Integer>> values) {
    everyone.forEach(
        (day, whole) -> {
          List<Integer> parts = new ArrayList<>();
          for (TreeMap<Long, Integer> value : values) {
            Map.Entry<Long, Integer> total = value.floorEntry(day);
            if (total != null) {
              parts.add(total.getValue());
            }
          }
          facts.equal(whole, parts);
          facts.within(whole, parts);
        });
  }

  private void addCurve(
      Table table,
      String group,
      List<TableRow> rows,
      Map<String, Map<String, TreeMap<Long, Integer>>> totals) {
    List<TableRow> days = rows.stream().filter(row -> row.has("day")).toList();
    Map<String, Integer> before = new HashMap<>();
    boolean isDrawn = isDrawn(people(days));
    int atRisk = -1;
    for (int i = 0; i < days.size(); i++) {
      TableRow row = days.get(i);
      long day = row.count("day").orElseThrow();
      List<Integer> leaving = new ArrayList<>();
      for (String way : WAYS) {
        if (!table.columns().has(way) || !row.has(way)) {
          continue;
        }
        int own = fact(row, way);
        Integer earlier = before.get(way);
        long through = row.count(way).orElseThrow() + (earlier == null ? 0 : facts.truth(earlier));
        int total =
            facts.of(
                named(curve(table) + " " + leaving(way, table) + group + " by " + day), through);
        facts.equal(total, earlier == null ? List.of(own) : List.of(earlier, own));
        if (isDrawn && !release.isEachCellPublished() && leaving(way, table).equals(way)) {
          facts.tell(total, release.rule());
        }
        before.put(way, total);
        totals
            .computeIfAbsent(
                row.text("stratum")
                    + "|"
                    + leaving(way, table)
                    + keys(row, Set.of("day", "since_day", "stratum", "stratum_value")),
                key -> new TreeMap<>())
            .computeIfAbsent(row.text("stratum_value"), value -> new TreeMap<>())
            .put(day, total);
        if (!way.equals("entered")) {
          leaving.add(own);
        }
      }
      String either = named(curve(table) + " censored or competing" + group + " by " + day);
      if (before.containsKey("competing") && facts.has(either)) {
        facts.equal(facts.place(either), List.of(before.get("censored"), before.get("competing")));
      }
      int now = fact(row, "at_risk");
      if (atRisk >= 0) {
        facts.within(atRisk, List.of(now));
      }
      facts.within(now, leaving);
      atRisk = now;
      if (i + 1 < days.size() && row.has("events") && !row.has("entered")) {
        List<Integer> parts = new ArrayList<>(leaving);
        parts.add(fact(days.get(i + 1), "at_risk"));
        facts.equal(now, parts);
      }
    }
  }

  /** How many are on a curve, from its start or later. */
  private static long people(List<TableRow> days) {
    long people = days.isEmpty() ? 0 : days.get(0).count("at_risk").orElse(0);
    for (TableRow day : days) {
      if (day.table().columns().has("entered")) {
        people += day.count("entered").orElse(0);
      }
    }
    return people;
  }

  /** Where nothing competes by the table's own word, what does is a censoring like any other. */
  private static String leaving(String way, Table table) {
    return way.equals("censored") && !table.columns().has("competing")
        ? "censored or competing"
        : way;
  }

  /** Both curves of an outcome count the same events. */
  private static String curve(Table table) {
    return table.name().replace("_incidence", "").replace("_curve", "");
  }

  /** What goes down or up from row to row, and what rows of one kind add up to. */
  private void chain(Table table) {
    switch (table.name()) {
      case "onset_by_day", "durability_by_week" -> chainDays(table);
      case "response_by_session" -> descend(table, "session", "n_still_treated");
      case "maintenance_by_month" -> descend(table, "month", "n_patients");
      case "discontinuation" -> addUp(table);
      case "adverse_events_by_patient" -> nest(table, "n_patients");
      case "adverse_event_rates" -> nest(table, "n_events");
      default -> {}
    }
  }

  private void chainDays(Table table) {
    String time = table.columns().has("day") ? "day" : "week";
    Map<String, TreeMap<Long, TableRow>> groups = new TreeMap<>();
    for (TableRow row : table.rows()) {
      if (row.has("events")) {
        groups
            .computeIfAbsent(keys(row, Set.of(time)), key -> new TreeMap<>())
            .put(row.count(time).orElseThrow(), row);
      }
    }
    String outcome = table.name().startsWith("onset") ? "onset" : "durability";
    groups.forEach(
        (group, rows) -> {
          TableRow earlier = null;
          for (TableRow row : rows.values()) {
            long day = row.count(time).orElseThrow() * (time.equals("week") ? 7 : 1);
            String total = named(outcome + " events" + group + " by " + day);
            if (facts.has(total)) {
              facts.equal(facts.place(total), List.of(fact(row, "events")));
            }
            if (earlier != null) {
              facts.atMost(fact(earlier, "events"), fact(row, "events"));
              facts.atMost(fact(row, "at_risk_after"), fact(earlier, "at_risk_after"));
            }
            facts.within(
                fact(row, "n_patients"), List.of(fact(row, "events"), fact(row, "at_risk_after")));
            earlier = row;
          }
        });
  }

  private void descend(Table table, String order, String column) {
    Map<String, TreeMap<Long, TableRow>> groups = new TreeMap<>();
    for (TableRow row : table.rows()) {
      groups
          .computeIfAbsent(
              keys(row, Set.of(order, "since_dose", "since_dose_order", "instrument")),
              key -> new TreeMap<>())
          .put(row.count(order).orElseThrow(), row);
    }
    for (TreeMap<Long, TableRow> rows : groups.values()) {
      TableRow earlier = null;
      for (TableRow row : rows.values()) {
        if (earlier != null) {
          facts.atMost(fact(row, column), fact(earlier, column));
        }
        earlier = row;
      }
    }
  }

  private void addUp(Table table) {
    Map<String, List<TableRow>> groups =
        table.rows().stream()
            .collect(Collectors.groupingBy(row -> keys(row, Set.of("status", "reason"))));
    for (List<TableRow> rows : groups.values()) {
      facts.equal(
          fact(rows.get(0), "n_patients"),
          rows.stream()
              .filter(row -> row.text("reason").isEmpty())
              .map(row -> fact(row, "n"))
              .toList());
      rows.stream()
          .filter(row -> row.text("status").equals("discontinued") && row.text("reason").isEmpty())
          .forEach(
              whole ->
                  facts.equal(
                      fact(whole, "n"),
                      rows.stream()
                          .filter(row -> !row.text("reason").isEmpty())
                          .map(row -> fact(row, "n"))
                          .toList()));
    }
  }

  /** Who has a term has its category, and who has a category has any event. */
  private void nest(Table table, String column) {
    Map<String, TableRow> rows = new HashMap<>();
    for (TableRow row : table.rows()) {
      rows.put(
          keys(row, Set.of("level", "category", "term")) + group(row, "level", "category", "term"),
          row);
    }
    for (TableRow row : table.rows()) {
      String people = keys(row, Set.of("level", "category", "term"));
      TableRow whole =
          row.text("level").equals("term")
              ? rows.get(people + "category/" + row.text("category") + "//")
              : rows.get(people + "any///");
      if (whole != null) {
        facts.atMost(fact(row, column), fact(whole, column));
      }
    }
  }
}
