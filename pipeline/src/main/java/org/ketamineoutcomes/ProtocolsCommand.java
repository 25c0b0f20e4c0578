package org.ketamineoutcomes;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.protocol.ProtocolFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the built-in protocols, or prints one as YAML, to be changed and given to a run. */
@Command(
    name = "protocols",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the built-in protocols, or print one as YAML.")
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
      BuiltInProtocols.all().forEach(file -> out.println(line(file)));
    } else {
      String wanted = id;
      out.print(
          BuiltInProtocols.named(wanted)
              .orElseThrow(() -> BuiltInProtocols.unknown(wanted))
              .yaml());
    }
    out.flush();
  }

  private static String line(ProtocolFile file) {
    return "%-14s%s".formatted(file.sourceName(), file.description());
  }
}
