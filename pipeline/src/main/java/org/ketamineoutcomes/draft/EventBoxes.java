package org.ketamineoutcomes.draft;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.schema.KnownColumns;

/**
 * Boxes of adverse events: REDCap calls them by field and code, as in {@code ae___1}, or where
 * headers are labels by both labels, as in {@code Adverse events (choice=Nausea)}.
 */
final class EventBoxes {

  private static final Pattern BOX = Pattern.compile("(.+?)___+(\\w+)");
  private static final Pattern LABELLED = Pattern.compile("(.+?) \\(choice=(.+)\\)");

  private EventBoxes() {}

  /** Returns whether a header is that of a box, of whatever it may be. */
  static boolean isBox(String header) {
    return BOX.matcher(header).matches() || LABELLED.matcher(header).matches();
  }

  /** Returns terms by the columns of their boxes. */
  static Map<String, String> in(NamedColumns columns, DataDictionary dictionary) {
    Map<String, String> boxes = new LinkedHashMap<>();
    for (String header : columns.file().headers()) {
      Matcher box = BOX.matcher(header);
      Matcher labelled = LABELLED.matcher(header);
      if (labelled.matches() && DataDictionary.isOfEvents(field(labelled.group(1)))) {
        boxes.putIfAbsent(labelled.group(2), header);
      } else if (box.matches() && DataDictionary.isOfEvents(box.group(1))) {
        boxes.putIfAbsent(label(dictionary.boxesOf(box.group(1)), box.group(2)), header);
      }
    }
    return boxes;
  }

  /** Returns a label as the name of a field may have it. */
  private static String field(String label) {
    return String.join("_", KnownColumns.words(label));
  }

  /** REDCap writes codes in small letters, and a line for a minus. */
  private static String label(Map<String, String> labels, String code) {
    return labels.entrySet().stream()
        .filter(each -> each.getKey().toLowerCase(Locale.ROOT).replace('-', '_').equals(code))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(code);
  }
}
