package org.ketamineoutcomes.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.FileSample;

/**
 * A file whose headers are those of a standard, for which a mapping is built in.
 *
 * @param standard the name of the mapping
 * @param sources what the mapping makes of such a file; one may hold several exports
 */
record KnownShapes(String standard, List<StandardSource> sources) {

  private static final String FHIR = "fhir";
  private static final List<String> OF_COLUMNS = List.of("sdtm", "omop", "synthea");

  KnownShapes {
    sources = List.copyOf(sources);
  }

  /** Returns the sources that a built-in mapping has for such a file, if one has. */
  static Optional<KnownShapes> of(FileSample file) {
    if (file.has("resourceType")) {
      List<StandardSource> sources = resources(file);
      return sources.isEmpty() ? Optional.empty() : Optional.of(new KnownShapes(FHIR, sources));
    }
    return OF_COLUMNS.stream()
        .flatMap(standard -> StandardSource.of(standard).stream())
        .filter(source -> source.fits(file))
        .max(Comparator.comparingInt(source -> source.present(file)))
        .map(best -> new KnownShapes(best.standard(), alike(best, file)));
  }

  /** Returns what the mapping says of all files that are called as those of one source. */
  private static List<StandardSource> alike(StandardSource best, FileSample file) {
    return StandardSource.of(best.standard()).stream()
        .filter(source -> source.isOfFilesOf(best) && source.fits(file))
        .toList();
  }

  /**
   * Returns the sources for all types of resources in a file. One that is not called after its type
   * may have others behind the rows that were looked at.
   */
  private static List<StandardSource> resources(FileSample file) {
    List<String> types = file.filled("resourceType").stream().distinct().toList();
    boolean mayHaveOthers =
        file.isCutOff() && types.stream().noneMatch(type -> file.fileName().contains(type));
    return StandardSource.of(FHIR).stream()
        .filter(source -> mayHaveOthers || types.stream().anyMatch(source::isOfType))
        .toList();
  }

  /** Returns what the mapping says of the ids of people, as a line; empty if nothing. */
  String ids() {
    var ids = StandardSource.yaml(standard).path("ids");
    return ids.isEmpty() ? "" : "ids: " + ids + "  # as in the built-in mapping\n";
  }

  /** Returns the sources as lines of a mapping. */
  String yaml(FileSample file, ClinicDates dates, MedicationNames medications) {
    return sources.stream()
        .map(
            source ->
                standard.equals(FHIR)
                    ? new ResourceLines(source, file).of(medications)
                    : new StandardLines(source, file).of(dates))
        .map(SourceLines::yaml)
        .collect(Collectors.joining());
  }
}
