package org.ketamineoutcomes.export;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.header.RowLayout;
import org.ketamineoutcomes.header.TimesOfFile;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.Vocabulary;

/** One kind of row that lines give, ready to be read. */
final class LinePart {

  /** What a line has of a part. */
  enum Found {
    ROW,
    NOTHING,
    UNCHECKED,
    UNKNOWN_VALUE
  }

  private final List<ReadColumn> own;
  private final int checkbox;
  private final Vocabulary<Answer> answers;
  private final PatientIds patients;
  private final EntryReader entries;
  private final Optional<EntryReader> asked;

  LinePart(
      ExportReader reader,
      FileLayout layout,
      RowLayout row,
      ExportMapping mapping,
      TimesOfFile times) {
    ReadColumns columns =
        new ReadColumns(reader.export(), row, layout.headers(), mapping, reader.clocks(), times);
    own = row.own().stream().map(columns::named).toList();
    checkbox = row.checkbox();
    answers =
        Vocabulary.of(
            ExportSchema.of(Export.ADVERSE_EVENTS).field("solicited").orElseThrow(), Answer.class);
    patients = new PatientIds(columns, layout, reader.mapping().ids());
    entries = EntryReader.of(columns, reader, layout);
    asked = checkbox < 0 ? Optional.empty() : Optional.of(AskedReader.of(columns));
  }

  PatientIds patients() {
    return patients;
  }

  EntryReader entries() {
    return entries;
  }

  /** Returns what reads that someone asked, if the part is a box. */
  Optional<EntryReader> asked() {
    return asked;
  }

  /** Looks whether the current line has a row of this kind. */
  Found in(Records records) {
    if (checkbox >= 0) {
      return box(records.cell(checkbox).strip());
    }
    if (own.isEmpty()) {
      return Found.ROW;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).isBlank(records)) {
        return Found.ROW;
      }
    }
    return Found.NOTHING;
  }

  private Found box(String text) {
    if (text.isEmpty()) {
      return Found.NOTHING;
    }
    return answers
        .meaning(text)
        .map(
            answer ->
                switch (answer) {
                  case YES -> Found.ROW;
                  case NO -> Found.UNCHECKED;
                  case NOT_RECORDED -> Found.NOTHING;
                })
        .orElse(Found.UNKNOWN_VALUE);
  }
}
