package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.curve.CurveOutcome;
import org.ketamineoutcomes.curve.CurveOutcome.Horizon;
import org.ketamineoutcomes.curve.CurveTables;
import org.ketamineoutcomes.curve.SetTimes;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.TableRow;

/**
 * Random curves of everyone and of the values of two strata, with competing events and late entry,
 * and someone who adds and subtracts what is published of them; the seed is the repetition.
 */
class CurveAttackTest {

  private static final int MIN_CELL = 11;
  private static final int WEEK_4 = 28;
  private static final int AFTER = 1_000;
  private static final Protocols STANDARD = new Protocols(List.of(Presets.suppressing()));
  private static final CurveOutcome DURABILITY =
      new CurveOutcome(
          SetTimes.freeOfEventAtWeek("sustained", 4),
          Horizon.DURABILITY,
          PublishedTables.named("durability_summary"),
          PublishedTables.named("durability_by_week"),
          PublishedTables.named("durability_curve"),
          PublishedTables.named("durability_incidence"));
  private static final List<String> WAYS = List.of("events", "competing", "censored", "entered");

  /** The groups of a cohort, and how many of each have come or gone each way by some days. */
  private record Cohort(SortedMap<Group, CauseTable> followUps, CurveTables tables) {

    static Cohort of(Random random) {
      SortedMap<Group, CauseTable> followUps = new TreeMap<>();
      int values = 2 + random.nextInt(3);
      double late = random.nextInt(3) / 2.0;
      int lastDay = 5 + random.nextInt(60);
      for (int cell = 0; cell < values * values; cell++) {
        CauseTable table = CauseTable.of(2);
        for (int patient = (int) Math.exp(6 * random.nextDouble()); patient > 0; patient--) {
          int cause = Math.max(0, random.nextInt(4) - 1);
          CompetingFollowUp followUp = new CompetingFollowUp(random.nextInt(lastDay), cause);
          if (random.nextDouble() < late) {
            table.add(random.nextInt(followUp.day() + 1), followUp);
          } else {
            table.add(followUp);
          }
        }
        for (Group group :
            List.of(
                group("all", "all"),
                group("route", "" + cell % values),
                group("sex", "" + cell / values))) {
          followUps.computeIfAbsent(group, any -> CauseTable.of(2)).merge(table);
        }
      }
      CurveTables tables = DURABILITY.tables();
      DURABILITY.fill(followUps, STANDARD, tables);
      return new Cohort(followUps, tables);
    }

    private static Group group(String stratum, String value) {
      return new Group("standard", "1", "PHQ-9", stratum, value);
    }

    /**
     * Returns the published rows of a group, earliest first, without the one that stands for the
     * rest.
     */
    List<TableRow> published(Group group) {
      return tables.incidence().rows().stream()
          .filter(row -> isOf(row, group) && row.has("events"))
          .toList();
    }

    /** Returns the last day of week 4, if it is published how many are at risk after it. */
    List<Integer> publishedSetTime(Group group) {
      return tables.byTime().rows().stream()
          .filter(row -> isOf(row, group) && row.has("at_risk_after"))
          .map(row -> WEEK_4)
          .toList();
    }

    private static boolean isOf(TableRow row, Group group) {
      return row.text("stratum").equals(group.stratum())
          && row.text("stratum_value").equals(group.stratumValue());
    }

    /** Returns the days of which an attacker may know anything. */
    TreeSet<Integer> days() {
      TreeSet<Integer> days = new TreeSet<>(List.of(-1, AFTER));
      for (Group group : followUps.keySet()) {
        published(group).forEach(row -> days.add((int) row.count("day").orElseThrow()));
        days.addAll(publishedSetTime(group));
      }
      return days;
    }

    /** Returns how many had come or gone one way by the end of a day; of all, how many are left. */
    long through(Group group, String way, int day) {
      CauseTable table = followUps.get(group);
      return switch (way) {
        case "events" -> events(table.ending(1).rows(), day);
        case "competing" -> events(table.ending(2).rows(), day);
        case "censored" -> events(table.ending(0).rows(), day);
        case "entered" -> events(table.delayedTo(1).entries().rows(), day);
        default ->
            table.patients()
                - through(group, "entered", AFTER)
                + through(group, "entered", day)
                - through(group, "events", day)
                - through(group, "competing", day)
                - through(group, "censored", day);
      };
    }

    private static long events(List<EventTable.Row> rows, int throughDay) {
      return rows.stream()
          .filter(row -> row.day() <= throughDay)
          .mapToLong(EventTable.Row::events)
          .sum();
    }
  }

  @RepeatedTest(40)
  void noStepOfFewPatientsIsFound(RepetitionInfo info) {
    Cohort cohort = Cohort.of(new Random(info.getCurrentRepetition()));
    List<String> quantities = new ArrayList<>(WAYS);
    quantities.add("there");
    for (String quantity : quantities) {
      Attacker attacker = attackerOf(cohort, quantity);
      for (Group group : cohort.followUps().keySet()) {
        for (int since : cohort.days()) {
          if (quantity.equals("there")) {
            long there = cohort.through(group, quantity, since);
            assertThat(isFew(there) && attacker.finds(Map.of(cell(group, since), 1.0)))
                .describedAs("%s of %s after %s: %s", quantity, group, since, there)
                .isFalse();
          }
          for (int day : cohort.days().tailSet(since, false)) {
            long between =
                cohort.through(group, quantity, day) - cohort.through(group, quantity, since);
            assertThat(
                    isFew(between)
                        && (!quantity.equals("there") || !entered(cohort, group, since, day))
                        && attacker.finds(Map.of(cell(group, day), 1.0, cell(group, since), -1.0)))
                .describedAs("%s of %s from %s to %s: %s", quantity, group, since, day, between)
                .isFalse();
          }
        }
      }
    }
  }

  /** Knows every total that is published, and that the values of a stratum add up to everyone. */
  private static Attacker attackerOf(Cohort cohort, String quantity) {
    Attacker attacker = new Attacker();
    for (Group group : cohort.followUps().keySet()) {
      List<TableRow> published = cohort.published(group);
      if (quantity.equals("there")) {
        published.forEach(
            row -> attacker.tell(cell(group, (int) row.count("since_day").orElseThrow())));
        published.forEach(row -> attacker.tell(cell(group, (int) row.count("day").orElseThrow())));
        cohort.publishedSetTime(group).forEach(day -> attacker.tell(cell(group, day)));
      } else {
        attacker.tell(cell(group, -1));
        published.forEach(row -> attacker.tell(cell(group, (int) row.count("day").orElseThrow())));
        if (!published.isEmpty()) {
          attacker.tell(cell(group, AFTER));
        }
      }
    }
    Group everyone = cohort.followUps().firstKey().everyone();
    for (int day : cohort.days()) {
      for (String stratum : List.of("route", "sex")) {
        List<String> parts =
            cohort.followUps().keySet().stream()
                .filter(group -> group.stratum().equals(stratum))
                .map(group -> cell(group, day))
                .toList();
        attacker.learn(Attacker.addUp(cell(everyone, day), parts));
      }
    }
    return attacker;
  }

  /** Whether anyone came in between; if so, the change of those there is not of so many people. */
  private static boolean entered(Cohort cohort, Group group, int since, int day) {
    return cohort.through(group, "entered", since) != cohort.through(group, "entered", day);
  }

  private static boolean isFew(long count) {
    return count != 0 && Math.abs(count) < MIN_CELL;
  }

  private static String cell(Group group, int day) {
    return group.stratum() + " " + group.stratumValue() + " by " + day;
  }
}
