package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;

/** The lines of one source of a drafted mapping, each with its reason. */
final class SourceLines {

  private final String file;
  private final Export export;
  private final String reason;
  private final Map<String, List<Line>> blocks = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();

  /** A key in a block; one that is asked stands as a comment. */
  private record Line(String key, String value, String why, Kind kind) {}

  private enum Kind {
    TAKEN,
    ASKED
  }

  /**
   * Starts a source.
   *
   * @param reason why the file is taken for this export
   */
  SourceLines(FileSample file, Export export, String reason) {
    this.file = file.fileName();
    this.export = export;
    this.reason = reason;
    if (file.headerLine() > 1) {
      key("header", String.valueOf(file.headerLine()), "the lines above it are no header");
    }
    if (!file.encoding().isEmpty()) {
      key("encoding", file.encoding(), "its bytes are not UTF-8; another encoding may be right");
    }
  }

  /** Takes a header for one of our columns. */
  void column(String ours, String header, String why) {
    take("columns", ours, quoted(header), why);
  }

  /** Writes a key of a block, such as {@code columns}. */
  void take(String block, String key, String value, String why) {
    lines(block).add(new Line(key, value, why, Kind.TAKEN));
  }

  /** Writes a key of a block as a question. */
  void ask(String block, String key, String value, String why) {
    lines(block).add(new Line(key, value, why, Kind.ASKED));
  }

  /** Writes a key that has its value beside it. */
  void key(String key, String value, String why) {
    others.add(key + ": " + value + "  # " + why);
  }

  /** Writes a key that has its value beside it as a question. */
  void askKey(String key, String value, String why) {
    others.add("# choose: " + key + ": " + value + "  # " + why);
  }

  /** Writes a key with a list below it. */
  void list(String key, List<String> members, String why) {
    others.add(key + ":  # " + why);
    members.forEach(
        member -> others.add(member.startsWith("# ") ? "  " + member : "  - " + member));
  }

  String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - files: ").append(quoted(file)).append('\n');
    yaml.append("    export: ").append(export.label()).append("  # ").append(reason).append('\n');
    blocks.forEach((name, lines) -> addBlock(name, lines, yaml));
    others.forEach(line -> yaml.append("    ").append(line).append('\n'));
    return yaml.toString();
  }

  /** A block of nothing but questions would be an empty key; each then asks for the whole key. */
  private static void addBlock(String name, List<Line> lines, StringBuilder yaml) {
    boolean hasTaken = lines.stream().anyMatch(line -> line.kind() == Kind.TAKEN);
    if (hasTaken) {
      yaml.append("    ").append(name).append(":\n");
    }
    for (Line line : lines) {
      String entry = line.key() + ": " + line.value();
      yaml.append(hasTaken ? "      " : "    ")
          .append(line.kind() == Kind.ASKED ? "# choose: " : "")
          .append(hasTaken ? entry : name + ": {" + entry + "}")
          .append("  # ")
          .append(comment(line.why()))
          .append('\n');
    }
  }

  private List<Line> lines(String block) {
    return blocks.computeIfAbsent(block, key -> new ArrayList<>());
  }

  /** Returns a text that stays on the line of a comment. */
  static String comment(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }

  /** Writes a text so that YAML reads it as that text. */
  static String quoted(String text) {
    if (!text.equals(comment(text))) {
      return new TextNode(text).toString();
    }
    return text.matches("[A-Za-z_][A-Za-z0-9_.-]*")
            && !text.matches("(?i)null|true|false|yes|no|on|off|y|n")
        ? text
        : "'" + text.replace("'", "''") + "'";
  }

  /** Returns texts by texts, on one line of YAML. */
  static String flow(Map<String, String> map) {
    return map.entrySet().stream()
        .map(each -> quoted(each.getKey()) + ": " + quoted(each.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
