package org.ketamineoutcomes.clinic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file of a case: one of the base clinic with something odd about it. Each part is optional; they
 * apply in this order.
 *
 * @param text the file, in place of one of the base clinic
 * @param rows the header, then what becomes of each row of the base clinic: lines in which {@code
 *     {column}} stands for a cell, {@code {item_1}} for an item of the score, {@code {person}} and
 *     {@code {row}} for numbers from 1
 * @param columns columns behind the others, each with what stands in all of its rows; {@code
 *     name_{1..3}} is three of them
 * @param replace regular expressions, and what to write in their place
 * @param each a line for each person, behind the rest
 * @param add lines behind the rest
 * @param top lines before the rest
 * @param name what the file is called; its export if this is absent
 * @param packing its format
 */
record CaseFile(
    List<String> text,
    List<String> rows,
    Map<String, String> columns,
    List<List<String>> replace,
    List<String> each,
    List<String> add,
    List<String> top,
    String name,
    Packing packing) {

  static final CaseFile OF_THE_BASE =
      new CaseFile(null, null, null, null, null, null, null, null, null);

  private static final int ITEMS = 9;

  String name(String export) {
    return name == null ? export + ".csv" : name;
  }

  byte[] bytes(String export) throws IOException {
    return (packing == null ? Packing.TEXT : packing).of(lines(export));
  }

  private List<String> lines(String export) {
    List<String> lines = new ArrayList<>(text == null ? base(export) : text);
    if (rows != null) {
      lines = fromRows(lines);
    }
    if (columns != null) {
      addColumns(lines);
    }
    if (replace != null) {
      String whole = String.join("\n", lines);
      for (List<String> change : replace) {
        whole = whole.replaceAll("(?m)" + change.get(0), change.get(1));
      }
      lines = new ArrayList<>(whole.lines().toList());
    }
    if (each != null) {
      for (String line : each) {
        for (int person = 1; person <= 6; person++) {
          lines.add(line.replace("{patient_id}", "P00" + person));
        }
      }
    }
    if (add != null) {
      lines.addAll(add);
    }
    if (top != null) {
      lines.addAll(0, top);
    }
    return lines;
  }

  private static List<String> base(String export) {
    return switch (export) {
      case "sessions" -> BaseClinic.sessions();
      case "assessments" -> BaseClinic.assessments();
      case "adverse_events" -> BaseClinic.adverseEvents();
      case "patients" -> BaseClinic.patients();
      default -> List.of();
    };
  }

  private List<String> fromRows(List<String> lines) {
    String[] header = lines.get(0).split(",");
    List<String> made = new ArrayList<>(List.of(rows.get(0)));
    for (int row = 1; row < lines.size(); row++) {
      String[] cells = lines.get(row).split(",", -1);
      for (String template : rows.subList(1, rows.size())) {
        String line = template.replace("{row}", String.valueOf(row));
        for (int column = 0; column < header.length; column++) {
          line = line.replace("{" + header[column] + "}", cells[column]);
          if (header[column].equals("total_score")) {
            line = withItems(line, Integer.parseInt(cells[column]));
          }
        }
        made.add(line.replace("{person}", cells[0].substring(3)));
      }
    }
    return made;
  }

  /** Spreads a total over nine items, as evenly as can be, the higher ones first. */
  private static String withItems(String line, int total) {
    String with = line.replace("{twice_the_score}", String.valueOf(2 * total));
    for (int item = 1; item <= ITEMS; item++) {
      int points = total / ITEMS + (item <= total % ITEMS ? 1 : 0);
      with =
          with.replace("{item_" + item + "}", String.valueOf(points))
              .replace("{item_" + item + "_from_1}", String.valueOf(points + 1));
    }
    return with;
  }

  private void addColumns(List<String> lines) {
    columns.forEach(
        (column, cell) -> {
          int from = column.indexOf("{1..");
          int last =
              from < 0 ? 1 : Integer.parseInt(column.substring(from + 4, column.indexOf('}')));
          for (int i = 1; i <= last; i++) {
            String name = column.replaceAll("\\{1\\.\\.\\d+}", String.valueOf(i));
            for (int line = 0; line < lines.size(); line++) {
              lines.set(line, lines.get(line) + "," + (line == 0 ? name : cell));
            }
          }
        });
  }
}
