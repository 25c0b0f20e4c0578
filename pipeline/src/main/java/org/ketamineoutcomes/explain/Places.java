package org.ketamineoutcomes.explain;

import java.util.List;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.history.Entry;

/** Says where a row stands. */
record Places(List<String> fileNames) {

  Places {
    fileNames = List.copyOf(fileNames);
  }

  /** Returns {@code [file record N]}, records being counted from 1 without the header. */
  String of(Entry entry) {
    return "[%s record %d]"
        .formatted(fileNames.get(entry.position().file()), entry.position().record());
  }

  /** Returns {@code [file line N]}, lines being counted from 1 with the header. */
  static String of(UnusedRow row) {
    return row.firstLine() == row.lastLine()
        ? "[%s line %d]".formatted(row.file(), row.firstLine())
        : "[%s lines %d-%d]".formatted(row.file(), row.firstLine(), row.lastLine());
  }
}
