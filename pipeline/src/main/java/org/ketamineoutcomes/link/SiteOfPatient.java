package org.ketamineoutcomes.link;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Session;

/**
 * Whether the patients or sessions exports say of one id what cannot be of one person. The two are
 * not held against each other: they may call one site by a number and by its name.
 */
final class SiteOfPatient {

  /** What an age may differ by between two exports of one person, in years. */
  private static final int YEARS = 3;

  private static final String SEX = "sex";

  private SiteOfPatient() {}

  /** Returns whether an id stands with two sites, or in two files with two ages or sexes. */
  static boolean hasTwo(List<Entry> entries) {
    Patient first = null;
    String site = "";
    for (Entry entry : entries) {
      if (entry instanceof Patient patient) {
        if (first != null && areTwo(first, patient)) {
          return true;
        }
        first = first == null ? patient : first;
      } else if (entry instanceof Session session && !session.siteId().isEmpty()) {
        if (differ(site, session.siteId())) {
          return true;
        }
        site = session.siteId();
      }
    }
    return false;
  }

  private static boolean areTwo(Patient one, Patient other) {
    return differ(one.siteId(), other.siteId())
        || (one.position().file() != other.position().file()
            && (differ(one.age(), other.age()) || differ(sex(one), sex(other))));
  }

  private static String sex(Patient patient) {
    return patient.attributes().getOrDefault(SEX, "");
  }

  private static boolean differ(String one, String other) {
    String first = LooseId.of(one.toLowerCase(Locale.ROOT));
    String second = LooseId.of(other.toLowerCase(Locale.ROOT));
    return !first.isEmpty()
        && !second.isEmpty()
        && !first.startsWith(second)
        && !second.startsWith(first);
  }

  private static boolean differ(OptionalInt one, OptionalInt other) {
    return one.isPresent()
        && other.isPresent()
        && Math.abs(one.getAsInt() - other.getAsInt()) > YEARS;
  }
}
