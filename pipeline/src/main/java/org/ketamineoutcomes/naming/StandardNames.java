package org.ketamineoutcomes.naming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.table.CodeNames;

/**
 * The names in {@code code-names.yaml}, by column and code, and those of adverse events of special
 * interest in {@code schemas/aesi.yaml}. A code without a name is called by its own words.
 */
public final class StandardNames implements CodeNames {

  private static final StandardNames STANDARD = read();

  private final Map<String, Map<String, String>> names;

  private StandardNames(Map<String, Map<String, String>> names) {
    this.names = names;
  }

  public static StandardNames standard() {
    return STANDARD;
  }

  @Override
  public String of(String column, String code) {
    String name = names.getOrDefault(column, Map.of()).get(code);
    return name == null ? words(code) : name;
  }

  /** Returns a code as people would write it: with spaces, and a large first letter. */
  public static String words(String code) {
    String words = code.replace('_', ' ').strip();
    return words.isEmpty() || !Character.isLowerCase(words.charAt(0))
        ? words
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static StandardNames read() {
    try (InputStream in = StandardNames.class.getResourceAsStream("/code-names.yaml")) {
      Map<String, Map<String, String>> names = new HashMap<>();
      for (Map.Entry<String, JsonNode> column : new YAMLMapper().readTree(in).properties()) {
        Map<String, String> ofColumn = new HashMap<>();
        column
            .getValue()
            .properties()
            .forEach(code -> ofColumn.put(code.getKey(), code.getValue().asText()));
        names.put(column.getKey(), ofColumn);
      }
      for (Aesi aesi : AesiVocabulary.standard().all()) {
        names.computeIfAbsent("aesi", any -> new HashMap<>()).put(aesi.id(), aesi.name());
      }
      return new StandardNames(names);
    } catch (IOException e) {
      throw new UncheckedIOException("The names of codes cannot be read", e);
    }
  }
}
