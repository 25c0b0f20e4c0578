package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts.InputRead;

/**
 * What the results say to items that a report of an observational study has to have.
 *
 * @see <a href="https://www.strobe-statement.org">STROBE</a>
 * @see <a href="https://www.record-statement.org">RECORD</a>
 */
final class StudyItems {

  private final Scope scope;

  StudyItems(Scope scope) {
    this.scope = scope;
  }

  /** Returns the words by item; items of which nothing is known are left out. */
  Map<String, String> all() {
    Map<String, String> items = new LinkedHashMap<>();
    put(items, "participants", treated());
    put(items, "bias", asked());
    put(items, "size", analysable());
    put(items, "missing", notUsed());
    put(items, "flow", flow());
    put(items, "descriptive", descriptive());
    put(items, "follow-up", followUp());
    for (Answers.Answer answer : new Answers(scope).all()) {
      put(items, answer.name(), answer.says().plain().strip());
    }
    put(items, "other analyses", otherDefinitions());
    return items;
  }

  private static void put(Map<String, String> items, String item, String words) {
    if (!words.isEmpty()) {
      items.put(item, words);
    }
  }

  private String treated() {
    return scope
        .headline("patients_treated")
        .filter(row -> row.has("n"))
        .map(row -> Shown.people(row, "n", " patient", " patients").plain() + " treated")
        .orElse("");
  }

  private String asked() {
    return scope
        .headline("adverse_events_asked")
        .filter(row -> row.has("numerator"))
        .map(
            row ->
                "someone is on record as asking for adverse events at "
                    + Shown.of(row, "numerator", "denominator").plain()
                    + " sessions")
        .orElse("");
  }

  private String analysable() {
    return scope
        .one("data_sufficiency")
        .filter(row -> row.has("n_analysable"))
        .map(
            row ->
                Shown.of(row, "n_analysable", "n_treated").plain()
                    + " treated patients could be analysed by "
                    + scope.instrument())
        .orElse("");
  }

  private String notUsed() {
    List<String> files = new ArrayList<>();
    for (InputRead input : scope.results().facts().inputs()) {
      files.add(
          "%s: %s rows read, %s not used, %s rejected"
              .formatted(
                  input.file(),
                  Numbers.whole(input.read()),
                  Numbers.whole(input.notUsed()),
                  Numbers.whole(input.rejected())));
    }
    return String.join("; ", files);
  }

  private String flow() {
    List<String> steps = new ArrayList<>();
    for (ResultRow row : scope.scored("attrition")) {
      if (row.has("patients_excluded") && row.whole("patients_excluded").orElse(0) > 0) {
        steps.add(
            Names.inside(scope.names().of("rule", row.text("rule")))
                + " "
                + Shown.count(row, "patients_excluded").plain());
      }
    }
    return steps.isEmpty() ? "" : "left out: " + String.join("; ", steps);
  }

  private String descriptive() {
    List<String> words = new ArrayList<>();
    for (ResultRow row : scope.everyone("cohort_summary")) {
      if (row.text("level").isEmpty() && row.has("median")) {
        words.add(
            "%s%s: median %s (%s to %s)"
                .formatted(
                    Names.inside(scope.names().of("variable", row.text("variable"))),
                    row.text("instrument").isEmpty() ? "" : " " + row.text("instrument"),
                    Shown.number(row, "median", Numbers::plain).plain(),
                    Shown.number(row, "lower_quartile", Numbers::plain).plain(),
                    Shown.number(row, "upper_quartile", Numbers::plain).plain()));
      }
    }
    return String.join("; ", words);
  }

  private String followUp() {
    Optional<ResultRow> deaths =
        scope.everyone("deaths_and_serious").stream()
            .filter(row -> row.is("happened", "death") && row.has("person_years"))
            .findFirst();
    return deaths
        .map(row -> Shown.rate(row, "person_years").plain() + " patient-years at risk")
        .orElse("");
  }

  private String otherDefinitions() {
    return HalfBy.range(
            scope.scored("durability_by_definition"), "by other definitions, the median time kept")
        .plain()
        .strip();
  }
}
