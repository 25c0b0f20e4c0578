package org.ketamineoutcomes.remark;

import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.cell.WrittenMissing;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.schema.Export;

/**
 * A column of the sessions export that nothing reads and that says when what the row is about
 * ended: a row that goes on for days is of many sessions, as in a record of prescriptions.
 */
final class EndOfRow {

  private static final Set<String> ENDS = Set.of("end", "stop", "ended", "stopped", "ende", "fin");
  private static final Set<String> DATES =
      Set.of("date", "dt", "dtc", "datetime", "day", "datum", "fecha", "on", "at");

  private static final Set<String> WHOLE_NAMES =
      Set.of("exendtc", "exendt", "end", "stop", "dateto", "todate", "lastdosedate", "enddate");

  private static final int NONE = -1;

  private final int start;
  private final int end;

  private EndOfRow(int start, int end) {
    this.start = start;
    this.end = end;
  }

  static EndOfRow of(FileLayout layout) {
    List<Integer> starts = layout.placesOf("session_date");
    if (layout.export() != Export.SESSIONS || starts.size() != 1) {
      return new EndOfRow(NONE, NONE);
    }
    for (int place : layout.placesNotRead()) {
      if (isEnd(layout.headers().get(place))) {
        return new EndOfRow(starts.get(0), place);
      }
    }
    return new EndOfRow(NONE, NONE);
  }

  private static boolean isEnd(String header) {
    List<String> words = Spelling.words(header);
    return WHOLE_NAMES.contains(Spelling.of(header))
        || (!words.isEmpty() && words.get(words.size() - 1).equals("end"))
        || (words.stream().anyMatch(ENDS::contains) && words.stream().anyMatch(DATES::contains));
  }

  /** Counts the current line if its end is written with another date than its beginning. */
  void look(Records records, RowRemarks remarks) {
    if (end == NONE) {
      return;
    }
    String last = date(records.cell(end));
    String first = date(records.cell(start));
    if (!last.isEmpty() && !first.isEmpty() && !last.equals(first) && !WrittenMissing.isSo(last)) {
      remarks.ofLine(Assumption.ROW_IS_A_PERIOD, "session_date");
    }
  }

  /** Returns what stands before a time of day. */
  private static String date(String cell) {
    String text = Spaces.strip(cell);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'T' || text.charAt(i) == ' ') {
        return text.substring(0, i);
      }
    }
    return text;
  }
}
