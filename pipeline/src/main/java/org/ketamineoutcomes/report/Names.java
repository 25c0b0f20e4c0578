package org.ketamineoutcomes.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;

/** What people call what tables name by keys. */
final class Names {

  private static final Names STANDARD = read();

  private final JsonNode names;
  private final Map<String, String> events;

  private Names(JsonNode names, Map<String, String> events) {
    this.names = names;
    this.events = events;
  }

  static Names standard() {
    return STANDARD;
  }

  /** Returns where an adverse event of special interest stands in lists. */
  int place(String aesi) {
    int place = List.copyOf(events.keySet()).indexOf(aesi);
    return aesi.equals("any")
        ? -2
        : aesi.equals("serious") ? -1 : place < 0 ? events.size() : place;
  }

  /** Returns the name of an adverse event of special interest. */
  String event(String aesi) {
    String known = events.get(aesi);
    return known == null ? of("aesi", aesi) : known;
  }

  /**
   * Returns the name of a value of a column; for one that has no name, its own words as people
   * would write them.
   */
  String of(String column, String key) {
    JsonNode name = names.path(column).path(key);
    return name.isTextual() ? name.asText() : words(key);
  }

  boolean knows(String column, String key) {
    return names.path(column).path(key).isTextual();
  }

  /** Returns a group of patients by its column and value, such as "Age 18 to 29". */
  String group(String stratum, String value) {
    return stratum.equals("all") ? "Everyone" : of("stratum", stratum) + ": " + value(value);
  }

  /** Returns a value that clinics write, as it stands but for its first letter. */
  String value(String value) {
    return value.isEmpty() ? "" : words(value);
  }

  static String words(String key) {
    String words = key.replace('_', ' ').strip();
    return words.isEmpty() || !Character.isLowerCase(words.charAt(0))
        ? words
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Returns words as they stand in the middle of a sentence. */
  static String inside(String name) {
    boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return isWord ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }

  private static Names read() {
    try (InputStream in = Names.class.getResourceAsStream("/report-names.yaml")) {
      Map<String, String> events = new LinkedHashMap<>();
      for (Aesi aesi : AesiVocabulary.standard().all()) {
        events.put(aesi.id(), aesi.name());
      }
      return new Names(new YAMLMapper().readTree(in), events);
    } catch (IOException e) {
      throw new UncheckedIOException("The names of the report cannot be read", e);
    }
  }
}
