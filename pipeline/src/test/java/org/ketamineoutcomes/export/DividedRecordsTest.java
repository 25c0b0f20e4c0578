package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.division.Part;
import org.ketamineoutcomes.division.TextSigns;
import org.ketamineoutcomes.file.CsvRecords;
import org.ketamineoutcomes.file.CsvSigns;
import org.ketamineoutcomes.file.ExportText;
import org.ketamineoutcomes.file.RowRule;

/** Texts of nothing but trouble have the same records in however many parts they are read. */
class DividedRecordsTest {

  /** More quotes and line ends than anything else, and all that is a space to somebody. */
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
          "a",
          "xyz",
          ";",
          "\0",
          "\u2003",
          "\u3000",
          "\u00A0",
          "\u1680",
          "\u2028",
          "\u00E9",
          "\u20AC",
          "\"a\"",
          "a,b\n",
          "\"a\nb\",",
          "\"\"\"\"",
          "\"x\",\"y\"\n");

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"),
          Charset.forName("windows-1251"));

  private static final int[] BYTES_EACH = {1, 2, 5, 16, 17, 33};

  @Test
  void recordsAndTheirLinesAreTheSame() throws IOException {
    Random random = new Random(5);
    long divided = 0;
    for (int i = 0; i < 3_000; i++) {
      Charset encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
      byte[] file = nasty(random).getBytes(encoding);
      for (int k = random.nextInt(3); k > 0 && file.length > 0; k--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      CsvSigns csv = CsvSigns.of(",;\t".charAt(random.nextInt(3)));
      TextSigns signs =
          TextSigns.of(encoding, csv.delimiter().charAt(0), csv.quote(), 0).orElseThrow();
      List<String> whole = records(file, Part.WHOLE, encoding, csv);
      for (int bytesEach : BYTES_EACH) {
        List<String> inParts = new ArrayList<>();
        List<Part> parts = DividedDoors.parts(signs, 0, file, bytesEach);
        for (Part part : parts) {
          inParts.addAll(records(file, part, encoding, csv));
        }
        assertThat(inParts).as("file %d in parts of %d bytes", i, bytesEach).isEqualTo(whole);
        divided += parts.size() - 1;
      }
    }
    assertThat(divided).isGreaterThan(15_000);
  }

  /** Half of the texts have only quotes that a reader can close. */
  private static String nasty(Random random) {
    StringBuilder text = new StringBuilder();
    boolean isSound = random.nextBoolean();
    for (int k = random.nextInt(60); k > 0; k--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      boolean isQuoted = isSound && piece.contains("\"");
      text.append(isQuoted ? (random.nextBoolean() ? ",\"\n\"\"\"," : "\n\" \"\n") : piece);
    }
    return text.toString();
  }

  private static List<String> records(byte[] file, Part part, Charset encoding, CsvSigns csv)
      throws IOException {
    int length = (int) (Math.min(file.length, part.to()) - part.from());
    CsvRecords records =
        new CsvRecords(
            ExportText.characters(
                new ByteArrayInputStream(file, (int) part.from(), length), encoding),
            csv,
            part.linesBefore());
    List<String> found = new ArrayList<>();
    long number = part.recordsBefore();
    boolean goesOn = true;
    while (goesOn) {
      if (records.next()) {
        number++;
        found.add(number + lines(records) + records.cells() + records.isDamaged());
      } else {
        Optional<RowRule> broken = records.broken();
        goesOn = broken.isPresent() && records.goOn(cells -> cells.size() == 2);
        broken.ifPresent(rule -> found.add(rule + lines(records)));
      }
    }
    return found;
  }

  private static String lines(CsvRecords records) {
    return " in lines %d-%d ".formatted(records.firstLine(), records.lastLine());
  }
}
