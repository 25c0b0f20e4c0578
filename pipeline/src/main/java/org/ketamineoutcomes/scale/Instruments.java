package org.ketamineoutcomes.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The rating scales that are known by name.
 *
 * <pre>{@code
 * Instruments.standard().named("phq 9"); // PHQ-9
 * Instruments.standard().named("44261-6"); // PHQ-9, by the LOINC code of its total
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class Instruments {

  /** How many spellings are remembered, so that a column of free text cannot fill the memory. */
  private static final int MOST_REMEMBERED = 1_000;

  private final List<Instrument> instruments;
  private final Map<String, Instrument> bySpelling = new HashMap<>();
  private final Map<String, Item> itemsByCode = new HashMap<>();
  private final Set<String> panelSpellings = new HashSet<>();
  private final Map<String, Optional<Instrument>> remembered = new ConcurrentHashMap<>();
  private final Map<String, Boolean> rememberedPanels = new ConcurrentHashMap<>();

  private Instruments(List<Instrument> instruments) {
    this.instruments = List.copyOf(instruments);
    instruments.forEach(this::add);
  }

  /** Returns the scales of {@code schemas/instruments.yaml}. */
  public static Instruments standard() {
    return Standard.INSTRUMENTS;
  }

  /**
   * Returns these scales and others beside them.
   *
   * @throws Refusal if two of them have a spelling in common
   */
  public Instruments with(List<Instrument> others) {
    return new Instruments(Stream.concat(instruments.stream(), others.stream()).toList());
  }

  /** Returns every scale, in the order in which they were declared. */
  public List<Instrument> all() {
    return instruments;
  }

  /**
   * Returns the scale of that name, alias or code, however its case, spaces and punctuation are
   * written; empty if there is none.
   */
  public Optional<Instrument> named(String asWritten) {
    Optional<Instrument> known = remembered.get(asWritten);
    if (known != null) {
      return known;
    }
    Optional<Instrument> found = Optional.ofNullable(bySpelling.get(spelling(asWritten)));
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(asWritten, found);
    }
    return found;
  }

  /**
   * Returns whether {@code asWritten} is the code of a whole form, or its name in the code list. A
   * number beside it is taken for the total, which has a code of its own; a reader should count
   * such rows.
   */
  public boolean isPanelCode(String asWritten) {
    Boolean known = rememberedPanels.get(asWritten);
    if (known != null) {
      return known;
    }
    boolean panel = panelSpellings.contains(spelling(asWritten));
    if (rememberedPanels.size() < MOST_REMEMBERED) {
      rememberedPanels.put(asWritten, panel);
    }
    return panel;
  }

  /** Returns the item that has this code; empty if there is none. */
  public Optional<Item> itemCalled(String asWritten) {
    return Optional.ofNullable(itemsByCode.get(spelling(asWritten)));
  }

  /**
   * One item of a scale.
   *
   * @param number from 1
   */
  public record Item(Instrument instrument, int number) {}

  private void addItems(Instrument instrument, List<String> codes) {
    for (int i = 0; i < Math.min(codes.size(), instrument.itemCount()); i++) {
      itemsByCode.put(spelling(codes.get(i)), new Item(instrument, i + 1));
    }
  }

  private void add(Instrument instrument) {
    addItems(instrument, instrument.codes().loincItems());
    addItems(instrument, instrument.codes().cdiscItems());
    instrument.codes().loincPanel().forEach(code -> panelSpellings.add(spelling(code)));
    for (String name : namesOf(instrument)) {
      String spelling = spelling(name);
      if (spelling.isEmpty()) {
        throw Refusal.usage("An instrument's name must have a letter or a digit");
      }
      Instrument other = bySpelling.putIfAbsent(spelling, instrument);
      if (other != null && !other.equals(instrument)) {
        throw Refusal.usage(
            "%s cannot be a name of %s: %s has it; choose another"
                .formatted(name, instrument.name(), other.name()));
      }
    }
  }

  private static List<String> namesOf(Instrument instrument) {
    List<String> names = new ArrayList<>();
    names.add(instrument.name());
    names.add(instrument.title());
    names.addAll(instrument.aliases());
    names.addAll(instrument.codes().loincTotal());
    names.addAll(instrument.codes().loincPanel());
    names.addAll(instrument.codes().cdiscCategory());
    names.addAll(instrument.codes().cdiscTotal());
    return names;
  }

  private static String spelling(String name) {
    StringBuilder spelling = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(spelling::appendCodePoint);
    return spelling.toString();
  }

  /** Loads the file once, when it is first asked for. */
  private static final class Standard {
    static final Instruments INSTRUMENTS = new Instruments(InstrumentsFile.read());
  }
}
