package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;

/**
 * Rows that stand side by side, in columns with numbers, such as {@code infusion1_date}, {@code
 * infusion1_dose}, {@code infusion2_date}.
 *
 * @param columns our column, then its header with all numbers in it, as unpivot has it
 * @param headersByOurs our column, then all headers of it
 */
record NumberedColumns(Map<String, String> columns, Map<String, List<String>> headersByOurs) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final String PLACE = "\u0000";

  /** Returns the columns of an export that are numbered, if what it needs is. */
  static Optional<NumberedColumns> in(FileSample file, Export export, Set<String> others) {
    String needed = export == Export.SESSIONS ? "session_date" : "term";
    Map<String, List<String>> numbersByStem = new LinkedHashMap<>();
    for (String header : file.headers()) {
      Matcher number = NUMBER.matcher(header);
      while (!others.contains(header) && number.find()) {
        String stem = header.substring(0, number.start()) + PLACE + header.substring(number.end());
        numbersByStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(number.group());
      }
    }
    Map<String, String> stemByOurs = new LinkedHashMap<>();
    numbersByStem.forEach(
        (stem, numbers) -> {
          if (numbers.size() > 1) {
            ours(file, export, stem, numbers).ifPresent(o -> stemByOurs.putIfAbsent(o, stem));
          }
        });
    List<String> numbers =
        numbersByStem.getOrDefault(stemByOurs.getOrDefault(needed, ""), List.of());
    boolean isBare =
        export == Export.SESSIONS
            && NamedColumns.said(stemByOurs.getOrDefault(needed, ""))
                .replace(PLACE, "")
                .matches("(?i)\\W*(visit)?[ _.-]*dates?\\W*");
    if (numbers.isEmpty() || (isBare && stemByOurs.size() == 1)) {
      return Optional.empty();
    }
    stemByOurs
        .values()
        .removeIf(stem -> !numbersByStem.getOrDefault(stem, List.of()).equals(numbers));
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    stemByOurs.forEach(
        (ours, stem) -> {
          columns.put(ours, stem.replace(PLACE, range(numbers)));
          headers.put(ours, numbers.stream().map(n -> stem.replace(PLACE, n)).toList());
        });
    return Optional.of(new NumberedColumns(columns, headers));
  }

  /** Returns our column that a header without its number suggests, if its cells may be of it. */
  private static Optional<String> ours(
      FileSample file, Export export, String stem, List<String> numbers) {
    String plain = stem.replace(PLACE, " ");
    Optional<String> guessed =
        ColumnGuess.of(export, plain.strip().replaceAll("^[_ .-]+|[_ .-]+$", ""));
    if (guessed.isEmpty() && export == Export.SESSIONS && ColumnGuess.isSession(plain.strip())) {
      guessed = Optional.of("session_date");
    }
    return guessed.filter(
        ours ->
            numbers.stream()
                .map(number -> file.filled(stem.replace(PLACE, number)))
                .allMatch(CellKind.of(ours)::mayBe));
  }

  /** Returns all numbers as a header of a mapping has them. */
  private static String range(List<String> numbers) {
    int first = Integer.parseInt(numbers.get(0));
    boolean isPadded = numbers.get(0).startsWith("0") && numbers.get(0).length() > 1;
    int width = isPadded ? numbers.get(0).length() : 1;
    boolean follow =
        IntStream.range(0, numbers.size())
            .allMatch(i -> numbers.get(i).equals(("%0" + width + "d").formatted(first + i)));
    return follow
        ? "{" + numbers.get(0) + ".." + numbers.get(numbers.size() - 1) + "}"
        : "{" + String.join(",", numbers) + "}";
  }

  Set<String> headers() {
    Set<String> all = new LinkedHashSet<>();
    headersByOurs.values().forEach(all::addAll);
    return all;
  }

  /** Returns the headers of our columns whose names end so. */
  List<String> headersOf(String ending) {
    return headersByOurs.entrySet().stream()
        .filter(column -> column.getKey().endsWith(ending))
        .flatMap(column -> column.getValue().stream())
        .toList();
  }

  /** Returns our columns with the first header of each. */
  Map<String, String> first() {
    Map<String, String> first = new LinkedHashMap<>();
    headersByOurs.forEach((ours, headers) -> first.put(ours, headers.get(0)));
    return first;
  }

  /**
   * Returns the parts of a line as unpivot has them: one with ranges of numbers, or one each where
   * a mapping does not refer to the columns by their names.
   */
  List<String> parts(NamedColumns names) {
    if (headers().stream().allMatch(names::isCalledSo)) {
      Map<String, String> ranges = new LinkedHashMap<>();
      columns.forEach((ours, header) -> ranges.put(ours, "'" + header.replace("'", "''") + "'"));
      return List.of(part(ranges));
    }
    List<String> parts = new ArrayList<>();
    int many = headersByOurs.values().iterator().next().size();
    for (int k = 0; k < many; k++) {
      Map<String, String> one = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> column : headersByOurs.entrySet()) {
        one.put(column.getKey(), names.reference(column.getValue().get(k)));
      }
      parts.add(part(one));
    }
    return parts;
  }

  private String part(Map<String, String> references) {
    return references.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining(", ", columns.containsKey("term") ? "columns: {" : "{", "}"));
  }
}
