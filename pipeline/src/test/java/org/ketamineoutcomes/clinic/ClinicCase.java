package org.ketamineoutcomes.clinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The base clinic with one oddity, and what a run of it must come to.
 *
 * @param id what is odd
 * @param files the files that are not those of the base clinic, by export; a file of another name
 *     is of no export but for the mapping
 * @param without exports that the command line does not name
 * @param mapping the mapping, if there is one
 * @param options more options of the command line
 * @param exit the exit code
 * @param says the last line on standard error, in which FOLDER stands for where the files are
 * @param figures what of the results is not as in the base clinic, by the names of {@code
 *     figures.yaml}
 * @param then what becomes of the same files with another mapping, such as the line that the
 *     refusal names
 */
record ClinicCase(
    String id,
    Map<String, List<CaseFile>> files,
    List<String> without,
    String mapping,
    List<String> options,
    int exit,
    String says,
    Map<String, String> figures,
    List<Then> then) {

  private static final Map<String, String> OPTIONS =
      Map.of(
          "sessions", "sessions",
          "assessments", "assessments",
          "adverse_events", "adverseEvents",
          "patients", "patients");

  /** What becomes of the same files with another mapping. */
  record Then(
      String mapping,
      List<String> without,
      List<String> options,
      int exit,
      String says,
      Map<String, String> figures) {}

  /** Returns the case and what follows from it, each as a case of its own. */
  List<ClinicCase> all() {
    List<ClinicCase> all = new ArrayList<>(List.of(this));
    for (Then next : then == null ? List.<Then>of() : then) {
      all.add(
          new ClinicCase(
              id + ", then " + (next.mapping() == null ? next.options() : next.mapping().strip()),
              files,
              next.without() == null ? without : next.without(),
              next.mapping(),
              next.options(),
              next.exit(),
              next.says(),
              next.figures(),
              null));
    }
    return all;
  }

  /** Writes all files into a folder and returns the options that name them. */
  List<String> write(Path folder) throws IOException {
    Map<String, List<CaseFile>> given = new LinkedHashMap<>();
    for (String export : List.of("sessions", "assessments", "adverse_events", "patients")) {
      given.put(export, List.of(CaseFile.OF_THE_BASE));
    }
    if (files != null) {
      given.putAll(files);
    }
    List<String> arguments = new ArrayList<>(List.of("--protocol=r-reference"));
    for (Map.Entry<String, List<CaseFile>> export : given.entrySet()) {
      List<String> paths = new ArrayList<>();
      for (CaseFile file : export.getValue()) {
        Path path = folder.resolve(file.name(export.getKey()));
        Files.write(path, file.bytes(export.getKey()));
        paths.add(path.toString());
      }
      if (OPTIONS.containsKey(export.getKey())
          && !(without != null && without.contains(export.getKey()))) {
        arguments.add("--" + OPTIONS.get(export.getKey()) + "=" + String.join(",", paths));
      }
    }
    if (mapping != null) {
      arguments.add("--mapping=" + Files.writeString(folder.resolve("mapping.yaml"), mapping));
    }
    if (options != null) {
      options.forEach(option -> arguments.add(option.replace("FOLDER", folder.toString())));
    }
    return arguments;
  }

  @Override
  public String toString() {
    return id;
  }
}
