package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.Optional;
import org.ketamineoutcomes.export.BuiltInMappings;
import org.ketamineoutcomes.export.Mapping;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The mapping of a run: a file, a built-in one, or none.
 *
 * @param text as it is written, if there is one
 * @param name what messages call it
 * @param folder where the files of its sources are looked for; empty or with a slash at its end
 */
record RunMapping(Mapping mapping, Optional<String> text, String name, String folder) {

  /**
   * Reads what {@code options} name.
   *
   * @throws Refusal if they name two, or one that means nothing
   */
  static RunMapping of(OutcomesOptions options) throws IOException {
    String path = options.getMapping();
    String from = options.getFrom();
    String exports = options.getExports();
    if (from == null) {
      if (path == null && exports != null) {
        throw Refusal.usage(
            "--exports goes with --from or --mapping, which say what its files are");
      }
      return path == null
          ? new RunMapping(Mapping.NONE, Optional.empty(), "", "")
          : ofFile(
              path,
              FindInputs.text("--mapping", path),
              exports == null ? path.substring(0, path.lastIndexOf('/') + 1) : folder(exports));
    }
    if (path != null) {
      throw Refusal.usage(
          "--from and --mapping are both given; ./outcomes mappings %s prints the built-in one, to be"
                  .formatted(from)
              + " changed and given as --mapping");
    }
    BuiltInMappings.BuiltIn builtIn = BuiltInMappings.named(from);
    String name = "--from=" + builtIn.name();
    return new RunMapping(
        Mapping.parse(builtIn.yaml(), name),
        Optional.of(builtIn.yaml()),
        name,
        exports == null ? "" : folder(exports));
  }

  private static String folder(String exports) {
    return exports.replaceFirst("/*$", "/");
  }

  private static RunMapping ofFile(String path, Optional<String> text, String folder) {
    text.ifPresent(yaml -> PlainYaml.check(yaml, path));
    return new RunMapping(
        text.map(yaml -> Mapping.parse(yaml, path)).orElse(Mapping.NONE), text, path, folder);
  }

  /** Returns where a line for the mapping is to be written, unless that is clear. */
  String advice() {
    return isBuiltIn()
        ? "; ./outcomes mappings %s > mapping.yaml prints the mapping, to be given as --mapping with drop in its sources"
            .formatted(name.substring(name.indexOf('=') + 1))
        : "";
  }

  /** Returns whether its sources are candidates for any file that is named, whatever its name. */
  boolean isBuiltIn() {
    return name.startsWith("--from=");
  }
}
