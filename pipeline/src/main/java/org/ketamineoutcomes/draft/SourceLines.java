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

  /** Stands where nobody but the reader of a draft knows the column. */
  static final String PLACEHOLDER = "COLUMN";

  private static final String ASK = "# choose: ";

  private final NamedColumns columns;
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
  SourceLines(NamedColumns columns, Export export, String reason) {
    FileSample file = columns.file();
    this.columns = columns;
    this.file = file.fileName();
    this.export = export;
    this.reason = reason;
    if (!file.sheet().isEmpty()) {
      key("sheet", quoted(file.sheet()), "the workbook has several");
    }
    if (file.headerLine() > 1) {
      key("header", String.valueOf(file.headerLine()), "the lines above it are no header");
    }
    if (!file.encoding().isEmpty()) {
      key("encoding", file.encoding(), "its bytes are not UTF-8; another encoding may be right");
    }
  }

  /** Takes a column of the file for one of ours. */
  void column(String ours, String name, String why) {
    take("columns", ours, columns.reference(name), why);
  }

  /** Asks whether a column of the file is one of ours. */
  void askColumn(String ours, String name, String why) {
    ask("columns", ours, columns.reference(name), why);
  }

  /** Returns our columns by columns of the file, on one line of YAML. */
  String flowOfColumns(Map<String, String> own) {
    return own.entrySet().stream()
        .map(each -> quoted(each.getKey()) + ": " + columns.reference(each.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
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
    others.add(ASK + key + ": " + value + "  # " + why);
  }

  /** Writes what the reader of a draft should know. */
  void note(String text) {
    others.add("# " + comment(text));
  }

  /** Writes a key with a list below it. */
  void list(String key, List<String> members, String why) {
    list(key, members, List.of(), why);
  }

  /**
   * Writes a key with a list below it, and questions behind it. A list of nothing but questions
   * would be an empty key; it then is asked as well.
   */
  void list(String key, List<String> taken, List<String> asked, String why) {
    String start = taken.isEmpty() ? ASK : "";
    others.add(start + key + ":  # " + why);
    taken.forEach(member -> others.add("  - " + member));
    asked.forEach(member -> others.add("  " + ASK + "- " + member));
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
          .append(line.kind() == Kind.ASKED ? ASK : "")
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
