package org.ketamineoutcomes.job;

import java.util.List;
import java.util.stream.Stream;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.refusal.Refusal;

/** Decides by which columns a run groups patients. */
final class FindStrata {

  private FindStrata() {}

  /**
   * Returns the strata that were named; or, where none were, those of the usual ones that any file
   * of the exports has: a person's columns may stand in several files.
   *
   * @param patients the layouts of the patients export; none if it was not given
   */
  static Strata of(OutcomesOptions options, List<FileLayout> patients) {
    List<String> named =
        Stream.of(options.getStrata().split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (named.equals(Strata.DEFAULT)) {
      return new Strata(named.stream().filter(name -> isOffered(name, patients)).toList());
    }
    Strata strata = new Strata(named);
    List<String> columns = PatientColumns.of(strata);
    if (patients.isEmpty() && !columns.isEmpty()) {
      throw Refusal.usage(
          "--strata names %s, a column of the patients export, but --patients is missing"
              .formatted(columns.get(0)));
    }
    for (String column : columns) {
      if (patients.stream().noneMatch(file -> file.offers(column))) {
        throw noSuchColumn(column, patients);
      }
    }
    return strata;
  }

  private static Refusal noSuchColumn(String column, List<FileLayout> patients) {
    List<String> headers =
        patients.stream().flatMap(file -> file.headers().stream()).distinct().toList();
    return Refusal.usage(
        "%s: no column %s for --strata; the nearest are %s"
            .formatted(
                patients.get(0).fileName(),
                column,
                String.join(", ", Spelling.nearest(column, headers))));
  }

  private static boolean isOffered(String name, List<FileLayout> patients) {
    return switch (name) {
      case "route" -> true;
      case "age_band" -> isOffered("age", patients);
      default -> patients.stream().anyMatch(file -> file.offers(name));
    };
  }
}
