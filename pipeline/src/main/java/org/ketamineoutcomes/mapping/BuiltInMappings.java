package org.ketamineoutcomes.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.refusal.Refusal;

/** Mappings for what other systems export, each a file that can be printed and changed. */
public final class BuiltInMappings {

  private static final List<String> NAMES =
      List.of("castor", "fhir", "omop", "qualtrics", "redcap", "sdtm", "synthea");

  private BuiltInMappings() {}

  /** A mapping as it is written. */
  public record BuiltIn(String name, String yaml) {

    /** Returns what its first line says of it. */
    public String description() {
      return yaml.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
    }
  }

  public static List<BuiltIn> all() {
    return NAMES.stream().map(name -> new BuiltIn(name, read(name))).toList();
  }

  /**
   * Returns the mapping of that name.
   *
   * @throws Refusal if there is none
   */
  public static BuiltIn named(String name) {
    return Optional.of(name)
        .filter(NAMES::contains)
        .map(known -> new BuiltIn(known, read(known)))
        .orElseThrow(
            () ->
                Refusal.usage(
                    "There is no built-in mapping %s; there are %s"
                        .formatted(name, String.join(", ", NAMES))));
  }

  private static String read(String name) {
    String path = "/mappings/" + name + ".yaml";
    try (InputStream file = BuiltInMappings.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is not in the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
