package org.ketamineoutcomes.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.KnownColumns;

/** What the codes and labels of a file stand for, by its data dictionary or else asked. */
record CodedColumns(FileSample file, DataDictionary dictionary) {

  /** How exports write the sexes, in small letters. */
  private static final Map<String, String> SEXES =
      Map.of(
          "f", "female", "female", "female", "woman", "female", "m", "male", "male", "male", "man",
          "male");

  /** Writes a line for each column of codes. */
  void write(Export export, Map<String, String> own, SourceLines lines) {
    own.forEach(
        (ours, header) -> {
          Map<String, String> labels = dictionary.choicesOf(header);
          if (!labels.isEmpty()) {
            byDictionary(export, ours, header, labels, lines);
          } else if (ours.equals("sex")) {
            sexes(header, lines);
          } else if (ours.equals("route") && hasOnly(header, "\\d{1,2}")) {
            Map<String, String> codes = new LinkedHashMap<>();
            new TreeSet<>(file.filled(header)).forEach(code -> codes.put(code, "WORD"));
            lines.ask(
                "values",
                "route",
                SourceLines.flow(codes),
                "the codes do not say which; with the right word for each: one of "
                    + String.join(", ", KnownColumns.wordsOf(export, ours)));
          }
        });
  }

  private void sexes(String header, SourceLines lines) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String cell : new TreeSet<>(file.filled(header))) {
      String word = SEXES.getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
      if (!word.equals(cell)) {
        words.put(cell, word);
      }
    }
    if (!words.isEmpty()) {
      lines.take("values", "sex", SourceLines.flow(words), "so that all files call them alike");
    } else if (hasOnly(header, "[012]")) {
      String other = file.filled(header).contains("0") ? "0" : "2";
      String why = "the codes do not say which";
      lines.ask("values", "sex", "{1: male, %s: female}".formatted(other), why);
      lines.ask("values", "sex", "{1: female, %s: male}".formatted(other), why);
    }
  }

  private boolean hasOnly(String header, String codes) {
    List<String> filled = file.filled(header);
    return !filled.isEmpty() && filled.stream().allMatch(text -> text.matches(codes));
  }

  /** A label that is none of our words is asked about, where a column has a list of them. */
  private void byDictionary(
      Export export, String ours, String header, Map<String, String> labels, SourceLines lines) {
    List<String> words = KnownColumns.wordsOf(export, ours);
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> asked = new LinkedHashMap<>();
    labels.forEach(
        (code, label) -> {
          Optional<String> word = KnownColumns.word(export, ours, label);
          String text = isWritten(header, label) ? label : code;
          if (word.isPresent() || words.isEmpty()) {
            values.put(text, KnownColumns.labelled(export, ours, label));
          } else {
            asked.put(text, label);
          }
        });
    Map<String, String> all = new LinkedHashMap<>(values);
    asked.keySet().forEach(code -> all.put(code, "WORD"));
    if (!values.isEmpty()) {
      lines.take("values", ours, SourceLines.flow(values), "by the data dictionary");
    }
    if (!asked.isEmpty()) {
      lines.ask(
          "values",
          ours,
          SourceLines.flow(all),
          "in place of the line above, with the right word for each of %s: one of %s"
              .formatted(String.join(", ", asked.values()), String.join(", ", words)));
    }
  }

  /** Returns whether cells have a label in place of its code. */
  private boolean isWritten(String header, String label) {
    return file.filled(header).stream().anyMatch(label::equalsIgnoreCase);
  }
}
