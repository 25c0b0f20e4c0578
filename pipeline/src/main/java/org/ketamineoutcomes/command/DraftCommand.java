package org.ketamineoutcomes.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ketamineoutcomes.draft.Draft;
import org.ketamineoutcomes.draft.ExportsFolder;
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
    ExportsFolder found = ExportsFolder.of(whole(exports), namesFrom());
    if (found.samples().isEmpty()) {
      throw Refusal.usage(
          "--exports=%s has no file that can be read%s"
              .formatted(
                  exports,
                  found.refused().values().stream().map(why -> "; " + why).findFirst().orElse("")));
    }
    UsableFolder.checkMayBeWritten("--output", folder.toString());
    Files.writeString(output, Draft.of(found.samples(), found.refused()));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Wrote %s from %d files; read it, then: ./outcomes check --mapping=%s%s%n",
        output, found.samples().size(), output, isBesideExports() ? "" : " --exports=" + exports);
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /** Files are named from the folder of the mapping on, or else from that of the exports. */
  private Path namesFrom() {
    return isBesideExports() ? folderOf(output) : whole(exports);
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
