package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.export.FileSample;

/**
 * Sessions that stand side by side, in columns with numbers.
 *
 * @param part what unpivots them, as YAML
 * @param headers of the columns of their dates
 */
record NumberedSessions(String part, List<String> headers) {

  /** Returns those of a file, if there is more than one. */
  static Optional<NumberedSessions> in(FileSample file) {
    for (String header : file.headers()) {
      if (header.matches("(?i)(session|infusion|treatment|inf|tx)_?0?1_?(date|dt)")) {
        String pattern = header.replaceFirst("0?1", "{N}");
        List<String> headers = new ArrayList<>(List.of(pattern.replace("{N}", "1")));
        String next = pattern.replace("{N}", "2");
        while (file.has(next)) {
          headers.add(next);
          next = pattern.replace("{N}", String.valueOf(headers.size() + 1));
        }
        if (headers.size() > 1) {
          String all = pattern.replace("{N}", "{1.." + headers.size() + "}");
          return Optional.of(
              new NumberedSessions("{session_date: '%s'}".formatted(all), List.copyOf(headers)));
        }
      }
    }
    return Optional.empty();
  }
}
