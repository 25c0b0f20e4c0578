package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.result.ResultRow;

/**
 * Safety over years: one picture, deaths and serious events, and how much treatment came before.
 */
final class LongTermSection {

  static final String RATE = "eair_per_100_py";

  private final Scope scope;

  LongTermSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(new LongTermPicture(scope).blocks());
    blocks.add(deaths());
    blocks.add(exposure());
    return new Section("long-term", "Safety over years", "Over years", blocks);
  }

  private Block deaths() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("deaths_and_serious")) {
      rows.add(
          List.of(
              Prose.of(scope.names().of("happened", row.text("happened"))),
              Shown.of(row, "n", "n_patients"),
              Shown.number(row, "person_years", Numbers::rate),
              Shown.estimate(row, "rate_per_100_py", "rate_per_100_py_", Numbers::rate)));
    }
    return new Block.Grid(
        "Deaths and serious events; at none on record the upper limit says what may still be true",
        List.of("", "Patients", "Patient-years", "Per 100 patient-years (95% CI)"),
        rows);
  }

  private Block exposure() {
    List<Block> grids = new ArrayList<>();
    Map<String, List<List<Prose>>> byExposure = new LinkedHashMap<>();
    for (ResultRow row : scope.everyone("long_term_exposure")) {
      boolean isWanted =
          (row.is("aesi", "cystitis_luts") || row.is("aesi", "serious"))
              && !row.text("band").startsWith("onset unknown");
      if (isWanted && row.is("ascertainment", "spontaneous")) {
        byExposure
            .computeIfAbsent(row.text("exposure"), id -> new ArrayList<>())
            .add(
                List.of(
                    Prose.of(scope.names().event(row.text("aesi"))),
                    Prose.of(row.text("band")),
                    Shown.count(row, "n_patients"),
                    Shown.count(row, "n_first_events"),
                    Shown.estimate(row, RATE, RATE + "_", Numbers::rate)));
      }
    }
    byExposure.forEach(
        (exposure, rows) ->
            grids.add(
                new Block.Grid(
                    "First events reported unasked, by "
                        + Names.inside(scope.names().of("exposure", exposure)),
                    List.of(
                        "Event",
                        scope.names().of("exposure", exposure),
                        "Patients",
                        "First events",
                        "Per 100 patient-years (95% CI)"),
                    rows)));
    grids.add(
        Block.paragraph(
            "The table long_term_exposure has all events, and long_term_trend tests for a trend."));
    return new Block.More("By how much treatment came before: urinary and serious events", grids);
  }
}
