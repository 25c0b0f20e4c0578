package org.ketamineoutcomes.schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.cell.Spelling;

/**
 * Headers that say a column identifies a person, from {@code schemas/input/identifiers.json}.
 *
 * @see <a href="https://www.law.cornell.edu/cfr/text/45/164.514">45 CFR 164.514(b)(2)</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Identifiers(List<Identifier> identifiers) {

  public static Identifiers standard() {
    return Loaded.STANDARD;
  }

  /** Returns what kind of identifier a column of that header holds; empty if none. */
  public Optional<String> kindOf(String header) {
    String spelling = Spelling.of(header);
    String words = " " + String.join(" ", Spelling.words(header)) + " ";
    return identifiers.stream()
        .filter(
            identifier ->
                identifier.headers().stream().anyMatch(each -> Spelling.of(each).equals(spelling))
                    || identifier.words().stream()
                        .anyMatch(word -> words.contains(" " + word + " ")))
        .map(Identifier::kind)
        .findFirst();
  }

  /**
   * One kind.
   *
   * @param headers whole headers
   * @param words words, or words in a row, that give the kind away wherever they stand in a header
   */
  record Identifier(String kind, List<String> headers, List<String> words) {}

  /** Loads the file once, when it is first asked for. */
  private static final class Loaded {
    static final Identifiers STANDARD =
        ExportSchema.load("/schemas/input/identifiers.json", Identifiers.class);
  }
}
