package org.ketamineoutcomes.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;

/**
 * Which columns of a file say when, and how its dates are written.
 *
 * @param others headers that are something else: those that identify people, and what other exports
 *     of the file have
 */
record DatesOfSource(FileSample file, List<ScaleColumns> scales, Set<String> others) {

  /** Puts the date that the rows of a line share among its columns, or asks which it is. */
  void share(Export export, Map<String, String> own, SourceLines lines) {
    String ours = export == Export.ASSESSMENTS ? "assessed_date" : "onset_date";
    boolean hasOwn =
        export == Export.ASSESSMENTS
            && scales.stream()
                .noneMatch(scale -> scale.date().isEmpty() && scale.visit().equals(Visit.NONE));
    if (hasOwn) {
      own.remove(ours);
      return;
    }
    List<String> dates = candidates();
    String guessed = own.get(ours);
    if (guessed != null && (export == Export.ADVERSE_EVENTS || dates.size() <= 1)) {
      return;
    }
    own.remove(ours);
    if (dates.size() == 1) {
      own.put(ours, dates.get(0));
      return;
    }
    String why = dates.isEmpty() ? "no column of dates is left" : "one of %d columns of dates";
    (dates.isEmpty() ? List.of("COLUMN") : dates)
        .forEach(
            header ->
                lines.ask(
                    "columns", ours, SourceLines.quoted(header), why.formatted(dates.size())));
  }

  /** Returns columns of dates that are no scale's own, and that a row may be asked about. */
  private List<String> candidates() {
    return file.headers().stream()
        .filter(header -> !others.contains(header))
        .filter(header -> scales.stream().noneMatch(scale -> scale.headers().contains(header)))
        .filter(header -> DateOrder.of(file.filled(header)).isDate())
        .toList();
  }

  /** Writes the one format that all dates have, or asks which of two. */
  void writeFormats(Export export, Set<String> ownDates, SourceLines lines) {
    Set<String> headers = new LinkedHashSet<>(ownDates);
    if (export == Export.ASSESSMENTS) {
      scales.stream().map(ScaleColumns::date).filter(date -> !date.isEmpty()).forEach(headers::add);
    }
    if (headers.isEmpty()) {
      headers.addAll(candidates()); // of which the draft asks
    }
    List<String> values = headers.stream().flatMap(header -> file.filled(header).stream()).toList();
    DateOrder order = DateOrder.of(values);
    List<String> formats = order.formats();
    if (formats.size() == 1) {
      lines.key("dates", formats.get(0), "the only order that all dates have");
    }
    if (order.hasShortYears()) {
      lines.key("two_digit_years", "1970", "years have two digits: of 1970 to 2069; make sure");
    }
    formats.stream()
        .filter(format -> formats.size() > 1)
        .forEach(format -> lines.askKey("dates", format, "both orders fit all dates"));
  }
}
