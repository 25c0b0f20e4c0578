package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.result.RunFacts.AssumptionMade;

/** What a reader should know first: what was assumed, not given, not asked, and how sound it is. */
final class BeforeYouRead {

  private static final Set<String> EXPORTS = Set.of("patients", "adverse_events");

  private final Scope scope;
  private final RunFacts facts;

  BeforeYouRead(Scope scope) {
    this.scope = scope;
    this.facts = scope.results().facts();
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.caution(
            "These are records of care without a comparison group: nothing here says what the drug"
                + " does. What nobody asked about is not known not to have happened. Who stays in"
                + " treatment differs from who leaves."));
    blocks.add(new Block.Heading("What was not given and not asked"));
    blocks.add(new Block.Points(notKnown()));
    blocks.add(new Block.Heading("What was assumed of the exports"));
    blocks.add(assumed());
    blocks.add(new Block.Heading("How sound the data are"));
    blocks.add(new DataQuality(scope).grid());
    blocks.add(new Block.More("What was asked and measured at sessions", List.of(coverage())));
    return new Section("before", "Before you read on", "Before you read on", blocks);
  }

  private List<Prose> notKnown() {
    List<Prose> points = new ArrayList<>();
    for (String missing : facts.notGiven()) {
      points.add(Prose.of("Not given: " + spoken(missing)));
    }
    List<String> noColumn = new ArrayList<>();
    List<String> noSession = new ArrayList<>();
    for (ResultRow row : scope.everyone("measurement_coverage")) {
      boolean isScale = !row.text("instrument").isEmpty() && !row.is("instrument", "any");
      String item = Names.inside(scope.names().of("item", row.text("item")));
      if (row.has("collectable") && !row.isTrue("collectable")) {
        noColumn.add(item);
      } else if (!isScale && row.whole("n_sessions_measured").orElse(-1) == 0) {
        noSession.add(item);
      }
    }
    if (!noColumn.isEmpty()) {
      points.add(
          Prose.of(
              "Not asked, as the exports have no column for it: " + String.join(", ", noColumn)));
    }
    if (!noSession.isEmpty()) {
      points.add(Prose.of("Not asked, on record at no session: " + String.join(", ", noSession)));
    }
    if (points.isEmpty()) {
      points.add(Prose.of("All four exports were given."));
    }
    return points;
  }

  private String spoken(String missing) {
    int colon = missing.indexOf(':');
    return colon < 0 || !EXPORTS.contains(missing.substring(0, colon))
        ? missing
        : "the export of "
            + Names.inside(scope.names().of("export", missing.substring(0, colon)))
            + missing.substring(colon);
  }

  private Block assumed() {
    if (facts.assumptions().isEmpty()) {
      return Block.paragraph("Nothing: every date, unit, scale and word says itself what it is.");
    }
    List<List<Prose>> rows = new ArrayList<>();
    for (AssumptionMade made : facts.assumptions()) {
      rows.add(
          List.of(
              Prose.of(made.meaning().replace('_', ' ')),
              Prose.of(made.file()),
              new Prose().code(made.column()),
              Prose.of(Numbers.whole(made.times())),
              new Prose().code(made.toDeclare())));
    }
    return new Block.Grid(
        "What was assumed, and what to write in the mapping so that it no longer is",
        List.of("Assumed", "File", "Column", "Times", "To say it instead"),
        rows);
  }

  private Block coverage() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("measurement_coverage")) {
      String scale = row.text("instrument");
      if (!scale.isEmpty()
          && !scale.equals("any")
          && row.whole("n_sessions_measured").orElse(0) == 0) {
        continue;
      }
      String name = scope.names().of("item", row.text("item"));
      String of = scale.isEmpty() ? "" : scale.equals("any") ? ", any scale" : ", " + scale;
      rows.add(
          row.has("collectable") && !row.isTrue("collectable")
              ? List.of(
                  Prose.of(name),
                  new Prose().soft("not asked"),
                  new Prose().soft("not asked"),
                  new Prose().soft("not asked"))
              : List.of(
                  Prose.of(name + of),
                  Shown.share(
                      row,
                      "n_patients_measured",
                      "n_patients",
                      "patients_proportion",
                      "clopper_pearson_"),
                  Shown.share(
                      row, "n_sessions_measured", "n_sessions", "sessions_proportion", "sessions_"),
                  sites(row)));
    }
    return new Block.Grid(
        "At how many sessions, and in how many patients, each thing was on record",
        List.of("What", "Patients (95% CI)", "Sessions (95% CI)", "Range over sites"),
        rows);
  }

  private static Prose sites(ResultRow row) {
    return row.has("site_lowest") && row.has("site_highest")
        ? Shown.percent(row, "site_lowest").words(" to ").add(Shown.percent(row, "site_highest"))
        : new Prose().soft(Shown.NONE);
  }
}
