package org.ketamineoutcomes.job;

import java.util.List;
import java.util.stream.Stream;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.refusal.Refusal;

/** Decides by which columns a run groups patients. */
final class FindStrata {

  private FindStrata() {}

  /**
   * Returns the strata that were named; or, where none were, those of the usual ones that the
   * exports have.
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
    if (patients.isEmpty() && !PatientColumns.of(strata).isEmpty()) {
      throw Refusal.usage(
          "--strata names %s, a column of the patients export, but --patients is missing"
              .formatted(PatientColumns.of(strata).get(0)));
    }
    return strata;
  }

  private static boolean isOffered(String name, List<FileLayout> patients) {
    return switch (name) {
      case "route" -> true;
      case "age_band" -> isOffered("age", patients);
      default -> !patients.isEmpty() && patients.stream().allMatch(file -> file.offers(name));
    };
  }
}
