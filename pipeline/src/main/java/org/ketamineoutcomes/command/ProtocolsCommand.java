package org.ketamineoutcomes.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.job.Version;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.protocol.ProtocolFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Lists the built-in protocols with what each is to a publication, or prints one as YAML, to be
 * changed and given to a run.
 */
@Command(
    name = "protocols",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the built-in protocols, or print one as YAML.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "2:there is no such protocol"},
    footer = {"", "Example: ./outcomes protocols standard > own.yaml"})
final class ProtocolsCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The protocol to print.")
  private @Nullable String id;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (id == null) {
      list(BuiltInProtocols.all(), out);
    } else {
      String wanted = id;
      out.print(
          BuiltInProtocols.named(wanted)
              .orElseThrow(() -> BuiltInProtocols.unknown(wanted))
              .yaml());
    }
    out.flush();
  }

  private static void list(List<ProtocolFile> files, PrintWriter out) {
    String columns =
        "%%-%ds  %%-%ds  %%s%%n"
            .formatted(
                longest(files, ProtocolFile::sourceName), longest(files, ProtocolsCommand::status));
    files.forEach(file -> out.printf(columns, file.sourceName(), status(file), file.description()));
  }

  private static int longest(List<ProtocolFile> files, Function<ProtocolFile, String> cell) {
    return files.stream().map(cell).mapToInt(String::length).max().orElse(1);
  }

  private static String status(ProtocolFile file) {
    return file.status().name().toLowerCase(Locale.ROOT);
  }
}
