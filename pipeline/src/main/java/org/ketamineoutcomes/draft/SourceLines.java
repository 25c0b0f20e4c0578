package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.export.Export;

/** The lines of one source of a drafted mapping, each with its reason. */
final class SourceLines {

  private final String file;
  private final Export export;
  private final String reason;
  private final List<String> keys = new ArrayList<>();
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final List<String> choices = new ArrayList<>();

  /**
   * Starts a source.
   *
   * @param reason why the file is taken for this export
   */
  SourceLines(String file, Export export, String reason) {
    this.file = file;
    this.export = export;
    this.reason = reason;
  }

  boolean hasColumn(String ours) {
    return columns.containsKey(ours);
  }

  void column(String ours, String header, String why) {
    columns.put(ours, quoted(header) + "  # " + why);
  }

  /** Adds a line that stands as a question. */
  void choose(String line, String why) {
    choices.add("# choose: " + line + "  (" + why + ")");
  }

  /** Adds a key with its value in one line. */
  void key(String line, String why) {
    keys.add(line + "  # " + why);
  }

  /** Adds a line below the one before. */
  void below(String line) {
    keys.add("  " + line);
  }

  String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - files: ").append(quoted(file)).append('\n');
    yaml.append("    export: ").append(export.label()).append("  # ").append(reason).append('\n');
    choices.forEach(choice -> yaml.append("    ").append(choice).append('\n'));
    if (!columns.isEmpty()) {
      yaml.append("    columns:\n");
      columns.forEach(
          (ours, theirs) ->
              yaml.append("      ").append(ours).append(": ").append(theirs).append('\n'));
    }
    keys.forEach(key -> yaml.append("    ").append(key).append('\n'));
    return yaml.toString();
  }

  /** Writes a text so that YAML reads it as that text. */
  static String quoted(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_.-]*")
            && !text.matches("(?i)null|true|false|yes|no|on|off|y|n")
        ? text
        : "'" + text.replace("'", "''") + "'";
  }
}
