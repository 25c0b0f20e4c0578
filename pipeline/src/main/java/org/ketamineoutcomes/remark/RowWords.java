package org.ketamineoutcomes.remark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.schema.ExportSchema;

/** Words by which rows that count are told from others, from {@code schemas/input/words.json}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RowWords(
    Listed ketamine,
    Listed notKetamine,
    Listed placebo,
    NoEvent noEvent,
    DoubtfulEvent doubtfulEvent,
    Listed notAsked,
    Listed absentSeverity,
    Listed notGiven,
    Listed noPatient,
    Listed total,
    Listed sameAsAbove,
    Rule placeboArm,
    Asked asked) {

  public static RowWords standard() {
    return Loaded.STANDARD;
  }

  /**
   * Words that mean one thing.
   *
   * @param words in any spelling
   * @param codes of terminologies, which stand in the place of words
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Listed(List<String> words, List<String> codes) {

    public Listed {
      words = words == null ? List.of() : List.copyOf(words);
      codes = codes == null ? List.of() : List.copyOf(codes);
    }

    /** Returns the words and codes without case, spaces and punctuation. */
    public Set<String> spellings() {
      Set<String> spellings = new HashSet<>();
      words.forEach(word -> spellings.add(Spelling.of(word)));
      codes.forEach(code -> spellings.add(Spelling.of(code)));
      return spellings;
    }
  }

  /**
   * Answers that there was no event.
   *
   * @param words whole answers, in any spelling
   * @param negations words of which such an answer has one
   * @param fillers words that say nothing of an event
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record NoEvent(List<String> words, Set<String> negations, Set<String> fillers) {

    public NoEvent {
      words = List.copyOf(words);
      negations = Set.copyOf(negations);
      fillers = Set.copyOf(fillers);
    }
  }

  /**
   * What makes it doubtful that a text is one event.
   *
   * @param starts first words, in small letters
   * @param ends last words, in small letters
   * @param texts whole texts, in any spelling
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record DoubtfulEvent(List<String> starts, List<String> ends, List<String> texts) {

    public DoubtfulEvent {
      starts = List.copyOf(starts);
      ends = List.copyOf(ends);
      texts = texts.stream().map(Spelling::of).toList();
    }

    /** Returns whether a text is so, by its words in small letters. */
    public boolean has(List<String> words) {
      String joined = String.join(" ", words);
      return texts.contains(Spelling.of(joined))
          || starts.stream().anyMatch(each -> joined.startsWith(each + " "))
          || ends.stream().anyMatch(each -> joined.endsWith(" " + each));
    }
  }

  /** Columns that nothing reads and that are asked about for what a cell says. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asked(List<Rule> rules) {

    Asked {
      rules = List.copyOf(rules);
    }
  }

  /**
   * When to ask about a column, or to look at it.
   *
   * @param exports the labels of the exports that it is asked of
   * @param settledBy our column that settles the question where it is read; empty if none does
   * @param headers words, or words in a row, of the header; none stand for any header
   * @param wholeHeaders headers that are of such columns only as a whole, in any spelling
   * @param texts what a cell says if its row does not count, in any spelling
   * @param words words, or words in a row, that say so anywhere in a cell
   * @param unless words beside which those say nothing
   * @param anyText whether any text says so but one of no
   * @param line what to write in the mapping, with the header's place in it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Rule(
      List<String> exports,
      String settledBy,
      List<String> headers,
      List<String> wholeHeaders,
      List<String> texts,
      List<String> words,
      List<String> unless,
      boolean anyText,
      String line) {

    /** The last word of headers of numbers, in which 0 is not no. */
    private static final Set<String> NUMBERS =
        Set.of("id", "ids", "number", "nr", "key", "count", "seq", "index");

    public Rule {
      exports = List.copyOf(exports);
      headers = headers == null ? List.of() : List.copyOf(headers);
      wholeHeaders =
          wholeHeaders == null ? List.of() : wholeHeaders.stream().map(Spelling::of).toList();
      texts = texts == null ? List.of() : List.copyOf(texts);
      words = words == null ? List.of() : List.copyOf(words);
      unless = unless == null ? List.of() : List.copyOf(unless);
    }

    /** Returns whether the rule is about columns with that header. */
    public boolean isAbout(String header) {
      List<String> all = Spelling.words(header);
      if (headers.isEmpty() && wholeHeaders.isEmpty()) {
        return true;
      }
      if (wholeHeaders.contains(Spelling.of(header))) {
        return true;
      }
      if (all.isEmpty() || NUMBERS.contains(all.get(all.size() - 1))) {
        return false;
      }
      String words = " " + String.join(" ", all) + " ";
      String spelled = Spelling.of(header);
      return headers.stream()
          .anyMatch(each -> words.contains(" " + each + " ") || spelled.equals(Spelling.of(each)));
    }
  }

  /** Loads the file once, when it is first asked for. */
  private static final class Loaded {
    static final RowWords STANDARD = ExportSchema.load("/schemas/input/words.json", RowWords.class);
  }
}
