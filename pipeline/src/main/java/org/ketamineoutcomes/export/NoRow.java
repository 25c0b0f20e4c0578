package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.remark.RowWords;

/**
 * Tells rows of a table from what else programs write into it: rows of nothing but delimiters, the
 * header once more, totals and notes.
 *
 * <p>None of these has a day; a row that says when is never taken for one of them, unless a total
 * stands in the place of its patient.
 *
 * <p>Hot: it is asked of every row.
 */
final class NoRow {

  /** How many cells must repeat their own header for a row to be a line of headers. */
  private static final int ENOUGH_HEADERS = 2;

  /** How many lines below the header may say in other words what its columns are. */
  private static final int LINES_OF_LABELS = 2;

  /** The most cells that a total or a note fills. */
  private static final int MOST_CELLS_OF_NOTE = 3;

  /** What Qualtrics writes into each cell of its third line. */
  private static final String MARK = "{\"ImportId\"";

  private static final String TOTALS =
      "(?:(?:grand|sub)?[ -]?totals?|sums?|count|average|mean|median|minimum|maximum"
          + "|summe|gesamt\\p{L}*|anzahl|insgesamt|mittelwert|durchschnitt|moyenne|somme|suma|promedio"
          + "|m\u00e9dia|media|mediana|somma|totaal|totale|totalt|gemiddelde|celkem|razem"
          + "|\u0438\u0442\u043e\u0433\u043e|\u0432\u0441\u0435\u0433\u043e|\u5408\u8a08|\u603b\u8ba1)";

  private static final Pattern TOTAL =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*" + TOTALS + "(?!\\p{L}).*" + "|.{1,60} (?:sub)?totals?:?",
          Pattern.DOTALL);

  private static final Pattern NOTE =
      Pattern.compile(
          "\\W*(?:number of|end(?: of)?\\b|eof|page \\d|printed|exported|generated|created|report"
              + "|confidential|filters?|source|notes?|completion time|run date|as of|data as of"
              + "|last updated|copyright|disclaimer|(?:rows?|records?)\\s*[:=])\\b?.*"
              + "|\\W*\\d+ (?:rows?|records?|lines?|results?|sessions?|entries)\\b.*",
          Pattern.DOTALL);

  /** What stands in a column of dates in a second line of headers: a format, or a type. */
  private static final Pattern DATE_WORD =
      Pattern.compile(
          "(?=.*[ymdhj])(?:[ymdhsjat]{1,4}[-/.: ]?){2,6}|date(?:[ /_-]?time)?|datum|fecha|timestamp|day"
              + "|time|text|string|char(?:acter)?|varchar|num(?:eric)?|integer");

  private static final Pattern RULE = Pattern.compile("[-=_+ ]+");

  private final List<String> headers = new ArrayList<>();
  private final List<Integer> times;
  private final int patient;
  private final Set<String> headersWithDigits = new HashSet<>();
  private final Set<String> totals = RowWords.standard().total().spellings();

  NoRow(FileLayout layout) {
    layout.headers().forEach(header -> headers.add(Spelling.of(header)));
    times = layout.placesOfTimes();
    patient = layout.placesOf("patient_id").stream().findFirst().orElse(-1);
    for (String header : layout.headers()) {
      if (hasDigit(header)) {
        headersWithDigits.add(header);
      }
    }
  }

  /** Returns what the cells are if they are no row of the table. */
  Optional<UnusedReason> of(Records records) {
    int filled = 0;
    for (int place = 0; place < records.size() && filled <= MOST_CELLS_OF_NOTE; place++) {
      filled += isBlank(records.cell(place)) ? 0 : 1;
    }
    if (filled == 0) {
      return Optional.of(UnusedReason.EMPTY_ROW);
    }
    if (filled <= MOST_CELLS_OF_NOTE && isNote(filled, records)) {
      return Optional.of(UnusedReason.TOTAL_OR_NOTE);
    }
    if (patient < 0 || patient >= records.size() || !startsLikeHeader(records)) {
      return Optional.empty();
    }
    if (isHeader(records) || isSecondHeader(records)) {
      return Optional.of(UnusedReason.REPEATED_HEADER);
    }
    return totals.contains(Spelling.of(records.cell(patient)))
        ? Optional.of(UnusedReason.TOTAL_OR_NOTE)
        : Optional.empty();
  }

  /** The cheap question first: ids and days have digits, headers seldom. */
  private boolean startsLikeHeader(Records records) {
    String id = records.cell(patient);
    return !hasDigit(id)
        || id.startsWith(MARK)
        || (!headersWithDigits.isEmpty() && headersWithDigits.contains(id))
        || (hasDigit(headers.get(patient)) && Spelling.of(id).equals(headers.get(patient)));
  }

  private boolean isHeader(Records records) {
    if (records.cell(patient).startsWith(MARK)) {
      return true;
    }
    if (saysWhen(records)) {
      return false;
    }
    int own = 0;
    int others = 0;
    int filled = 0;
    for (int place = 0; place < Math.min(records.size(), headers.size()); place++) {
      String text = Spelling.of(records.cell(place));
      if (!text.isEmpty()) {
        filled++;
        own += text.equals(headers.get(place)) ? 1 : 0;
        others += headers.contains(text) ? 1 : 0;
      }
    }
    return own >= Math.min(ENOUGH_HEADERS, headers.size())
        || (others > ENOUGH_HEADERS && others == filled);
  }

  /**
   * Returns whether a line of headers has the name of another column, so that the rows below it are
   * of another file.
   *
   * @param line how many lines stand above it, without the header; a second line of headers may say
   *     more of the first
   */
  boolean hasOtherColumns(Records records, long line) {
    if (records.cell(patient).startsWith(MARK)) {
      return false;
    }
    int named = 0;
    boolean hasOther = false;
    for (int place = 0; place < Math.min(records.size(), headers.size()); place++) {
      String text = Spelling.of(records.cell(place));
      boolean isHeader = headers.contains(text);
      named += isHeader ? 1 : 0;
      hasOther |=
          !text.isEmpty()
              && !text.equals(headers.get(place))
              && (isHeader || line > LINES_OF_LABELS);
    }
    return hasOther && named >= ENOUGH_HEADERS;
  }

  /** Returns whether the cells are units, formats or types of columns, or rule them off. */
  private boolean isSecondHeader(Records records) {
    boolean isRule = true;
    for (int place = 0; place < records.size(); place++) {
      String text = records.cell(place);
      if (hasDigit(text)) {
        return false;
      }
      isRule &= text.isBlank() || RULE.matcher(text).matches();
    }
    return isRule
        || times.stream()
            .filter(place -> place < records.size())
            .map(place -> Spaces.strip(records.cell(place)).toLowerCase(Locale.ROOT))
            .anyMatch(text -> DATE_WORD.matcher(text).matches());
  }

  private boolean isNote(int filled, Records records) {
    if (saysWhen(records)) {
      return false;
    }
    for (int place = 0; place < records.size(); place++) {
      String text = records.cell(place).strip().toLowerCase(Locale.ROOT);
      if (!text.isEmpty()) {
        return TOTAL.matcher(text).matches() || (filled == 1 && NOTE.matcher(text).matches());
      }
    }
    return false;
  }

  private boolean saysWhen(Records records) {
    return times.stream()
        .anyMatch(
            place ->
                place < records.size()
                    && hasDigit(records.cell(place))
                    && !headersWithDigits.contains(records.cell(place)));
  }

  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00a0') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
