package org.ketamineoutcomes.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.header.Clocks;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.mapping.RowShape.Presence;
import org.ketamineoutcomes.schema.Export;

/**
 * All that a run reads, as found before it starts.
 *
 * @param files by path
 * @param layouts what each file's header says, in the order of {@code files}
 * @param mappingText the mapping as it was written, if one was given
 * @param aesi what adverse events are of special interest, by our words or by the clinic's map
 * @param aesiMapText that map as it was written, if one was given
 * @param basis what days are counted in
 * @param clocks what the times of day mean
 * @param missing the exports that were not given, with what that costs
 * @param dictionaries names of data dictionaries that say what codes stand for
 * @param unnamed files that lie beside the others and are not read
 */
public record Inputs(
    List<InputFile> files,
    List<FileLayout> layouts,
    Mapping mapping,
    Optional<String> mappingText,
    AesiVocabulary aesi,
    Optional<String> aesiMapText,
    TimeBasis basis,
    Clocks clocks,
    Strata strata,
    List<String> missing,
    List<String> dictionaries,
    UnnamedFiles unnamed) {

  /** A bucket of patients holds about this much of the exports, so that it fits in memory. */
  private static final long BYTES_PER_BUCKET = 4L << 20;

  /** Where there are fewer than {@link #EVEN_BUCKETS}, one holds this much: it is worth a file. */
  private static final long LEAST_BYTES_PER_BUCKET = 1L << 20;

  /**
   * Engines deal buckets out by a hash of their number, half of them or more to one of two workers.
   * So many fall evenly on up to eight.
   */
  private static final int EVEN_BUCKETS = 192;

  private static final int MIN_BUCKETS = 4;
  private static final int MAX_BUCKETS = 1 << 14;

  /** What compressed files are taken to hold, for each of their bytes. */
  private static final int COMPRESSION = 8;

  private static final int LEAST_COMPRESSION = 3;

  /** Returns the columns of the patients export that strata need. */
  public List<String> patientColumns() {
    return PatientColumns.of(strata);
  }

  /** Returns the header that patients are read from, of each file. */
  public List<String> idHeaders() {
    return layouts.stream().map(layout -> layout.headerOf("patient_id").orElse("")).toList();
  }

  /**
   * Returns the places of files of optional sources that tell of sessions, of which there are
   * several: what a health record has of one session stands in several of its files.
   */
  public Set<Integer> oneOfSeveral() {
    Set<Integer> places = new HashSet<>();
    Set<Integer> sources = new HashSet<>();
    for (InputFile file : files) {
      boolean isOptional =
          file.source() != Mapping.NO_SOURCE
              && mapping.sources().get(file.source()).mapping().shape().presence()
                  == Presence.OPTIONAL;
      if (isOptional
          && file.export().equals(Export.SESSIONS.label())
          && layouts.get(file.ordinal()).headerOf("vital_sign").isEmpty()
          && layouts.get(file.ordinal()).headerOf("vital_value").isEmpty()) {
        places.add(file.ordinal());
        sources.add(file.source());
      }
    }
    return sources.size() > 1 ? places : Set.of();
  }

  /** Returns what was not given and not read, to be told to those inside. */
  public List<String> notGiven() {
    return Stream.concat(missing.stream(), unnamed.line().stream()).toList();
  }

  /** Returns the same without names of files that nobody asked to be read. */
  List<String> notGivenForRelease() {
    return Stream.concat(missing.stream(), unnamed.countLine().stream()).toList();
  }

  /** Returns the size of all files. */
  long bytes() {
    return files.stream().mapToLong(InputFile::bytes).sum();
  }

  /**
   * Returns how many bytes the files hold at least once they are unpacked, each file once, however
   * many of its members or readings are used.
   */
  long unpackedBytes() {
    Map<String, Long> bytes = new HashMap<>();
    for (InputFile file : files) {
      String path = file.path().toLowerCase(Locale.ROOT).replaceFirst("\\.zip!.*", ".zip");
      boolean isPacked = path.endsWith(".gz") || path.endsWith(".zip") || path.endsWith(".xlsx");
      bytes.put(path, file.bytes() * (isPacked ? LEAST_COMPRESSION : 1));
    }
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns a number that grows with the exports, so that what is held of a bucket does not. */
  public int buckets() {
    long bytes =
        files.stream()
            .mapToLong(file -> file.bytes() * (file.path().endsWith(".gz") ? COMPRESSION : 1))
            .sum();
    long even = Math.min(bytes / LEAST_BYTES_PER_BUCKET, EVEN_BUCKETS);
    return (int)
        Math.max(MIN_BUCKETS, Math.min(MAX_BUCKETS, Math.max(bytes / BYTES_PER_BUCKET, even)));
  }
}
