package org.ketamineoutcomes.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What clinics' words for an adverse event mean, by {@code
 * schemas/input/adverse_events.schema.json}. Case, spaces and punctuation do not matter.
 */
public enum EventWords {
  /** How severe it was: mild, moderate, severe, a grade from 1 to 5, or not_recorded. */
  SEVERITY,
  /** Whether the drug may have caused it: yes (possibly or more), no, or not_recorded. */
  RELATED,
  /** What was done with the drug. */
  ACTION,
  /** What became of it. */
  OUTCOME;

  private static final String PATH = "/schemas/input/adverse_events.schema.json";

  /** How many spellings are remembered as written. */
  private static final int MOST_REMEMBERED = 1_000;

  private static final Map<EventWords, Map<String, String>> BY_SPELLING =
      new EnumMap<>(EventWords.class);
  private static final Map<EventWords, Map<String, Optional<String>>> AS_WRITTEN =
      new EnumMap<>(EventWords.class);

  static {
    JsonNode fields = load().get("fields");
    for (EventWords column : values()) {
      BY_SPELLING.put(column, words(fields, column.name().toLowerCase(Locale.ROOT)));
      AS_WRITTEN.put(column, new ConcurrentHashMap<>());
    }
  }

  private static Map<String, String> words(JsonNode fields, String column) {
    Map<String, String> words = new HashMap<>();
    for (JsonNode field : fields) {
      if (field.get("name").asText().equals(column)) {
        for (Map.Entry<String, JsonNode> ours : field.get("values").properties()) {
          words.put(spelling(ours.getKey()), ours.getKey());
          ours.getValue().forEach(other -> words.put(spelling(other.asText()), ours.getKey()));
        }
      }
    }
    return Map.copyOf(words);
  }

  /** Returns our word for a text; empty if it is blank or no word that is known. */
  public Optional<String> meaning(String text) {
    Map<String, Optional<String>> asWritten = requireNonNull(AS_WRITTEN.get(this));
    Optional<String> known = asWritten.get(text);
    if (known != null) {
      return known;
    }
    Optional<String> found =
        Optional.ofNullable(requireNonNull(BY_SPELLING.get(this)).get(spelling(text)));
    if (asWritten.size() < MOST_REMEMBERED) {
      asWritten.put(text, found);
    }
    return found;
  }

  /** Returns whether a text stands for one of our words. */
  public boolean says(String text, String ours) {
    Optional<String> meaning = meaning(text);
    return meaning.isPresent() && meaning.get().equals(ours);
  }

  private static String spelling(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return letters.toString();
  }

  private static JsonNode load() {
    try (InputStream file = EventWords.class.getResourceAsStream(PATH)) {
      if (file == null) {
        throw new IllegalStateException(PATH + " is not in the jar");
      }
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(PATH + " cannot be read", e);
    }
  }
}
