package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.header.Clocks;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.header.TimesOfFile;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.io.FileSample;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.mapping.Mapping;

/**
 * Finds what the times of day of all files mean, before the first row is used.
 *
 * <p>A file whose first rows all say 00:00, or one other time, is looked at further: whole if it is
 * small, and else by a sample spread over it. Reading all of a large file here would take longer
 * than the job itself, which reads it with all cores. What the sample has missed, the job finds: it
 * counts the times of all parts, and refuses the run where one time was taken for none and another
 * came up.
 */
final class FindClocks {

  private static final int FIRST_ROWS = 1_000;

  private FindClocks() {}

  static Clocks of(
      List<InputFile> files, List<FileLayout> layouts, Mapping mapping, TimeBasis basis)
      throws IOException {
    List<TimesOfFile> times = new ArrayList<>();
    for (InputFile file : files) {
      ExportReader reader =
          new ExportReader(
              layouts.get(file.ordinal()).export(), mapping.at(file.source()), basis, List.of());
      TimesOfFile first = first(reader, file);
      times.add(first.hasOneTimeOnly() ? sampled(reader, file) : first);
    }
    return Clocks.of(mapping, times);
  }

  private static TimesOfFile first(ExportReader reader, InputFile file) throws IOException {
    try (InputStream in = FileBytes.open(file.path())) {
      return reader.times(in, file.name(), FIRST_ROWS);
    }
  }

  private static TimesOfFile sampled(ExportReader reader, InputFile file) throws IOException {
    try (FileSample sample = FileSample.open(file.path(), file.bytes())) {
      return reader.times(sample.bytes(), file.name(), sample.extent().mostRows());
    }
  }
}
