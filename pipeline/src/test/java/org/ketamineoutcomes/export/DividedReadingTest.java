package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.header.Clocks;
import org.ketamineoutcomes.header.DivisibleText;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.header.TimesOfFile;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.schema.Export;

/** A file gives the same rows, lines and counts in however many parts it is read. */
class DividedReadingTest {

  private static final Path SAMPLE_DATA = Path.of("../sample-data");
  private static final int[] BYTES_EACH = {16, 17, 31, 64, 257, 4096};

  private static final int MOST_PARTS = 500;

  /** What nasty files are made of; more quotes and line ends than anything else. */
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"",
          "\"\"",
          ",",
          ",",
          "\n",
          "\n",
          "\r\n",
          "\r",
          " ",
          "\t",
          "p1",
          "p2",
          "2024-01-02",
          "\u2003",
          "\u3000",
          "\u00A0",
          "\u00E9",
          "\u20AC",
          "\0",
          ";",
          "\"a\"",
          "\"a\nb\",",
          "\"\"\"\"",
          "p3,2024-02-03,x\n",
          "p4,2024-02-04,\"say \"\"a\n\nb\"\"\"\n",
          "\"p5\",\"2024-02-05\",\"\"\n",
          "p6,2024-02-06,5\" wide\r\n",
          "\n\n",
          "\"p7\r\n");

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1251"),
          StandardCharsets.UTF_16LE);

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.ketamineoutcomes.export.ConformanceTest#read")
  void everyConformanceCase(ConformanceTest.Case each) throws IOException {
    assertSameInParts(each.reader(), each.bytes());
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE_DATA)) {
      return files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?")).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everySample(Path file) throws IOException {
    Path mapping = Path.of(file.toString().replaceFirst("\\.csv.*", ".mapping.yaml"));
    if (file.getFileName().toString().startsWith("foreign")) {
      mapping = file.resolveSibling("foreign.mapping.yaml");
    }
    String name = file.getFileName().toString().replace("foreign_", "");
    for (Export export : Export.values()) {
      if (name.startsWith(export.label())) {
        TimeBasis basis = name.contains("study_days") ? TimeBasis.DAY : TimeBasis.DATE;
        byte[] bytes = Files.readAllBytes(file);
        assertSameInParts(new ExportReader(export, Mapping.NONE, basis, List.of()), bytes);
        if (Files.exists(mapping)) {
          Mapping mapped = Mapping.parse(Files.readString(mapping), "mapping.yaml");
          assertSameInParts(new ExportReader(export, mapped, basis, List.of()), bytes);
        }
      }
    }
  }

  /** A column of many different texts, and far down one that says that its row does not count. */
  @Test
  void filesAreRefusedForTheSameReasonInParts() throws IOException {
    StringBuilder rows = new StringBuilder("patient_id,session_date,visit note,result,outcome\n");
    for (int i = 0; i < 400; i++) {
      String outcome = i == 350 ? "missed" : "held on " + i;
      String result = i == 300 ? "no show" : "r" + i;
      rows.append("p%d,2024-01-02,n%d,%s,%s\n".formatted(i, i, result, outcome));
    }
    byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
    Doors whole = new Doors();

    assertThatThrownBy(() -> reader("").read(new ByteArrayInputStream(file), "in.csv", 0, whole))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("in.csv: column outcome is not read, and says of some rows");
    for (int bytesEach : BYTES_EACH) {
      Doors parts = DividedDoors.of(reader(""), file, bytesEach).doors();
      assertThat(parts.findings.refusal()).isEqualTo(whole.findings.refusal());
    }
  }

  /** In one part all times are midnight, and in another none is. */
  @Test
  void timesOfDayOfAllPartsAreHeldTogether() throws IOException {
    byte[] file =
        ("patient_id,session_date\n"
                + "p1,2024-01-02 00:00:00\n".repeat(200)
                + "p1,2024-01-02 10:30:00\n".repeat(200))
            .getBytes(StandardCharsets.UTF_8);
    ExportReader reader = reader("");
    TimesOfFile times = reader.times(new ByteArrayInputStream(file), "in.csv", 100);
    ExportReader knowing =
        new ExportReader(
            Export.SESSIONS,
            Mapping.NONE,
            TimeBasis.DATE,
            List.of(),
            MissingItems.STRICT,
            Clocks.of(Mapping.NONE, List.of(times)));
    Doors whole = new Doors();

    assertThatThrownBy(() -> knowing.read(new ByteArrayInputStream(file), "in.csv", 0, whole))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("00:00 seemed to be no time of day");
    for (int bytesEach : BYTES_EACH) {
      Doors parts = DividedDoors.of(knowing, file, bytesEach).doors();
      assertThat(parts.findings.refusal()).isPresent().isEqualTo(whole.findings.refusal());
    }
  }

  @Test
  void nastyFiles() throws IOException {
    Random random = new Random(11);
    ExportReader reader = reader("");
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder("patient_id,session_date,phase_label\n");
      boolean soundQuotes = random.nextBoolean();
      int pieces = random.nextInt(40);
      for (int k = 0; k < pieces; k++) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        boolean sound = !soundQuotes || !piece.contains("\"") || piece.startsWith("p");
        text.append(sound ? piece : "p8,2024-02-08,\"q\n\"\"q\"\n");
      }
      Charset encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
      byte[] file = (mark(encoding) + text).getBytes(encoding);
      for (int k = random.nextInt(3); k > 0; k--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      ExportReader declared =
          encoding.equals(StandardCharsets.UTF_16LE) ? reader : reader(encoding.name());
      assertSameInParts(declared, file);
    }
  }

  @Test
  void largeFilesWithSoundQuotesAreDivided() throws IOException {
    String row = "p1,2024-01-02,\"a, \"\"b\"\"\nc\"\n";
    byte[] file =
        ("patient_id,session_date,phase_label\n" + row.repeat(100))
            .getBytes(StandardCharsets.UTF_8);

    DividedDoors divided = DividedDoors.of(reader(""), file, 256);

    assertThat(divided.parts()).isGreaterThan(5);
    assertThat(divided.doors().accepted).hasSize(100);
    assertThat(divided.doors().entries().get(99).position().record()).isEqualTo(100);
  }

  @Test
  void escapesAreReadFromTheBeginning() throws IOException {
    ExportReader reader =
        new ExportReader(
            Export.SESSIONS,
            Mapping.parse("sessions: {escape: '\\'}", "mapping.yaml"),
            TimeBasis.DATE,
            List.of());
    byte[] file = "patient_id,session_date\np1,2024-01-02\n".getBytes(StandardCharsets.UTF_8);

    assertThat(reader.divisible(new ByteArrayInputStream(file), "in.csv")).isEmpty();
  }

  @Test
  void whatIsKnownOfATextTravels() throws IOException, ClassNotFoundException {
    byte[] file = "patient_id,session_date\np1,2024-01-02\n".getBytes(StandardCharsets.UTF_8);
    DivisibleText text =
        reader("").divisible(new ByteArrayInputStream(file), "in.csv").orElseThrow();

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(text);
    Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(((DivisibleText) read).layout()).isEqualTo(text.layout());
  }

  private static void assertSameInParts(ExportReader reader, byte[] file) throws IOException {
    Doors whole = new Doors();
    long rowsRead;
    try {
      rowsRead = reader.read(new ByteArrayInputStream(file), "in.csv", 0, whole).rowsRead();
    } catch (Refusal e) {
      return; // see filesAreRefusedForTheSameReasonInParts
    }
    for (int bytesEach : BYTES_EACH) {
      if (file.length / bytesEach > MOST_PARTS) {
        continue; // each copies a megabyte
      }
      DividedDoors.of(reader, file, bytesEach).assertSameAs(whole, rowsRead);
    }
  }

  private static ExportReader reader(String encoding) {
    Mapping mapping =
        encoding.isEmpty()
            ? Mapping.NONE
            : Mapping.parse("sessions: {encoding: " + encoding + "}", "mapping.yaml");
    return new ExportReader(Export.SESSIONS, mapping, TimeBasis.DATE, List.of());
  }

  private static String mark(Charset encoding) {
    return encoding.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
  }
}
