package org.ketamineoutcomes.draft;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.FileSample;
import org.ketamineoutcomes.export.KnownColumns;

/** What the codes of a file stand for, by its data dictionary or else asked. */
record CodedColumns(FileSample file, DataDictionary dictionary) {

  /** Writes a line for each column of codes. */
  void write(Export export, Map<String, String> own, SourceLines lines) {
    own.forEach(
        (ours, header) -> {
          Map<String, String> labels = dictionary.choicesOf(header);
          Map<String, String> values = new LinkedHashMap<>();
          labels.forEach(
              (code, label) ->
                  values.put(
                      code,
                      KnownColumns.word(export, ours, label)
                          .orElse(label.toLowerCase(Locale.ROOT))));
          if (!values.isEmpty()) {
            lines.take("values", ours, SourceLines.flow(values), "by the data dictionary");
          } else if (ours.equals("sex")
              && file.filled(header).stream().allMatch(text -> text.matches("[012]"))) {
            String other = file.filled(header).contains("0") ? "0" : "2";
            String why = "the codes do not say which";
            lines.ask("values", "sex", "{1: male, %s: female}".formatted(other), why);
            lines.ask("values", "sex", "{1: female, %s: male}".formatted(other), why);
          } else if (ours.equals("route")
              && file.filled(header).stream().allMatch(text -> text.matches("\\d{1,2}"))
              && !file.filled(header).isEmpty()) {
            lines.ask("values", "route", "{1: intravenous}", "the codes do not say which");
            lines.ask("values", "route", "{1: intranasal}", "the codes do not say which");
          }
        });
  }
}
