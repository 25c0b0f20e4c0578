package org.ketamineoutcomes.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ketamineoutcomes.draft.Draft;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.io.UsableFolder;
import org.ketamineoutcomes.job.Version;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a mapping for the files of a folder, to be read and changed. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Look at the headers and first rows of all files in a folder and write a mapping for them,"
            + " each line with its reason.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      "1:a fault of the program",
      "2:wrong usage, or no file can be read"
    },
    footer = {"", "Example: ./outcomes draft --exports=exports --output=mapping.yaml"})
final class DraftCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets it, because it is required
  @Option(names = "--exports", required = true, description = "The folder of the exports.")
  private Path exports;

  @SuppressWarnings("NullAway.Init") // picocli sets it, because it is required
  @Option(names = "--output", required = true, description = "The mapping to write.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(exports)) {
      throw Refusal.usage("--exports=%s: there is no such folder".formatted(exports));
    }
    Path folder = output.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Refusal.usage("--output=%s: there is no folder %s".formatted(output, folder));
    }
    if (Files.exists(output)) {
      throw Refusal.usage("--output=%s is there already; name another file".formatted(output));
    }
    List<FileSample> samples = new ArrayList<>();
    Map<String, String> refused = new TreeMap<>();
    for (Path file : files()) {
      String name = name(file);
      if (!Files.isReadable(file)) {
        refused.put(name, name + " cannot be read, as you have no right to");
        continue;
      }
      try {
        samples.add(Draft.sample(() -> Files.newInputStream(file), name));
      } catch (Refusal e) {
        refused.put(name, String.valueOf(e.getMessage()));
      }
    }
    if (samples.isEmpty()) {
      throw Refusal.usage("--exports=%s has no file that can be read".formatted(exports));
    }
    UsableFolder.checkMayBeWritten("--output", folder.toString());
    Files.writeString(output, Draft.of(samples, refused));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Wrote %s from %d files; read it, then: ./outcomes check --mapping=%s%s%n",
        output, samples.size(), output, isBesideExports() ? "" : " --exports=" + exports);
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(exports)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.getFileName().toString().matches("(?i).*\\.(ya?ml|md|pdf|docx?)"))
          .sorted()
          .toList();
    }
  }

  /** Names a file from the folder of the mapping on, or else from that of the exports. */
  private String name(Path file) {
    Path from = isBesideExports() ? folderOf(output) : whole(exports);
    return from.relativize(whole(file)).toString();
  }

  private boolean isBesideExports() {
    return whole(exports).startsWith(folderOf(output));
  }

  private static Path folderOf(Path file) {
    return whole(file).resolveSibling("");
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
