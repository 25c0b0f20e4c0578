package org.ketamineoutcomes.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.FileSample;

/**
 * Which columns of a file say when, and how its dates are written.
 *
 * @param identifying headers that identify people, which are never dates to be taken
 */
record DatesOfSource(FileSample file, List<ScaleColumns> scales, Set<String> identifying) {

  /** Puts dates that rows of a line share among its columns, or asks which. */
  void share(Export export, Map<String, String> own, SourceLines lines) {
    String ours = export == Export.ASSESSMENTS ? "assessed_date" : "onset_date";
    boolean hasOwn =
        export == Export.ASSESSMENTS && scales.stream().noneMatch(scale -> scale.date().isEmpty());
    String guessed = own.get(ours);
    List<String> dates = candidates();
    own.clear();
    if (hasOwn) {
      return;
    }
    if (guessed != null && dates.size() <= 1) {
      own.put(ours, guessed);
    } else if (dates.size() == 1) {
      own.put(ours, dates.get(0));
    } else {
      dates.forEach(
          header ->
              lines.ask(
                  "columns",
                  ours,
                  SourceLines.quoted(header),
                  "one of %d columns of dates".formatted(dates.size())));
    }
  }

  /** Returns columns of dates that are no scale's own, and that a row may be asked about. */
  private List<String> candidates() {
    return file.headers().stream()
        .filter(header -> !identifying.contains(header))
        .filter(header -> scales.stream().noneMatch(scale -> scale.headers().contains(header)))
        .filter(header -> DateOrder.of(file.filled(header)).isDate())
        .toList();
  }

  /** Writes the one format that all dates have, or asks which of two. */
  void writeFormats(Export export, Map<String, String> own, SourceLines lines) {
    Set<String> headers = new LinkedHashSet<>();
    own.forEach(
        (ours, header) -> {
          if (ours.endsWith("_date")) {
            headers.add(header);
          }
        });
    if (export == Export.ASSESSMENTS) {
      scales.stream().map(ScaleColumns::date).filter(date -> !date.isEmpty()).forEach(headers::add);
    }
    if (headers.isEmpty()) {
      headers.addAll(candidates()); // of which the draft asks
    }
    List<String> values = headers.stream().flatMap(header -> file.filled(header).stream()).toList();
    List<String> formats = DateOrder.of(values).formats();
    if (formats.size() == 1) {
      lines.key("dates", formats.get(0), "the only order that all dates have");
    }
    formats.stream()
        .filter(format -> formats.size() > 1)
        .forEach(format -> lines.askKey("dates", format, "both orders fit all dates"));
  }
}
