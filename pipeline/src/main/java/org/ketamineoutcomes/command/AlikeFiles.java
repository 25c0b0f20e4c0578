package org.ketamineoutcomes.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.export.ExportPreview;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings.Assumed;
import org.ketamineoutcomes.io.FileSample.Extent;

/** Files of one export that are written alike: of very many of them one is told for all. */
record AlikeFiles(List<Told> files) {

  /** So many files of one form are told one by one. */
  private static final int MOST_ALONE = 30;

  /** So many files are named in a line. */
  private static final int MOST_NAMED = 10;

  AlikeFiles {
    files = List.copyOf(files);
  }

  /**
   * What there is to tell of one file.
   *
   * @param preview what becomes of its rows
   * @param extent how much of it was looked at
   */
  record Told(String export, ExportPreview preview, Extent extent, List<Assumed> assumed) {

    private List<String> form() {
      List<String> form = new ArrayList<>(preview.form());
      form.add(export);
      form.add(extent.words());
      return form;
    }

    private String name() {
      return preview.layout().fileName();
    }
  }

  /** Returns all files, alone or with those that they are like, in the order of the first. */
  static List<AlikeFiles> of(List<Told> files) {
    Map<List<String>, List<Told>> byForm = new LinkedHashMap<>();
    files.forEach(file -> byForm.computeIfAbsent(file.form(), form -> new ArrayList<>()).add(file));
    List<AlikeFiles> alike = new ArrayList<>();
    for (Told file : files) {
      List<Told> like = byForm.getOrDefault(file.form(), List.of());
      if (like.size() <= MOST_ALONE) {
        alike.add(new AlikeFiles(List.of(file)));
      } else if (like.get(0).equals(file)) {
        alike.add(new AlikeFiles(like));
      }
    }
    return alike;
  }

  /** Returns lines for people. */
  List<String> lines() {
    Told first = files.get(0);
    List<ExportPreview> previews = files.stream().map(Told::preview).toList();
    ExportPreview all = files.size() == 1 ? first.preview() : ExportPreview.together(previews);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s%s (%s)"
            .formatted(
                first.name(),
                files.size() == 1 ? "" : " and %d files alike".formatted(files.size() - 1),
                first.export()));
    lines.addAll(all.form());
    lines.addAll(all.fates(first.extent().words(), assumed()));
    if (files.size() > 1 && all.rejected() > 0) {
      lines.add("    files with rejected rows: " + rejecting());
    }
    return lines;
  }

  private List<Assumed> assumed() {
    if (files.size() == 1) {
      return files.get(0).assumed();
    }
    Map<Assumption, Map<String, Long>> counts = new TreeMap<>();
    for (Told file : files) {
      for (Assumed each : file.assumed()) {
        counts
            .computeIfAbsent(each.assumption(), assumption -> new TreeMap<>())
            .merge(each.column(), each.count(), Long::sum);
      }
    }
    List<Assumed> all = new ArrayList<>();
    counts.forEach(
        (assumption, columns) ->
            columns.forEach((column, count) -> all.add(new Assumed(assumption, column, count))));
    all.sort(Comparator.comparing(Assumed::column).thenComparing(each -> each.assumption().id()));
    return all;
  }

  private String rejecting() {
    List<String> names =
        files.stream().filter(file -> file.preview().rejected() > 0).map(Told::name).toList();
    int listed = Math.min(names.size(), MOST_NAMED);
    return String.join(", ", names.subList(0, listed))
        + (listed < names.size() ? " and %d more".formatted(names.size() - listed) : "");
  }
}
