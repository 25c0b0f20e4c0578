package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ketamineoutcomes.io.UsableFile;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.mapping.RowShape.Presence;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/**
 * The files of a run without those of optional sources that have not the columns of their source.
 *
 * @param leftOut those files, each with the reason, in words for people
 */
record UsableFiles(List<InputFile> files, List<String> leftOut) {

  /**
   * Looks at the headers of the files of optional sources.
   *
   * @throws Refusal if none is left for sessions or assessments, with the reason against the first
   */
  static UsableFiles of(List<InputFile> files, Mapping mapping, RunMapping given)
      throws IOException {
    List<InputFile> usable = new ArrayList<>();
    Map<String, Refusal> reasons = new HashMap<>();
    Set<String> used = new LinkedHashSet<>();
    Map<String, Refusal> refusals = new TreeMap<>();
    for (InputFile file : files) {
      try {
        if (isOptional(file, mapping)) {
          FindInputs.layout(file, mapping, List.of());
        }
        usable.add(at(usable.size(), file));
        used.add(file.export());
        used.add(reading(file));
      } catch (Refusal e) {
        reasons.putIfAbsent(file.export(), e);
        refusals.putIfAbsent(reading(file), e);
      }
    }
    refusals.keySet().removeAll(used);
    refuseIdentifyingData(refusals, given);
    for (Refusal refusal : refusals.values()) {
      if (refusal.reason() != Refusal.Reason.USAGE) {
        throw refusal;
      }
    }
    for (Export needed : List.of(Export.SESSIONS, Export.ASSESSMENTS)) {
      if (!used.contains(needed.label())) {
        UsableFile.checkFolderOf(given.folder());
        throw reasons.getOrDefault(
            needed.label(),
            Refusal.usage(
                "%s: no file gives %s%s"
                    .formatted(
                        given.name(),
                        needed.label(),
                        given.folder().isEmpty()
                            ? ""
                            : " in %s; files count by their names, and ./outcomes draft finds them by their columns"
                                .formatted(given.folder()))));
      }
    }
    return new UsableFiles(
        List.copyOf(usable),
        refusals.values().stream().map(refusal -> "left out: " + refusal.getMessage()).toList());
  }

  /** Names what identifies people in all files, each once, whatever it may be read as. */
  private static void refuseIdentifyingData(Map<String, Refusal> refusals, RunMapping given) {
    Map<String, String> byPath = new TreeMap<>();
    refusals.forEach(
        (reading, refusal) -> {
          if (refusal.reason() == Refusal.Reason.IDENTIFYING_DATA) {
            byPath.putIfAbsent(
                reading.substring(0, reading.lastIndexOf(" as ")),
                String.valueOf(refusal.getMessage()));
          }
        });
    if (!byPath.isEmpty()) {
      throw Refusal.identifyingData(String.join(". ", byPath.values()) + given.advice());
    }
  }

  private static String reading(InputFile file) {
    return file.path() + " as " + file.export();
  }

  private static boolean isOptional(InputFile file, Mapping mapping) {
    return file.source() != Mapping.NO_SOURCE
        && mapping.sources().get(file.source()).mapping().shape().presence() == Presence.OPTIONAL;
  }

  private static InputFile at(int ordinal, InputFile file) {
    return new InputFile(
        ordinal, file.path(), file.name(), file.export(), file.bytes(), file.source());
  }
}
