package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.result.ResultRow;

/** Whose data these are: who is left at each step, and who they are. */
final class CohortSection {

  private final Scope scope;

  CohortSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    new FlowOfPatients(scope).block().ifPresent(blocks::add);
    blocks.add(tableOne());
    blocks.add(new EndOfTreatment(scope).block());
    return new Section("cohort", "Whose data these are", "Patients", blocks);
  }

  private Block tableOne() {
    List<List<Prose>> rows = new ArrayList<>();
    String before = "";
    for (ResultRow row : scope.everyone("cohort_summary")) {
      String variable = row.text("variable");
      boolean isLevel = !row.text("level").isEmpty();
      if (isLevel && row.whole("n").orElse(1) == 0) {
        continue;
      }
      String name = scope.names().of("variable", variable);
      if (isLevel && !variable.equals(before)) {
        rows.add(List.of(new Prose().strong(name), new Prose(), new Prose()));
      }
      before = variable;
      rows.add(
          isLevel
              ? List.of(
                  Prose.of("\u2003" + scope.names().value(row.text("level"))),
                  Shown.count(row, "n").add(share(row)),
                  new Prose())
              : List.of(
                  new Prose()
                      .strong(
                          name
                              + (row.has("instrument") ? ", " + row.text("instrument") : "")
                              + unit(row)),
                  quartiles(row),
                  Shown.count(row, "n")));
    }
    return new Block.Grid(
        "Who the patients are (Table 1 of a paper; STROBE item 14)",
        List.of("", "Number (%), or median (quartiles)", "Known of"),
        rows);
  }

  private static Prose share(ResultRow row) {
    return row.has("proportion")
        ? Prose.of(" (").add(Shown.percent(row, "proportion")).words(")")
        : new Prose();
  }

  private static String unit(ResultRow row) {
    String unit = row.text("unit");
    return unit.isEmpty() || unit.equals("sessions") || unit.equals("days")
        ? ""
        : " (" + unit + ")";
  }

  private static Prose quartiles(ResultRow row) {
    Prose prose = Shown.number(row, "median", CohortSection::written);
    if (row.has("lower_quartile") && row.has("upper_quartile")) {
      prose
          .words(" (")
          .add(Shown.number(row, "lower_quartile", CohortSection::written))
          .words(" to ")
          .add(Shown.number(row, "upper_quartile", CohortSection::written))
          .words(")");
    }
    return prose;
  }

  private static String written(double value) {
    return value < 10 && value != Math.rint(value) ? Numbers.rate(value) : Numbers.plain(value);
  }
}
