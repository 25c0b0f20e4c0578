package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells rows of a table from what else programs write into it: rows of nothing but delimiters, the
 * header once more, totals and notes.
 *
 * <p>None of these has a day; a row that says when is never taken for one of them.
 *
 * <p>Hot: it is asked of every row.
 */
final class NoRow {

  /** How many cells must repeat their own header for a row to be a line of headers. */
  private static final int ENOUGH_HEADERS = 2;

  /** The most cells that a total or a note fills. */
  private static final int MOST_CELLS_OF_NOTE = 3;

  /** What Qualtrics writes into each cell of its third line. */
  private static final String MARK = "{\"ImportId\"";

  private static final Pattern TOTAL =
      Pattern.compile(
          "\\W*(?:(?:grand|sub)?[ -]?totals?|sum|count|average|mean|summe|gesamt|anzahl|insgesamt"
              + "|totaal|totale)\\b.*",
          Pattern.DOTALL);

  private static final Pattern NOTE =
      Pattern.compile(
          "\\W*(?:number of|end of|eof|page \\d|printed|exported|generated|created|report"
              + "|confidential|filters?|source|notes?|(?:rows?|records?)\\s*[:=])\\b?.*"
              + "|\\W*\\d+ (?:rows?|records?|lines?|results?|sessions?|entries)\\b.*",
          Pattern.DOTALL);

  private final List<String> headers = new ArrayList<>();
  private final List<Integer> times;
  private final int patient;
  private final boolean headerHasDigit;

  NoRow(Layout layout) {
    layout.headers().forEach(header -> headers.add(Spelling.of(header)));
    times = layout.placesOfTimes();
    patient = layout.placesOf("patient_id").stream().findFirst().orElse(-1);
    headerHasDigit = patient >= 0 && hasDigit(headers.get(patient));
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
    return patient >= 0
            && patient < records.size()
            && startsLikeHeader(records)
            && isHeader(records)
        ? Optional.of(UnusedReason.REPEATED_HEADER)
        : Optional.empty();
  }

  /** The cheap question first: ids and days have digits, headers seldom. */
  private boolean startsLikeHeader(Records records) {
    String id = records.cell(patient);
    return !hasDigit(id)
        || id.startsWith(MARK)
        || (headerHasDigit && Spelling.of(id).equals(headers.get(patient)));
  }

  private boolean isHeader(Records records) {
    if (records.cell(patient).startsWith(MARK)) {
      return true;
    }
    if (saysWhen(records)) {
      return false;
    }
    int own = 0;
    for (int place = 0; place < Math.min(records.size(), headers.size()); place++) {
      String text = records.cell(place);
      if (!text.isBlank() && Spelling.of(text).equals(headers.get(place))) {
        own++;
      }
    }
    return own >= Math.min(ENOUGH_HEADERS, headers.size());
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
        .anyMatch(place -> place < records.size() && hasDigit(records.cell(place)));
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
