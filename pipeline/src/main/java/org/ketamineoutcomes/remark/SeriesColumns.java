package org.ketamineoutcomes.remark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.RowShape;

/**
 * Columns that nothing reads and that go on a series of which the mapping reads others: the sixth
 * date where it names five, or a box more of those that are checked.
 */
final class SeriesColumns {

  /** REDCap writes so between a question and the answer that a box is for. */
  private static final String BOX_OF = "___";

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)(\\D*)");
  private static final Set<String> UNCHECKED =
      Set.of("", "0", "unchecked", "no", "false", "n", "f", "off");

  /** Answers to items, of which scales have others that do not count. */
  private static final String ITEM = "item_";

  private final List<Unread> unread = new ArrayList<>();

  /** A column and what it would be read as. */
  private record Unread(int place, String ours) {}

  /** What columns of one series have in common, and which of them are read. */
  private record Series(String ours, Set<String> read) {}

  SeriesColumns(FileLayout layout, ExportMapping mapping) {
    Map<String, Series> bySpelling = new HashMap<>();
    for (RowShape.Part part : mapping.shape().parts()) {
      part.columns()
          .forEach(
              (ours, headers) -> {
                for (String header : headers.split(ExportMapping.OR, -1)) {
                  if (!ours.startsWith(ITEM)) {
                    note(bySpelling, header, ours);
                  }
                }
              });
      note(bySpelling, part.checkbox(), "term");
    }
    for (int place : layout.placesNotRead()) {
      Optional.ofNullable(bySpelling.get(series(layout.headers().get(place))))
          .filter(series -> series.read().size() > 1)
          .ifPresent(series -> unread.add(new Unread(place, series.ours())));
    }
  }

  private static void note(Map<String, Series> bySpelling, String header, String ours) {
    String spelling = series(header);
    if (!spelling.isEmpty()) {
      bySpelling
          .computeIfAbsent(spelling, key -> new Series(ours, new HashSet<>()))
          .read()
          .add(header.toLowerCase(Locale.ROOT));
    }
  }

  /** Returns the header with a sign for what tells it from others of its series. */
  private static String series(String header) {
    String lower = header.strip().toLowerCase(Locale.ROOT);
    int box = lower.indexOf(BOX_OF);
    if (box > 0) {
      return lower.substring(0, box) + BOX_OF;
    }
    Matcher numbered = NUMBERED.matcher(lower);
    return numbered.matches() ? numbered.group(1) + '#' + numbered.group(3) : "";
  }

  /** Counts cells of the current row that hold something and are not read. */
  void look(Records records, RowRemarks remarks) {
    for (int i = 0; i < unread.size(); i++) {
      Unread column = unread.get(i);
      String text = Spaces.strip(records.cell(column.place()));
      if (!UNCHECKED.contains(text.toLowerCase(Locale.ROOT))) {
        remarks.ofLine(Assumption.SERIES_GOES_ON, column.ours());
      }
    }
  }
}
