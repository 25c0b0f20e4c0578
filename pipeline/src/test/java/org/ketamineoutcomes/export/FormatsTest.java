package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/** Files that are not delimited text, told by their bytes and not by their names. */
class FormatsTest {

  private static final String SESSIONS = "patient_id,session_date,dose_mg\nP1,1970-01-02,40\n";

  @Test
  void aWorkbookIsReadByItsOwnDateSystem() throws IOException {
    String rows =
        """
        <row r="1"><c r="A1" t="inlineStr"><is><t>patient_id</t></is></c><c r="B1" t="s"><v>0</v></c>\
        <c r="C1" t="inlineStr"><is><t>dose_mg</t></is></c></row>
        <row r="3"><c r="A3"><v>17</v></c><c r="B3" s="1"><v>25570.5</v></c><c r="C3"><v>40.5</v></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><t>P2</t></is></c><c r="B4" s="1"><v>25571</v></c></row>
        """;

    assertThat(read(workbook("", rows)).accepted.stream().map(Glance::at))
        .containsExactly("17 1 720 unknown completed 40500/-/-", "P2 2 - unknown completed -/-/-");
    assertThat(
            read(workbook("date1904=\"1\"", rows.replace("2557", "2411"))).accepted.stream()
                .map(Glance::at))
        .containsExactly("17 3 720 unknown completed 40500/-/-", "P2 4 - unknown completed -/-/-");
  }

  @Test
  void aWorkbookWithoutStylesHasDayNumbers() throws IOException {
    String rows =
        row("patient_id", "session_date")
            + "<row r=\"2\"><c r=\"A2\"><v>17</v></c><c r=\"B2\"><v>25570</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\"><v>18</v></c><c r=\"B3\"><v>19700103</v></c></row>";
    Map<String, String> parts = workbookParts("", rows);
    parts.remove("xl/styles.xml");

    Doors doors = read(zip(parts));

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("18 2 - unknown completed -/-/-");
    assertThat(doors.rejections()).containsExactly("2 bad_date session_date");
  }

  @Test
  void whatOnlyTheFormatOfACellShowsIsRead() throws IOException {
    String rows =
        row("patient_id", "session_date", "dose_mg")
            + "<row r=\"2\"><c r=\"A2\" s=\"2\"><v>7</v></c>"
            + "<c r=\"B2\" s=\"1\"><v>25570</v></c><c r=\"C2\" s=\"3\"><v>0.5</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"4\"><v>8</v></c>"
            + "<c r=\"B3\" s=\"1\"><v>25570</v></c><c r=\"C3\" s=\"5\"><v>1040</v></c></row>";
    Map<String, String> parts = workbookParts("", rows);
    String formats =
        "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"&quot;P&quot;000\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"0.0&quot; mg/kg&quot;\"/>"
            + "<numFmt numFmtId=\"167\" formatCode=\"00000\"/>"
            + "<numFmt numFmtId=\"168\" formatCode=\"#,##0.00\"/>";
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
            + formats
            + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
            + "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/></cellXfs></styleSheet>");

    Doors doors = read(zip(parts));

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "P007 1 - unknown completed -/-/500", "00008 1 - unknown completed 1040000/-/-");
  }

  @Test
  void hiddenRowsOfAWorkbookAreCounted() throws IOException {
    String rows =
        row("patient_id", "session_date")
            + row2("P1", "1970-01-02")
            + row2("P2", "1970-01-03").replace("r=\"2\"", "r=\"3\" hidden=\"1\"")
            + row2("P3", "soon").replace("r=\"2\"", "r=\"4\" hidden=\"1\"");

    Doors doors = read(workbook("", rows));

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P1 1 - unknown completed -/-/-", "P2 2 - unknown completed -/-/-");
    assertThat(doors.assumed()).containsExactly("hidden_row_counts  x1");
  }

  @Test
  void hiddenColumnsOfAWorkbookAreCounted() throws IOException {
    String rows =
        row("patient_id", "session_date", "dose_mg", "notes")
            + row2("P1", "1970-01-02", "40", "x")
            + row2("P2", "1970-01-03", "40 mg", "x").replace("r=\"2\"", "r=\"3\"");
    String hidden =
        "<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"2\" width=\"0\"/>"
            + "<col min=\"3\" max=\"9\" hidden=\"1\" width=\"9\"/></cols><sheetData>";
    Map<String, String> parts = workbookParts("", rows);
    parts.compute(
        "xl/worksheets/sheet1.xml", (name, sheet) -> sheet.replace("<sheetData>", hidden));

    assertThat(read(zip(parts)).assumed())
        .containsExactly(
            "unit_from_cell dose_mg x1",
            "hidden_column_is_read dose_mg x2",
            "hidden_column_is_read session_date x2");
    assertThat(read("sessions: {drop: [dose_mg]}", zip(parts)).assumed())
        .containsExactly("hidden_column_is_read session_date x2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'patient_id': 'P1', 'session_date': '1970-01-02', 'session_date': '1971-01-02'}",
        "{'patient_id': 'P1', 'session_date': '1970-01-02', 'a': {'b': 1, 'b': 2}}",
        "{'patient_id': 'P1', 'session_date': '1970-01-02'} {'patient_id': 'P1'}"
      })
  void aLineOfJsonThatSaysAThingTwiceIsRejected(String line) throws IOException {
    String lines = "{'patient_id': 'P2', 'session_date': '1970-01-02'}\n" + line + "\n";

    Doors doors = read(lines.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

    assertThat(doors.accepted).hasSize(1);
    assertThat(doors.rejections()).containsExactly("2 malformed_json");
  }

  @Test
  void aSheetIsTakenByItsName() throws IOException {
    Map<String, String> parts =
        workbookParts("", row("patient_id", "session_date") + row2("P1", "1970-01-02"));
    parts.put(
        "xl/workbook.xml",
        parts
            .get("xl/workbook.xml")
            .replace("</sheets>", "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        parts
            .get("xl/_rels/workbook.xml.rels")
            .replace(
                "</Relationships>",
                relationship("rId2", "worksheet", "worksheets/sheet2.xml") + "</Relationships>"));
    parts.put("xl/worksheets/sheet2.xml", parts.get("xl/worksheets/sheet1.xml"));

    assertThatThrownBy(() -> read(zip(parts)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv has several sheets; name one in the mapping, as in sheet: Data (there are Data, Notes)");
    assertThat(read("sessions: {sheet: notes}", zip(parts)).accepted).hasSize(1);
    assertThatThrownBy(() -> read("sessions: {sheet: Other}", zip(parts)))
        .hasMessage("in.csv has no sheet Other; its sheets are Data, Notes");
  }

  @Test
  void aWorkbookThatUnpacksToMoreThanMemoryHoldsIsRefused() throws IOException {
    String longText = "x".repeat(2_000_000);
    assertThatThrownBy(
            () -> read(workbook("", row("patient_id", "session_date") + row2("P1", longText))))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv is an Excel workbook too large to unpack in memory; save it as CSV UTF-8");
  }

  @Test
  void aCellBeyondTheColumnsThatExcelHasIsDamage() throws IOException {
    String rows = row("patient_id", "session_date") + row2("P1", "1970-01-02");

    assertThatThrownBy(() -> read(workbook("", rows.replace("r=\"B2\"", "r=\"ZZZZZZ2\""))))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv is not a whole Excel workbook; export it again or save it as CSV UTF-8");
  }

  @Test
  void theOnlyFileOfAnArchiveIsRead() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("__MACOSX/._s.csv", "nothing");
    parts.put("s.csv", SESSIONS);
    assertThat(read(zip(parts)).accepted).hasSize(1);

    parts.put("t.csv", SESSIONS);
    assertThatThrownBy(() -> read(zip(parts)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv is a zip archive of several files; call it .zip and name the member, as in"
                + " export.zip!sessions.csv");
  }

  @Test
  void anArchiveThatEndsEarlyIsRefused() throws IOException {
    byte[] whole = zip(Map.of("s.csv", SESSIONS + "P1,1970-01-03,40\n".repeat(99)));
    byte[] half = Arrays.copyOf(whole, 60);
    assertThatThrownBy(() -> read(half))
        .isInstanceOf(Refusal.class)
        .hasMessage("in.csv is not a whole zip archive; export or copy it again");
  }

  @Test
  void aGzipFileThatEndsEarlyIsRefusedWhereItsFirstRowsAreLookedAt() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write((SESSIONS + "P1,2024-03-01,40\n".repeat(99)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    byte[] part = Arrays.copyOf(whole, whole.length - 6);
    whole[whole.length - 5] ^= 1;

    for (byte[] broken : List.of(whole, part)) {
      assertThatThrownBy(() -> FileSample.of(() -> new ByteArrayInputStream(broken), "in.csv"))
          .isInstanceOf(Refusal.class)
          .hasMessage("in.csv is not a whole gzip file; export or copy it again");
    }
  }

  @Test
  void aTransportFileIsRead() throws IOException {
    Doors doors =
        read(
            "sessions: {columns: {patient_id: USUBJID, session_date: EXDT, dose_mg: EXDOSE}}",
            transport("P1      ", ibm(3654.0), ibm(40.5), "P2      ", ibm(3655.0), missing()));

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P1 1 - unknown completed 40500/-/-", "P2 2 - unknown completed -/-/-");
  }

  @Test
  void aTransportFileThatEndsEarlyIsRefused() throws IOException {
    byte[] whole = transport("P1      ", ibm(3653.0), ibm(40.5));
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, 700)))
        .isInstanceOf(Refusal.class)
        .hasMessage("in.csv is not a whole SAS transport file; export or copy it again");
  }

  /** Written by ReadStat, with a label of 60 letters. */
  @Test
  void aTransportFileOfVersion8IsRead() throws IOException {
    try (InputStream file = FormatsTest.class.getResourceAsStream("/export/version8.xpt")) {
      Doors doors =
          read(
              "sessions: {columns: {patient_id: patient_identifier, dose_mg: dose_in_milligrams}}",
              file.readAllBytes());

      assertThat(doors.accepted.stream().map(Glance::at))
          .containsExactly(
              "P1 19783 - unknown completed 40000/-/-", "P2 19790 - unknown completed 45500/-/-");
    }
  }

  @Test
  void aTransportFileOfVersion8ThatEndsEarlyIsRefused() throws IOException {
    try (InputStream file = FormatsTest.class.getResourceAsStream("/export/version8.xpt")) {
      byte[] whole = file.readAllBytes();
      for (int length = 80; length < 80 * 18; length += 40) {
        byte[] part = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> read(part))
            .as("%d bytes", length)
            .isInstanceOf(Refusal.class)
            .hasMessage("in.csv is not a whole SAS transport file; export or copy it again");
      }
    }
  }

  @Test
  void theFirstOfAListInALineOfJsonIsReadAndTold() throws IOException {
    Doors doors =
        read(
            "sessions: {columns: {patient_id: who.id, session_date: day}}",
            """
            {"who":[{"id":"P1"},{"id":"P2"}],"day":"2024-03-01"}
            {"who":[{"id":"P3"}],"day":["2024-03-02"]}
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "P1 19783 - unknown completed -/-/-", "P3 19784 - unknown completed -/-/-");
    assertThat(doors.assumed()).containsExactly("first_of_a_list patient_id x1");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'{\\rtf1 x}', an RTF document",
    "'<table><tr>', a web page",
    "'{\n \"patient_id\": 1}', one JSON object over several lines",
    "'{\"data\": [{\"patient_id\": 1}]}', one JSON object over several lines"
  })
  void whatIsNoTableOfTextIsNamed(String text, String what) {
    assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("in.csv is " + what);
  }

  @Test
  void linesOfJsonAreReadByPaths() throws IOException {
    Doors doors =
        read(
            """
            sessions:
              columns:
                patient_id: subject.reference
                session_date: effectiveDateTime | effectivePeriod.start
                drug: 'medicationCodeableConcept.coding[system=rxnorm].display'
                dose_mg: dosage.dose.value
            """,
            """
            {"resourceType":"MedicationAdministration","subject":{"reference":"P1"},"effectiveDateTime":"1970-01-02","dosage":{"dose":{"value":40}},"medicationCodeableConcept":{"coding":[{"system":"x","display":"a"},{"system":"rxnorm","display":"ketamine"}]}}

            {"subject":{"reference":"P2"},"effectivePeriod":{"start":"1970-01-03"}}
            {"subject":
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P1 1 - unknown completed 40000/-/-", "P2 2 - unknown completed -/-/-");
    assertThat(doors.rejections()).containsExactly("4 malformed_json");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "\\u00D0\\u00CF\\u0011\\u00E0 ~ in.csv is an old or locked Excel workbook (.xls), not delimited text; save it as CSV UTF-8",
        "%PDF-1.4 ~ in.csv is a PDF document, not delimited text; export the table itself as CSV",
        "PAR1 ~ in.csv is a Parquet file, not delimited text; write it as CSV UTF-8",
        "<!DOCTYPE html> ~ in.csv is a web page (HTML), not delimited text; open it in Excel and save it as CSV UTF-8",
        "<?xml version ~ in.csv is an XML file, not delimited text; export it as CSV, or as NDJSON if it is FHIR",
        "[{\"a\": 1}] ~ in.csv is one JSON array, not delimited text; write one object a line (NDJSON), as jq -c '.[]' does",
        "{\"resourceType\": \"Bundle\" ~ in.csv is a FHIR bundle, not delimited text; write one resource a line (NDJSON), as jq -c '.entry[].resource' does",
        "$FL2 ~ in.csv is an SPSS file (.sav), not delimited text; save it as CSV UTF-8",
      })
  void whatIsNotReadIsNamed(String start, String message) {
    byte[] bytes = unescaped(start).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(Refusal.class).hasMessage(message);
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  static String row(String... texts) {
    return "<row r=\"1\">" + cells(1, texts) + "</row>";
  }

  static String row2(String... texts) {
    return "<row r=\"2\">" + cells(2, texts) + "</row>";
  }

  private static String cells(int row, String... texts) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      cells.append(
          "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
              .formatted((char) ('A' + i), row, texts[i]));
    }
    return cells.toString();
  }

  static byte[] workbook(String properties, String rows) throws IOException {
    return zip(workbookParts(properties, rows));
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
        .formatted(id, type, target);
  }

  static Map<String, String> workbookParts(String properties, String rows) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        ("<Types xmlns=\"%scontent-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>")
            .formatted(packages));
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"%srelationships\">".formatted(packages)
            + relationship("rId1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns=\"%s\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr %s/>"
                + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
            .formatted(main, properties));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"%srelationships\">".formatted(packages)
            + relationship("rId1", "worksheet", "worksheets/sheet1.xml")
            + relationship("rId8", "sharedStrings", "sharedStrings.xml")
            + relationship("rId9", "styles", "styles.xml")
            + "</Relationships>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst xmlns=\"%s\" count=\"1\" uniqueCount=\"1\"><si><t>session_date</t></si></sst>"
            .formatted(main));
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
            .formatted(main));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
    return parts;
  }

  static byte[] zip(Map<String, String> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Writes a data set of three variables: a text, a date and a number of 8 bytes each. */
  static byte[] transport(Object... values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    record(bytes, "HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!" + "0".repeat(30));
    record(bytes, "SAS     SAS     SASLIB  9.4     X64");
    record(bytes, "01JAN70:00:00:00");
    record(bytes, "HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!000000000000000001600000000140");
    record(bytes, "HEADER RECORD*******DSCRPTR HEADER RECORD!!!!!!!" + "0".repeat(30));
    record(bytes, "SAS     EX      SASDATA 9.4     X64");
    record(bytes, "01JAN70:00:00:00");
    record(bytes, "HEADER RECORD*******NAMESTR HEADER RECORD!!!!!!!000000000300000000000000000000");
    ByteBuffer names = ByteBuffer.allocate(480);
    variable(names, 0, 2, "USUBJID", "", 0);
    variable(names, 1, 1, "EXDT", "DATE", 8);
    variable(names, 2, 1, "EXDOSE", "", 16);
    bytes.write(names.array());
    record(bytes, "HEADER RECORD*******OBS     HEADER RECORD!!!!!!!" + "0".repeat(30));
    for (Object value : values) {
      bytes.write(
          value instanceof byte[] number
              ? number
              : String.valueOf(value).getBytes(StandardCharsets.US_ASCII));
    }
    while (bytes.size() % 80 != 0) {
      bytes.write(' ');
    }
    return bytes.toByteArray();
  }

  private static void record(ByteArrayOutputStream bytes, String text) {
    bytes.writeBytes("%-80s".formatted(text).getBytes(StandardCharsets.US_ASCII));
  }

  private static void variable(
      ByteBuffer names, int place, int type, String name, String format, int offset) {
    names.putShort(140 * place, (short) type).putShort(140 * place + 4, (short) 8);
    names.put(140 * place + 8, "%-48s".formatted(name).getBytes(StandardCharsets.US_ASCII));
    names.put(140 * place + 56, "%-8s".formatted(format).getBytes(StandardCharsets.US_ASCII));
    names.putInt(140 * place + 84, offset);
  }

  /** Writes a positive number as mainframes do: 16 to the exponent, times a fraction below 1. */
  static byte[] ibm(double value) {
    int exponent = 64;
    double fraction = value;
    while (fraction >= 1) {
      fraction /= 16;
      exponent++;
    }
    long bits = (long) (fraction * (1L << 56));
    return ByteBuffer.allocate(8).putLong(((long) exponent << 56) | bits).array();
  }

  private static byte[] missing() {
    return new byte[] {'.', 0, 0, 0, 0, 0, 0, 0};
  }

  private static Doors read(byte[] file) throws IOException {
    return read("", file);
  }

  private static Doors read(String mapping, byte[] file) throws IOException {
    Doors doors = new Doors();
    new ExportReader(Export.SESSIONS, Mapping.parse(mapping, "m.yaml"), TimeBasis.DATE, List.of())
        .read(new ByteArrayInputStream(file), "in.csv", 0, doors);
    return doors;
  }
}
