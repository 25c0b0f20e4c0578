package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * The files of single patients: a folder for each, with one part for each bucket of patients.
 *
 * @param folder where they are written
 * @param keyFile where the key of the pseudonyms is
 */
public record PatientFiles(String folder, String keyFile) implements Serializable {

  static final String FOLDER = "patient_level";

  /** Returns the file of one part. */
  String part(String table, int bucket) {
    return "%s/%s/part-%05d.parquet".formatted(folder, table, bucket);
  }

  /** Reads every part back to its last value, side by side, and returns what was found. */
  public List<WrittenTable> verify() throws IOException {
    List<String> paths =
        FileSystems.match(folder + "/*/*.parquet", EmptyMatchTreatment.ALLOW).metadata().stream()
            .map(Metadata::resourceId)
            .map(Object::toString)
            .toList();
    try {
      return paths.parallelStream()
          .map(PatientFiles::verified)
          .sorted(Comparator.comparing(WrittenTable::name))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static WrittenTable verified(String path) {
    try {
      return new WrittenTable(
          path.substring(path.lastIndexOf(FOLDER + "/")),
          ParquetTable.readThrough(path),
          FileBytes.sha256(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
