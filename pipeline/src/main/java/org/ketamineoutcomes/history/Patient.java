package org.ketamineoutcomes.history;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the patients export says of a person.
 *
 * @param age in whole years at the time of the export; 90 stands for 90 and over
 * @param observationEnd the last day on which the clinic would have known of an event
 * @param deathDay the day of death, if known
 * @param attributes the columns named as strata, and always {@link #SITE}, by column name, as they
 *     stand in the export; blank cells are absent; {@link #PLACEBO_ARM} where that is so
 */
public record Patient(
    RowPosition position,
    OptionalInt age,
    OptionalInt observationEnd,
    String observationEndReason,
    OptionalInt deathDay,
    Map<String, String> attributes)
    implements Entry {

  /** The column of the clinic or site. */
  public static final String SITE = "site_id";

  /** Stands among the attributes of whoever is of an arm of a trial that has no ketamine. */
  public static final String PLACEBO_ARM = "arm without ketamine";

  /** What a reason for the end of observation is if the patient died. */
  private static final Set<String> DEATH = Set.of("dead", "expired", "dth", "死亡", "사망");

  /** Words that such a reason has, unless it has another that is not of the patient. */
  private static final Set<String> WORDS_OF_DEATH =
      Set.of(
          "death",
          "died",
          "deceased",
          "verstorben",
          "gestorben",
          "tod",
          "décès",
          "décédé",
          "décédée",
          "fallecido",
          "fallecida",
          "fallecimiento",
          "muerte",
          "óbito",
          "falecido",
          "falecida",
          "faleceu",
          "falecimento",
          "morte",
          "deceduto",
          "deceduta",
          "decesso",
          "overleden");

  private static final Set<String> WORDS_OF_OTHERS =
      Set.of(
          "no",
          "not",
          "of",
          "in",
          "family",
          "fear",
          "wife",
          "husband",
          "spouse",
          "partner",
          "mother",
          "father",
          "parent",
          "relative",
          "friend",
          "pet");

  /** What such a reason is, without spaces and punctuation, if only the data end there. */
  private static final Set<String> END_OF_DATA =
      Set.of(
          "administrativecensoring",
          "censored",
          "cutoff",
          "datacut",
          "datacutoff",
          "dataend",
          "dataexport",
          "dataextraction",
          "databaselock",
          "dateofexport",
          "endofdata",
          "endofexport",
          "endoffollowup",
          "endofobservation",
          "endofregistry",
          "endofstudy",
          "export",
          "exportdate",
          "extract",
          "extraction",
          "followupcompleted",
          "followupended",
          "observationended",
          "ongoing",
          "stillactive",
          "stillintreatment",
          "studyend",
          "studycompleted",
          "studyended",
          "studyterminatedbysponsor");

  public Patient {
    attributes = Map.copyOf(attributes);
  }

  /** Returns whether a patient put together of several rows may have anything from this one. */
  boolean gives(Patient whole) {
    return position.equals(whole.position)
        || (age.isPresent() && age.equals(whole.age))
        || (observationEnd.isPresent() && observationEnd.equals(whole.observationEnd))
        || (!observationEndReason.isEmpty()
            && observationEndReason.equals(whole.observationEndReason))
        || (deathDay.isPresent() && deathDay.equals(whole.deathDay))
        || attributes.entrySet().stream()
            .anyMatch(cell -> cell.getValue().equals(whole.attributes.get(cell.getKey())));
  }

  /** Returns whether the reason for the end of observation says that the patient died. */
  public boolean endedWithDeath() {
    return !observationEndReason.isEmpty()
        && (DEATH.contains(observationEndReason)
            || (hasOne(WORDS_OF_DEATH) && !hasOne(WORDS_OF_OTHERS)));
  }

  private boolean hasOne(Set<String> words) {
    int from = 0;
    for (int i = 0; i <= observationEndReason.length(); i++) {
      if (i == observationEndReason.length()
          || !Character.isLetter(observationEndReason.charAt(i))) {
        if (i > from && words.contains(observationEndReason.substring(from, i))) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  /** Returns whether that reason says that the data end there, and nothing of the patient. */
  public boolean endedWithTheData() {
    return END_OF_DATA.contains(spelling(observationEndReason));
  }

  private static String spelling(String words) {
    StringBuilder spelling = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      if (Character.isLetterOrDigit(words.charAt(i))) {
        spelling.append(words.charAt(i));
      }
    }
    return spelling.toString();
  }

  /** Returns the day of death: as recorded, or the end of observation if that was for death. */
  OptionalInt dayOfDeath() {
    return deathDay.isEmpty() && endedWithDeath() ? observationEnd : deathDay;
  }

  /** Returns the patient's clinic or site; empty if it is not recorded. */
  public String siteId() {
    return attributes.getOrDefault(SITE, "");
  }
}
