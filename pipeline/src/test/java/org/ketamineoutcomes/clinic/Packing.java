package org.ketamineoutcomes.clinic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Formats in which a table leaves a clinic; each is made of lines of cells with commas between. */
public enum Packing {
  TEXT,
  TABS,
  UTF_16,
  GZIP,
  ZIP,
  WORKBOOK,
  /** A workbook of which the first row below the header is hidden, and the last column. */
  WORKBOOK_WITH_HIDDEN_PARTS,
  /** A SAS transport file, whose variables have names of at most 8 letters. */
  TRANSPORT,
  JSON_LINES;

  private static final String OFFICE = "http://schemas.openxmlformats.org/";

  /** Returns the bytes of a table. */
  public byte[] of(List<String> lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    return switch (this) {
      case TEXT -> text.getBytes(StandardCharsets.UTF_8);
      case TABS -> text.replace(',', '\t').getBytes(StandardCharsets.UTF_8);
      case UTF_16 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case GZIP -> gzip(text.getBytes(StandardCharsets.UTF_8));
      case ZIP -> zip(Map.of("table.csv", text));
      case WORKBOOK -> workbook(Map.of("Data", lines));
      case WORKBOOK_WITH_HIDDEN_PARTS -> zip(withHiddenParts(lines));
      case TRANSPORT -> transport(cells(lines));
      case JSON_LINES -> jsonLines(cells(lines)).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static List<String[]> cells(List<String> lines) {
    return lines.stream().map(line -> line.split(",", -1)).toList();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Returns an archive of texts by the names of its members. */
  static byte[] zip(Map<String, String> members) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, String> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return packed.toByteArray();
  }

  /** Returns a workbook of sheets by their names, each of lines of cells. */
  public static byte[] workbook(Map<String, List<String>> sheets) throws IOException {
    return zip(parts(sheets));
  }

  private static Map<String, String> parts(Map<String, List<String>> sheets) {
    String main = OFFICE + "spreadsheetml/2006/main";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"%spackage/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"
            .formatted(OFFICE));
    parts.put("_rels/.rels", relations(List.of("officeDocument"), List.of("xl/workbook.xml")));
    List<String> types = new ArrayList<>(List.of("styles"));
    List<String> targets = new ArrayList<>(List.of("styles.xml"));
    StringBuilder names = new StringBuilder();
    sheets.forEach(
        (name, lines) -> {
          types.add("worksheet");
          int number = types.size();
          targets.add("worksheets/sheet%d.xml".formatted(number));
          names.append(
              "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number));
          parts.put(
              "xl/worksheets/sheet%d.xml".formatted(number),
              "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                  .formatted(main, sheet(cells(lines))));
        });
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%sofficeDocument/2006/relationships\"><sheets>%s</sheets></workbook>"
            .formatted(main, OFFICE, names));
    parts.put("xl/_rels/workbook.xml.rels", relations(types, targets));
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>"
            .formatted(main));
    return parts;
  }

  private static String sheet(List<String[]> rows) {
    StringBuilder sheet = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      sheet.append("<row r=\"%d\">".formatted(row + 1));
      for (int column = 0; column < rows.get(row).length; column++) {
        sheet.append(
            "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted('A' + column, row + 1, rows.get(row)[column]));
      }
      sheet.append("</row>");
    }
    return sheet.toString();
  }

  private static Map<String, String> withHiddenParts(List<String> lines) {
    Map<String, String> parts = parts(Map.of("Data", lines));
    int columns = cells(lines).get(0).length;
    String hidden =
        "<cols><col min=\"%d\" max=\"%d\" hidden=\"1\" width=\"9\"/></cols><sheetData>"
            .formatted(columns, columns);
    parts.compute(
        "xl/worksheets/sheet2.xml",
        (name, sheet) ->
            sheet
                .replace("<sheetData>", hidden)
                .replace("<row r=\"2\"", "<row r=\"2\" hidden=\"1\""));
    return parts;
  }

  /** Relates parts by their types, with numbers from 1 on. */
  private static String relations(List<String> types, List<String> targets) {
    StringBuilder related = new StringBuilder();
    for (int i = 0; i < types.size(); i++) {
      related.append(
          "<Relationship Id=\"rId%d\" Type=\"%sofficeDocument/2006/relationships/%s\" Target=\"%s\"/>"
              .formatted(i + 1, OFFICE, types.get(i), targets.get(i)));
    }
    return "<Relationships xmlns=\"%spackage/2006/relationships\">%s</Relationships>"
        .formatted(OFFICE, related);
  }

  /** Writes a data set of texts, each as long as the longest of its variable. */
  private static byte[] transport(List<String[]> rows) {
    String[] names = rows.get(0);
    List<Integer> lengths = new ArrayList<>();
    for (int column = 0; column < names.length; column++) {
      int longest = 1;
      for (String[] row : rows.subList(1, rows.size())) {
        longest = Math.max(longest, row[column].length());
      }
      lengths.add(longest);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String end = " HEADER RECORD!!!!!!!";
    record(bytes, "HEADER RECORD*******LIBRARY" + end + "0".repeat(30));
    record(bytes, "SAS     SAS     SASLIB  9.4     X64");
    record(bytes, "01JAN70:00:00:00");
    record(bytes, "HEADER RECORD*******MEMBER " + end + "000000000000000001600000000140");
    record(bytes, "HEADER RECORD*******DSCRPTR" + end + "0".repeat(30));
    record(bytes, "SAS     TABLE   SASDATA 9.4     X64");
    record(bytes, "01JAN70:00:00:00");
    record(
        bytes,
        "HEADER RECORD*******NAMESTR"
            + end
            + "000000%04d%s".formatted(names.length, "0".repeat(20)));
    int offset = 0;
    for (int column = 0; column < names.length; column++) {
      ByteBuffer variable = ByteBuffer.allocate(140);
      variable.putShort(0, (short) 2).putShort(4, lengths.get(column).shortValue());
      variable.put(8, text(names[column], 48)).put(56, text("", 8)).putInt(84, offset);
      bytes.writeBytes(variable.array());
      offset += lengths.get(column);
    }
    pad(bytes);
    record(bytes, "HEADER RECORD*******OBS    " + end + "0".repeat(30));
    for (String[] row : rows.subList(1, rows.size())) {
      for (int column = 0; column < names.length; column++) {
        bytes.writeBytes(text(row[column], lengths.get(column)));
      }
    }
    pad(bytes);
    return bytes.toByteArray();
  }

  private static void record(ByteArrayOutputStream bytes, String text) {
    bytes.writeBytes(text(text, 80));
  }

  private static byte[] text(String text, int length) {
    return ("%-" + length + "s").formatted(text).getBytes(StandardCharsets.US_ASCII);
  }

  private static void pad(ByteArrayOutputStream bytes) {
    while (bytes.size() % 80 != 0) {
      bytes.write(' ');
    }
  }

  private static String jsonLines(List<String[]> rows) {
    StringBuilder lines = new StringBuilder();
    for (String[] row : rows.subList(1, rows.size())) {
      List<String> members = new ArrayList<>();
      for (int column = 0; column < row.length; column++) {
        if (!row[column].isEmpty()) {
          members.add("\"%s\":\"%s\"".formatted(rows.get(0)[column], row[column]));
        }
      }
      lines.append("{").append(String.join(",", members)).append("}\n");
    }
    return lines.toString();
  }
}
