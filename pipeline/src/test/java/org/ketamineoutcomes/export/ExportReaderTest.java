package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.file.ReadTotals;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.refusal.Refusal.Reason;
import org.ketamineoutcomes.schema.Export;

class ExportReaderTest {

  private static final String CSV =
      "patient_id,session_date\np1,2024-03-01\n\np2,\np3,2024-03-01\n";

  private final ExportReader reader =
      new ExportReader(Export.SESSIONS, Mapping.NONE, TimeBasis.DATE, List.of());

  @Test
  void totalsAreOfTheFileAsItIsStored() throws IOException {
    ReadTotals totals = reader.read(new ByteArrayInputStream(bytes(CSV)), "in.csv", 0, new Doors());

    // printf of the text above, piped to wc -c and to sha256sum
    assertThat(totals)
        .isEqualTo(
            new ReadTotals(
                3, 57, "c86466380dad397c41633796ba91ec47cca5984bf118693011d499f254d82286"));
  }

  @Test
  void rowsKnowTheirFileAndTheirNumberInIt() throws IOException {
    Doors doors = new Doors();

    reader.read(new ByteArrayInputStream(bytes(CSV)), "in.csv", 7, doors);

    assertThat(doors.entries())
        .extracting(entry -> entry.position())
        .containsExactly(new RowPosition(7, 1), new RowPosition(7, 3));
  }

  @Test
  void aGzipFileThatEndsEarlyIsRefused() throws IOException {
    byte[] packed = gzip(noise());

    assertThatThrownBy(() -> Doors.of(reader, Arrays.copyOf(packed, packed.length / 2)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DATA))
        .hasMessage("in.csv is not a whole gzip file; export or copy it again");
  }

  @Test
  void aGzipFileWithADamagedByteIsRefused() throws IOException {
    byte[] packed = gzip(noise());
    packed[packed.length - 6] ^= 1;

    assertThatThrownBy(() -> Doors.of(reader, packed))
        .hasMessage("in.csv is not a whole gzip file; export or copy it again");
  }

  @Test
  void gzipFilesOneAfterAnotherAreOneFile() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip("patient_id,session_date\np1,2024-03-01\n"));
    both.write(gzip("p2,2024-03-01\n"));

    assertThat(Doors.of(reader, both.toByteArray()).accepted).hasSize(2);
  }

  @Test
  void identifyingDataHasAReasonOfItsOwn() {
    assertThatThrownBy(() -> Doors.of(reader, bytes("patient_id,session_date,SSN\n")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.IDENTIFYING_DATA));
  }

  @Test
  void aLayoutSaysWhichStrataItsFileOffers() throws IOException {
    FileLayout layout =
        ExportReader.layout(
            Export.PATIENTS,
            Mapping.NONE,
            List.of(),
            new ByteArrayInputStream(bytes("patient_id,Gender,Arm\n")),
            "patients.csv");

    assertThat(layout.offers("sex")).isTrue();
    assertThat(layout.offers("arm")).isTrue();
    assertThat(layout.offers("diagnosis")).isFalse();
    assertThat(layout.notRead()).containsExactly("Gender", "Arm");
  }

  private static String noise() {
    Random random = new Random(11);
    StringBuilder csv = new StringBuilder("patient_id,session_date\n");
    for (int i = 0; i < 20_000; i++) {
      csv.append(Long.toHexString(random.nextLong())).append(",2024-03-01\n");
    }
    return csv.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(text));
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
