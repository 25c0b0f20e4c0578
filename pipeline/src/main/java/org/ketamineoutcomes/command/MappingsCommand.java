package org.ketamineoutcomes.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.job.Version;
import org.ketamineoutcomes.mapping.BuiltInMappings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the built-in mappings, or prints one as YAML, to be changed and given to a run. */
@Command(
    name = "mappings",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the built-in mappings of --from, or print one as YAML.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "2:there is no such mapping"},
    footer = {"", "Example: ./outcomes mappings redcap > mapping.yaml"})
final class MappingsCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The mapping to print.")
  private @Nullable String name;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      BuiltInMappings.all()
          .forEach(mapping -> out.printf("%-10s %s%n", mapping.name(), mapping.description()));
    } else {
      out.print(BuiltInMappings.named(name).yaml());
    }
    out.flush();
  }
}
