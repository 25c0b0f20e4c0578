package org.ketamineoutcomes.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that were made to do harm, read by a Java with so little memory that none of them can be
 * held.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HostileFilesTest {

  private static final String HEADER = "patient_id,session_day\n";
  private static final String NOT_SO_SMALL =
      "in unpacks to more than 250 times its size; if it is a table, unpack it first";
  private static final String WORKBOOK_TOO_LARGE =
      "in is an Excel workbook too large to unpack in memory; save it as CSV UTF-8";
  private static final String NAME =
      "in has a member whose name no file of an export has: it leads out of the archive, or is not"
          + " to be printed; do not unpack it, and ask where it is from";

  @TempDir static Path folder;

  private final Map<String, String> told = new LinkedHashMap<>();

  /** Writes a file, as much of it as it wants. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  @BeforeAll
  void readThemAll() throws Exception {
    file("long-cell.csv", out -> repeat(start(out, HEADER + "P1,"), "9", 100_000_000));
    file("open-quote.csv", out -> repeat(start(out, HEADER + "\"P1,"), "9", 100_000_000));
    file("long-header.csv", out -> repeat(start(out, "patient_id,"), "x", 100_000_000));
    file("long-name.csv", out -> repeat(start(out, "patient_id,session_date,"), "9", 6_000));
    file("many-columns.csv", out -> repeat(start(out, HEADER.strip()), ",x", 40_000));
    file("bomb.csv.gz", out -> gzip(out, packed -> rows(packed, 75_000)));
    file("nested.zip", out -> zip(out, "s.csv.gz", in -> gzip(in, p -> rows(p, 75_000))));
    file("sparse.csv.gz", out -> gzip(out, packed -> rows(packed, 10_000)));
    file("leads-out.zip", out -> zip(out, "../s.csv", packed -> rows(packed, 1)));
    file("absolute.zip", out -> zip(out, "/etc/s.csv", packed -> rows(packed, 1)));
    file("windows.zip", out -> zip(out, "..\\s.csv", packed -> rows(packed, 1)));
    file("unprintable.zip", out -> zip(out, "s\u001b[2J.csv", packed -> rows(packed, 1)));
    file("long-line.ndjson", out -> repeat(start(out, JSON + "{\"a\":\""), "x", 100_000_000));
    file("deep.ndjson", out -> repeat(start(out, JSON + "{\"a\":"), "[", 3_000_000));
    file("deep-paths.ndjson", out -> start(out, JSON + deepPaths()));
    file("many-keys.ndjson", out -> start(out, JSON + manyKeys()));
    file("long-number.ndjson", out -> repeat(start(out, JSON + "{\"a\":"), "9", 3_000_000));
    file("entities.xlsx", out -> workbook(out, "xl/sharedStrings.xml", p -> start(p, ENTITIES)));
    file("file.xlsx", out -> workbook(out, "xl/sharedStrings.xml", p -> start(p, EXTERNAL)));
    file("cells.xlsx", out -> sheet(out, "<row>", "<c/>", 40_000_000));
    file("columns.xlsx", out -> sheet(out, "<row>", "<c r=\"AAAAAAA1\"><v>1</v></c>", 1));
    file("long-cell.xlsx", out -> sheet(out, "<row><c><v>", "x", 100_000_000));
    file("comments.xlsx", out -> sheet(out, "<row><c><v>", "x<!---->", 40_000_000));
    file("texts.xlsx", out -> texts(out, "<si/>", 40_000_000));
    file("formulas.xlsx", HostileFilesTest::formulas);
    file("hidden.xlsx", HostileFilesTest::hidden);
    file("no-bytes.xpt", out -> out.write(transportWithoutBytes()));
    file("wide.xpt", out -> out.write(transportOfWidth((1 << 24) - 9)));
    file("bundle.json", out -> repeat(start(out, "{\"resourceType\":\"Bundle\",\"a\":"), "[", 9));
    file("table.parquet", out -> repeat(start(out, "PAR1"), "x", 100_000_000));

    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(ReadFiles.class.getName());
    try (var files = Files.list(folder)) {
      files.sorted().map(Path::toString).forEach(command::add);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    for (String line : new String(process.getInputStream().readAllBytes(), UTF_8).split("\n")) {
      String[] parts = line.split(": ", 2);
      told.put(parts[0], parts.length == 1 ? "" : parts[1]);
    }
    assertThat(process.waitFor()).as(told.toString()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          long-cell.csv      | 1 rows
          open-quote.csv     | 1 rows
          long-header.csv    | in: the header line does not end within 1048576 characters; is a quote left open?
          long-name.csv      | in: cell 3 of the header is over 5,000 characters long, which no name is; say on which line the header is, such as header: 3, or export again
          many-columns.csv   | in: the header has more than 32767 columns, which no export has; see what the file is
          bomb.csv.gz        | NOT_SO_SMALL
          nested.zip         | NOT_SO_SMALL
          sparse.csv.gz      | 10000 rows
          leads-out.zip      | NAME
          absolute.zip       | NAME
          windows.zip        | NAME
          unprintable.zip    | NAME
          long-line.ndjson   | 2 rows
          deep.ndjson        | 2 rows
          deep-paths.ndjson  | 2 rows
          many-keys.ndjson   | 2 rows
          long-number.ndjson | 2 rows
          entities.xlsx      | in is not a whole Excel workbook; export it again or save it as CSV UTF-8
          file.xlsx          | in is not a whole Excel workbook; export it again or save it as CSV UTF-8
          cells.xlsx         | WORKBOOK_TOO_LARGE
          columns.xlsx       | in is not a whole Excel workbook; export it again or save it as CSV UTF-8
          long-cell.xlsx     | WORKBOOK_TOO_LARGE
          comments.xlsx      | WORKBOOK_TOO_LARGE
          texts.xlsx         | WORKBOOK_TOO_LARGE
          formulas.xlsx      | WORKBOOK_TOO_LARGE
          hidden.xlsx        | WORKBOOK_TOO_LARGE
          no-bytes.xpt       | in is not a whole SAS transport file; export or copy it again
          wide.xpt           | in: no column session_date or session_day; also known are treatment_date, infusion_date, administration_date, exstdtc, date; or name yours in the mapping under sessions.columns
          bundle.json        | in is a FHIR bundle, not delimited text; write one resource a line (NDJSON), as jq -c '.entry[].resource' does
          table.parquet      | in is a Parquet file, not delimited text; write it as CSV UTF-8
          """)
  void eachIsReadInLittleMemoryOrRefused(String file, String expected) {
    assertThat(told.get(file))
        .isEqualTo(
            switch (expected) {
              case "NOT_SO_SMALL" -> NOT_SO_SMALL;
              case "NAME" -> NAME;
              case "WORKBOOK_TOO_LARGE" -> WORKBOOK_TOO_LARGE;
              default -> expected;
            });
  }

  private static final String JSON = "{\"patient_id\":\"P1\",\"session_day\":1}\n";

  private static final String SHEET_HEADER = FormatsTest.row("patient_id", "session_day");

  private static final String ENTITIES =
      """
      <!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">\
      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">\
      <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>
      <sst><si><t>&h;</t></si></sst>""";

  private static final String EXTERNAL =
      """
      <!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>
      <sst><si><t>&x;</t></si></sst>""";

  private static void file(String name, Content content) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
      content.write(out);
    }
  }

  private static OutputStream start(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    return out;
  }

  private static void repeat(OutputStream out, String text, int times) throws IOException {
    int atOnce = Math.max(1, Math.min(times, (1 << 16) / text.length()));
    byte[] many = text.repeat(atOnce).getBytes(UTF_8);
    int left = times;
    for (; left >= atOnce; left -= atOnce) {
      out.write(many);
    }
    out.write(text.repeat(left).getBytes(UTF_8));
  }

  private static void rows(OutputStream out, int rows) throws IOException {
    repeat(start(out, HEADER), "P1,1" + " ".repeat(4_000) + "\n", rows);
  }

  private static void gzip(OutputStream out, Content content) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(out);
    content.write(packed);
    packed.finish();
  }

  private static void zip(OutputStream out, String member, Content content) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(member));
    content.write(zip);
    zip.finish();
  }

  private static String deepPaths() {
    String name = "k".repeat(4_000);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      text.append("{\"v\":1,\"").append(name).append("\":");
    }
    return text.append("1").append("}".repeat(900)).toString();
  }

  private static String manyKeys() {
    StringBuilder text = new StringBuilder("{\"a\":1");
    for (int i = 0; i < 200_000; i++) {
      text.append(",\"key").append(i).append("\":1");
    }
    return text.append("}").toString();
  }

  private static void workbook(OutputStream out, String part, Content content) throws IOException {
    Map<String, String> parts =
        FormatsTest.workbookParts(
            "",
            FormatsTest.row("patient_id", "session_day")
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>1</v></c></row>");
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, String> other : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(other.getKey()));
      if (other.getKey().equals(part)) {
        content.write(zip);
      } else {
        zip.write(other.getValue().getBytes(UTF_8));
      }
    }
    zip.finish();
  }

  private static void sheet(OutputStream out, String start, String text, int times)
      throws IOException {
    workbook(
        out,
        "xl/worksheets/sheet1.xml",
        part -> repeat(start(part, "<worksheet><sheetData>" + start), text, times));
  }

  /** The library keeps what is written once for several cells. */
  private static void formulas(OutputStream out) throws IOException {
    String formula = "A1+".repeat(300);
    workbook(
        out,
        "xl/worksheets/sheet1.xml",
        part -> {
          start(part, "<worksheet><sheetData>" + SHEET_HEADER);
          for (int i = 2; i < 200_000; i++) {
            String cell = "<row><c><f t=\"array\" ref=\"A%d:B%d\">%s%d</f><v>1</v></c></row>";
            start(part, cell.formatted(i, i, formula, i));
          }
        });
  }

  private static void texts(OutputStream out, String text, int times) throws IOException {
    workbook(out, "xl/sharedStrings.xml", part -> repeat(start(part, "<sst>"), text, times));
  }

  /** What a stream finds of the archive ends before the part that its directory names. */
  private static void hidden(OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook(
        bytes, "xl/sharedStrings.xml", part -> repeat(start(part, "<sst>"), "<si/>", 40_000_000));
    byte[] whole = bytes.toByteArray();
    int texts = new String(whole, StandardCharsets.ISO_8859_1).indexOf("xl/sharedStrings.xml");
    whole[texts - 30] = 'X'; // the header of the part before its bytes; the directory stays
    out.write(whole);
  }

  private static byte[] transportWithoutBytes() throws IOException {
    return withVariables(0, 0);
  }

  private static byte[] transportOfWidth(int offset) throws IOException {
    return withVariables(offset, 8);
  }

  /** Moves the last variable of a transport file, and takes the length of all away. */
  private static byte[] withVariables(int offset, int length) throws IOException {
    byte[] file = FormatsTest.transport("P1      ");
    ByteBuffer names = ByteBuffer.wrap(file, 640, 420).slice();
    for (int i = 0; i < 3; i++) {
      names.putShort(140 * i + 4, (short) length).putInt(140 * i + 84, i == 2 ? offset : 0);
    }
    return file;
  }
}
