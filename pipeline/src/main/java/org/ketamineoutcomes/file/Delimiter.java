package org.ketamineoutcomes.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What stands between the cells of a row. */
public record Delimiter(String text) {

  public static final Delimiter COMMA = new Delimiter(",");

  /** Those that are found by themselves, the more usual first. */
  private static final List<Delimiter> FOUND =
      List.of(
          COMMA,
          new Delimiter(";"),
          new Delimiter("\t"),
          new Delimiter("|"),
          new Delimiter("^"),
          new Delimiter("\u0001"),
          new Delimiter("\u001F"));

  /** Those that nobody writes twice for a column without a name. */
  private static final String MAY_BE_DOUBLED = "|^";

  /** The most characters that a header line may have. */
  static final int LONGEST_HEADER = 1 << 20;

  /** Returns its name in messages. */
  public String label() {
    return switch (text) {
      case "," -> "comma";
      case ";" -> "semicolon";
      case "\t" -> "tab";
      default -> text.charAt(0) < ' ' ? "character %d".formatted((int) text.charAt(0)) : text;
    };
  }

  /**
   * Returns the delimiter that the header line has most of outside quotes, a comma if it has none;
   * empty if there is no end to that line. Nothing is taken from {@code characters}.
   */
  static Optional<Delimiter> ofHeader(BufferedReader characters) throws IOException {
    characters.mark(LONGEST_HEADER + 1);
    int[] counts = new int[FOUND.size()];
    StringBuilder unquoted = new StringBuilder();
    boolean quoted = false;
    boolean blank = true;
    int read = 0;
    int next = characters.read();
    while (next >= 0 && (quoted || blank || (next != '\n' && next != '\r'))) {
      if (++read > LONGEST_HEADER) {
        return Optional.empty();
      }
      blank &= Character.isWhitespace(next);
      quoted ^= next == '"';
      for (int i = 0; i < counts.length && !quoted; i++) {
        counts[i] += next == FOUND.get(i).text.charAt(0) ? 1 : 0;
      }
      unquoted.append(quoted ? '"' : (char) next);
      next = characters.read();
    }
    characters.reset();
    return Optional.of(mostOf(counts).asIn(unquoted.toString()));
  }

  /** Returns the delimiter doubled, if a header has it in pairs only. */
  private Delimiter asIn(String header) {
    String doubled = text + text;
    boolean isDoubled =
        MAY_BE_DOUBLED.contains(text)
            && header.contains(doubled)
            && !header.replace(doubled, "").contains(text);
    return isDoubled ? new Delimiter(doubled) : this;
  }

  private static Delimiter mostOf(int[] counts) {
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[most]) {
        most = i;
      }
    }
    return FOUND.get(most);
  }
}
