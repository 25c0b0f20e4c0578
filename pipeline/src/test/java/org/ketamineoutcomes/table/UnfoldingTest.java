package org.ketamineoutcomes.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnfoldingTest {

  private static final Columns COLUMNS = columns(Optional.empty());

  private static Columns columns(Optional<String> givenWith) {
    return TableOf.patients("falls", "Falls.")
        .people("n_patients", "Patients treated.")
        .countOf("n_patients", "n_events", "With a fall.")
        .unfolded(
            new ItemRows(
                "falls_by_week",
                "Falls by week.",
                "week",
                Column.Type.WHOLE,
                "weeks",
                "Weeks.",
                List.of("4", "12"),
                List.of("n_patients"),
                givenWith,
                List.of()),
            (table, week) ->
                table
                    .repeated(ItemRows.at(week, "n_whole"), "n_events", "All of them.")
                    .countOf("n_events", ItemRows.at(week, "events"), "By then.")
                    .word(ItemRows.at(week, "method"), "How.")
                    .derived(
                        ItemRows.at(week, "share"),
                        "proportion",
                        "Of n_patients.",
                        ItemRows.at(week, "events"))
                    .bounded(ItemRows.at(week, "share"), ItemRows.at(week, "events"), "n_patients"))
        .columns();
  }

  @Test
  void whatThereIsOneOfAndTheItemsAreTablesOfTheirOwn() {
    assertThat(COLUMNS.published())
        .extracting(Columns::table)
        .containsExactly("falls", "falls_by_week");
    assertThat(names(COLUMNS.published().get(0)))
        .containsExactly("is_total", "n_patients", "n_events");
    assertThat(names(COLUMNS.published().get(1)))
        .containsExactly(
            "week",
            "is_total",
            "n_patients",
            "n_whole",
            "events",
            "method",
            "share",
            "share_least",
            "share_greatest");
  }

  @Test
  void aCountIsOfWhatItsOwnRowHas() {
    Column events = COLUMNS.published().get(1).at(COLUMNS.published().get(1).place("events"));
    assertThat(events.of()).contains("n_whole");
    Column share = COLUMNS.published().get(1).at(COLUMNS.published().get(1).place("share"));
    assertThat(share.from()).containsExactly("events");
  }

  @Test
  void eachItemIsARowWithItsOwnCells() {
    List<Table> published = COLUMNS.published(List.of(row()));

    assertThat(published.get(0).rows()).hasSize(1);
    List<TableRow> weeks = published.get(1).rows();
    assertThat(weeks).extracting(row -> row.get("week")).containsExactly(4L, 12L);
    assertThat(weeks).extracting(row -> row.get("n_patients")).containsExactly(40L, 40L);
    assertThat(weeks).extracting(row -> row.get("n_whole")).containsExactly(20L, 20L);
    assertThat(weeks).extracting(row -> row.get("events")).containsExactly(5L, 15L);
  }

  @Test
  void aHiddenCellIsHiddenInItsRowAndInNoOther() {
    TableRow row = row();
    row.hide(COLUMNS.at(COLUMNS.place("4@events")));
    row.set("suppressed", true)
        .set("suppression_reason", "SMALL_COUNT")
        .set("hidden_columns", "4@events,4@share");

    List<Table> published = COLUMNS.published(List.of(row));

    List<TableRow> weeks = published.get(1).rows();
    int events = published.get(1).columns().place("events");
    assertThat(weeks.get(0).published(events)).isNull();
    assertThat(weeks.get(0).get("hidden_columns")).isEqualTo("events,share");
    assertThat(weeks.get(0).get("suppression_reason")).isEqualTo("SMALL_COUNT");
    assertThat(weeks.get(1).published(events)).isEqualTo(15L);
    assertThat(weeks.get(1).get("suppressed")).isEqualTo(false);
    assertThat(weeks.get(1).get("suppression_reason")).isNull();
    assertThat(published.get(0).row(0).get("suppressed")).isEqualTo(false);
  }

  @Test
  void aRowHasNoItemWithoutTheColumnThatSaysSo() {
    Columns columns = columns(Optional.of("method"));
    Table rows = new Table(columns);
    rows.add().set("n_patients", 40).set("suppressed", false);
    rows.add().set("n_patients", 50).set("12@method", "counted").set("suppressed", false);

    List<Table> published = columns.published(rows.rows());

    assertThat(published.get(0).rows()).hasSize(2);
    assertThat(published.get(1).rows())
        .extracting(row -> row.get("n_patients"), row -> row.get("week"))
        .containsExactly(tuple(50L, 12L));
  }

  @Test
  void aKeyThatSaysTheSameOfEachItemIsNoneOfTheirs() {
    Columns columns =
        TableOf.patients("falls", "Falls.")
            .dividing("reason", "", "reason")
            .code("reason", "Why; empty for all of them.")
            .people("n_patients", "Patients treated.")
            .unfolded(
                new ItemRows(
                    "falls_by_week",
                    "Falls by week.",
                    "week",
                    Column.Type.WHOLE,
                    "weeks",
                    "Weeks.",
                    List.of("4"),
                    List.of("n_patients"),
                    Optional.of("method"),
                    List.of("reason")),
                (table, week) -> table.word(ItemRows.at(week, "method"), "How."))
            .columns();
    Columns weeks = columns.published().get(1);

    assertThat(names(columns.published().get(0))).contains("reason", "reason_label");
    assertThat(names(weeks)).containsExactly("week", "is_total", "n_patients", "method");
    assertThat(weeks.divisions()).extracting(Division::by).containsExactly("stratum");
    assertThat(weeks.at(weeks.place("is_total")).meaning())
        .startsWith("Whether the row is a total: stratum is all. ");
  }

  private static List<String> names(Columns columns) {
    List<String> names =
        columns.all().stream().map(Column::name).collect(java.util.stream.Collectors.toList());
    names.removeAll(
        List.of(
            "protocol_id",
            "course",
            "stratum",
            "stratum_label",
            "stratum_value",
            "suppressed",
            "suppression_reason",
            "hidden_columns"));
    return names;
  }

  private static TableRow row() {
    return new Table(COLUMNS)
        .add()
        .set("n_patients", 40)
        .set("n_events", 20)
        .set("4@events", 5)
        .set("12@events", 15)
        .set("suppressed", false);
  }
}
