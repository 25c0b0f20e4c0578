package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.file.FileSample;

/**
 * The columns of a file, each by a name that no other has, and how a mapping refers to it.
 *
 * <p>Of several columns of one header each has its number behind the header. A column below a title
 * that stands over several has the title before it. Where the headers are the labels of a data
 * dictionary, columns have the names of their fields.
 *
 * @param file the sample, with the names for headers
 * @param headers as they stand in the file
 * @param references by name the header, or the place from 1, where that is not the name
 */
record NamedColumns(FileSample file, List<String> headers, Map<String, String> references) {

  /** Stands between the header and the number of a column of which there are several. */
  private static final String AGAIN = "\u2060 ";

  NamedColumns {
    headers = List.copyOf(headers);
    references = Map.copyOf(references);
  }

  /** Names each column by its header, as files of a standard have them. */
  static NamedColumns asTheyStand(FileSample file) {
    return new NamedColumns(file, file.headers(), Map.of());
  }

  /** Names the columns of a file. */
  static NamedColumns of(FileSample file, DataDictionary dictionary) {
    List<String> headers = file.headers();
    Map<Integer, String> fields = new LabelledHeaders(dictionary).fieldsOf(headers);
    Map<String, Integer> times = new HashMap<>();
    headers.forEach(header -> times.merge(spelled(header), 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    Map<String, String> references = new HashMap<>();
    for (int place = 0; place < headers.size(); place++) {
      String header = headers.get(place);
      boolean isAlone = !header.isBlank() && times.getOrDefault(spelled(header), 0) == 1;
      int number = seen.merge(spelled(header), 1, Integer::sum);
      String title = file.titles().get(place);
      String name =
          fields.containsKey(place)
              ? fields.get(place)
              : (title.isEmpty() || title.equals(header) ? header : title + " " + header)
                  + (isAlone || !title.isEmpty() ? "" : AGAIN + number);
      if (names.contains(name)) {
        name = name + AGAIN + number;
      }
      names.add(name);
      if (!name.equals(header)) {
        references.put(name, isAlone ? SourceLines.quoted(header) : String.valueOf(place + 1));
      }
    }
    return new NamedColumns(file.withHeaders(names), headers, references);
  }

  /** Mappings compare headers without regard to case. */
  private static String spelled(String header) {
    return header.toLowerCase(Locale.ROOT);
  }

  /** Returns how a mapping refers to a column: by its header in YAML, or its place. */
  String reference(String name) {
    String reference = references.get(name);
    return reference == null ? SourceLines.quoted(name) : reference;
  }

  /** Returns the header of a column as it stands in the file. */
  String header(String name) {
    return file.place(name).map(headers::get).orElse(name);
  }

  /** Returns whether a mapping refers to a column by its name. */
  boolean isCalledSo(String name) {
    return !references.containsKey(name);
  }

  /** Returns what a comment calls a column. */
  String spoken(String name) {
    String reference = references.get(name);
    return reference == null
        ? name
        : reference.matches("\\d+") ? "column %s (%s)".formatted(reference, said(name)) : reference;
  }

  /** Returns whether a name is that of one of several columns of one header. */
  static boolean isOneOfSeveral(String name) {
    return name.contains(AGAIN);
  }

  /** Returns what a name says, without the number that tells it from columns of one header. */
  static String said(String name) {
    int at = name.indexOf(AGAIN);
    return at < 0 ? name : name.substring(0, at);
  }
}
