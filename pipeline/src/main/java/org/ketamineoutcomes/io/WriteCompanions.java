package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.beam.sdk.io.FileSystems;
import org.ketamineoutcomes.companion.AnalysisResults;
import org.ketamineoutcomes.companion.Citation;
import org.ketamineoutcomes.companion.DataPackage;
import org.ketamineoutcomes.companion.FolderReadme;
import org.ketamineoutcomes.companion.MethodsText;
import org.ketamineoutcomes.figure.Png;
import org.ketamineoutcomes.report.Report;
import org.ketamineoutcomes.report.Report.FigureFile;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.table.Table;

/** Writes the page of a run, its figures, and what else explains its tables. */
public final class WriteCompanions {

  /** What is written beside the tables, as patterns of paths within the folder. */
  static final List<String> FILES =
      List.of(
          "report.html",
          "README.md",
          "datapackage.json",
          "methods.md",
          "CITATION.cff",
          "figures/",
          "ard/");

  private static final String NO_FONTS =
      "figures/ holds SVG and no PNG, because this Java has no fonts; install fontconfig and a font,"
          + " then run ./outcomes report";

  private static final String NOT_DRAWN =
      "figures/%s.png was not drawn (%s); its SVG is there, and all else is complete";

  /**
   * What there is to say of what was written.
   *
   * @param remarks what is missing beside the tables, and why; none for nothing
   * @param headlines the patients, and each of the four answers in one sentence
   */
  public record Written(List<String> remarks, List<String> headlines) {}

  /** A picture of a figure, or why there is none. */
  private record Picture(FigureFile figure, Optional<byte[]> png, String fault) {}

  private WriteCompanions() {}

  /**
   * Writes everything into a folder.
   *
   * @return what there is to say of it
   */
  public static Written into(String folder, Results results) throws IOException {
    Report report = Report.of(results);
    CompletableFuture<List<Picture>> pictures =
        CompletableFuture.supplyAsync(() -> pictures(report.figures()));
    write(folder + "/report.html", "text/html", report.html());
    write(folder + "/README.md", "text/markdown", FolderReadme.of(results));
    write(folder + "/datapackage.json", "application/json", DataPackage.of(results));
    write(folder + "/methods.md", "text/markdown", MethodsText.of(results));
    write(folder + "/CITATION.cff", "application/yaml", Citation.of(results.facts()));
    Table ard = AnalysisResults.of(results);
    ParquetTable.write(folder + "/ard/ard.parquet", ard.columns(), ard.rows());
    List<String> remarks = writeFigures(folder + "/figures/", report.figures(), pictures.join());
    return new Written(remarks, report.headlines());
  }

  /** Takes all of it away from a folder. */
  static void delete(RoomFiles folder) throws IOException {
    for (String name : FILES) {
      folder.delete(name + (name.endsWith("/") ? "**" : ""));
    }
  }

  /**
   * Pictures are drawn side by side, while other files are written. Drawing takes more than all
   * else that a figure does, so that of other courses and protocols there is the SVG alone.
   */
  private static List<Picture> pictures(List<FigureFile> figures) {
    return Png.canDraw()
        ? figures.parallelStream()
            .filter(figure -> !figure.isApart())
            .map(WriteCompanions::picture)
            .toList()
        : List.of();
  }

  /** A picture that cannot be drawn is no reason to go without the tables. */
  private static Picture picture(FigureFile figure) {
    try {
      return new Picture(figure, Optional.of(Png.of(figure.svg())), "");
    } catch (LinkageError | InternalError | RuntimeException e) {
      return new Picture(figure, Optional.empty(), e.getClass().getSimpleName());
    }
  }

  private static List<String> writeFigures(
      String folder, List<FigureFile> figures, List<Picture> pictures) throws IOException {
    List<String> remarks = new ArrayList<>();
    for (FigureFile figure : figures) {
      write(folder + figure.name() + ".svg", "image/svg+xml", figure.svg());
    }
    for (Picture picture : pictures) {
      String name = picture.figure().name();
      if (picture.png().isPresent()) {
        write(folder + name + ".png", "image/png", picture.png().get());
      } else {
        remarks.add(NOT_DRAWN.formatted(name, picture.fault()));
      }
    }
    if (!Png.canDraw() && !figures.isEmpty()) {
      remarks.add(NO_FONTS);
    }
    return remarks;
  }

  private static void write(String path, String type, String text) throws IOException {
    write(path, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(String path, String type, byte[] bytes) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(FileSystems.matchNewResource(path, false), type))) {
      out.write(bytes);
    }
  }
}
