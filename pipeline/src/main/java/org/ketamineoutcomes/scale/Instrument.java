package org.ketamineoutcomes.scale;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.OptionalInt;

/**
 * A rating scale: its names, its range and how its total is counted.
 *
 * @param name the one spelling that results carry
 * @param aliases other spellings, compared without case, spaces and punctuation
 * @param minTotal the lowest total, in points
 * @param maxTotal the highest total, in points
 * @param bands severity by total; empty if none is established
 * @param remission the cut-offs in use; a protocol chooses one
 * @param changes the falls and rises from baseline that are taken to mean something, of one kind
 *     from the smallest on
 * @param suicidalityItem the item on suicidal thoughts, counted from 1
 * @param recallDays how far back the questions reach; absent if not known
 * @param licence who owns the wording, none of which is here
 * @param source where the facts are from
 * @param evidence how far each group of facts was checked
 */
public record Instrument(
    String name,
    String title,
    List<String> aliases,
    Scoring scoring,
    int minTotal,
    int maxTotal,
    Direction direction,
    List<Band> bands,
    List<RemissionCutoff> remission,
    List<ChangeThreshold> changes,
    OptionalInt suicidalityItem,
    OptionalInt recallDays,
    Rater rater,
    InstrumentCodes codes,
    String licence,
    String source,
    EvidenceByFact evidence) {

  public Instrument {
    aliases = List.copyOf(aliases);
    bands = List.copyOf(bands);
    remission = List.copyOf(remission);
    changes = List.copyOf(changes);
  }

  /** A scale that this project has no facts about: its totals are taken as they are reported. */
  public static Instrument local(
      String name, List<String> aliases, int minTotal, int maxTotal, Direction direction) {
    if (minTotal >= maxTotal) {
      throw new IllegalArgumentException("The lowest total must be below the highest");
    }
    return new Instrument(
        name,
        name,
        aliases,
        Scoring.TOTALS_ONLY,
        minTotal,
        maxTotal,
        direction,
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Rater.NOT_KNOWN,
        InstrumentCodes.NONE,
        "Not known.",
        "Declared by the user",
        EvidenceByFact.OWN_CHOICES);
  }

  /** Returns how many items are scored; 0 for a scale of which only totals are known. */
  public int itemCount() {
    return scoring.itemMaxima().size();
  }

  /** Returns the highest points of an item, counted from 1. */
  public int itemMaximum(int item) {
    return scoring.itemMaxima().get(item - 1);
  }

  /** Returns the total in hundredths of a point, or empty if an item that counts is missing. */
  public OptionalInt totalHundredths(List<OptionalInt> items) {
    return totalHundredths(items, MissingItems.STRICT);
  }

  /**
   * Returns the total in hundredths of a point, or empty if too much is missing.
   *
   * @param items the points of each item in order; any beyond {@link #itemCount()} are not counted
   * @throws IllegalArgumentException if an item's points are out of its range
   * @see Scoring for what is added, and how totals are prorated
   */
  public OptionalInt totalHundredths(List<OptionalInt> items, MissingItems missing) {
    return scoring.totalHundredths(items, missing);
  }

  /** Whether more points are better or worse. */
  public enum Direction {
    @JsonProperty("higher_is_worse")
    HIGHER_IS_WORSE,
    @JsonProperty("higher_is_better")
    HIGHER_IS_BETTER
  }

  /** Who answers. */
  public enum Rater {
    @JsonProperty("self")
    SELF,
    @JsonProperty("clinician")
    CLINICIAN,
    @JsonProperty("not_known")
    NOT_KNOWN
  }

  /** A range of totals with a name, in points, both ends included. */
  public record Band(String name, int from, int to) {}

  /** A total at or below which a patient is in remission, in points. */
  public record RemissionCutoff(int atMost, Evidence evidence, String source) {}

  /** How far each group of facts was checked. */
  public record EvidenceByFact(Evidence items, Evidence bands, Evidence missing, Evidence recall) {

    static final EvidenceByFact OWN_CHOICES =
        new EvidenceByFact(
            Evidence.OWN_CHOICE, Evidence.OWN_CHOICE, Evidence.OWN_CHOICE, Evidence.OWN_CHOICE);
  }
}
