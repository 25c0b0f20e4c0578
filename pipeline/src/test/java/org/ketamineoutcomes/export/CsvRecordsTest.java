package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

  private static final int MEGABYTES = 64;

  @Test
  void aLineOverAMillionCharactersEndsTheFile() {
    String line = "p2,2024-03-02," + "x".repeat(1_200_000);
    Doors doors =
        Doors.of(
            Export.SESSIONS,
            "patient_id,session_date,phase_label\np1,2024-03-01,x\n"
                + line
                + "\np3,2024-03-03,x\n");

    assertThat(doors.accepted).hasSize(1);
    assertThat(doors.rejections()).containsExactly("3-4 record_too_long x2");
  }

  @Test
  void aQuoteLeftOpenRejectsTheRestOfALongFile() throws IOException {
    String rows = "p1,2024-03-01,x\n".repeat(1 << 16);
    Enumeration<InputStream> parts =
        Collections.enumeration(
            Stream.concat(
                    Stream.of("patient_id,session_date,phase_label\np0,2024-03-01,\"x\n"),
                    Collections.nCopies(MEGABYTES, rows).stream())
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .<InputStream>map(ByteArrayInputStream::new)
                .toList());
    Doors doors = new Doors();

    ReadTotals totals =
        new ExportReader(Export.SESSIONS, Mapping.NONE, TimeBasis.DATE, List.of())
            .read(new SequenceInputStream(parts), "in.csv", 0, doors);

    assertThat(doors.rejections()).containsExactly("2-4194306 unclosed_quote x4194305");
    assertThat(totals.rowsRead()).isEqualTo(4_194_305);
    assertThat(totals.bytes()).isEqualTo(MEGABYTES * (long) rows.length() + 53);
  }

  @ParameterizedTest(name = "in bites of up to {0}")
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void linesDoNotDependOnHowTheCharactersArrive(int most) throws IOException {
    CsvRecords records =
        new CsvRecords(
            bites("a,\"b\r\nc\"\r\n\r\nd,\"e\rf\ng\"\rh,i\n\"", most, new Random(7)),
            CsvSigns.of(','),
            0);

    assertThat(records.next()).isTrue();
    assertThat(List.of(records.firstLine(), records.lastLine())).containsExactly(1L, 2L);
    assertThat(records.next()).isTrue();
    assertThat(List.of(records.firstLine(), records.lastLine())).containsExactly(4L, 6L);
    assertThat(records.next()).isTrue();
    assertThat(List.of(records.firstLine(), records.lastLine())).containsExactly(7L, 7L);
    assertThat(records.next()).isFalse();
    assertThat(records.broken()).contains(RowRule.UNCLOSED_QUOTE);
    assertThat(List.of(records.firstLine(), records.lastLine())).containsExactly(8L, 8L);
  }

  @Test
  void theFileSystemsComplaintsGoOn() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> new CsvRecords(failing, CsvSigns.of(','), 0).next())
        .isInstanceOf(IOException.class)
        .hasMessage("disk on fire");
  }

  private static Reader bites(String text, int most, Random random) {
    StringReader whole = new StringReader(text);
    return new Reader() {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        return whole.read(buffer, offset, Math.min(length, 1 + random.nextInt(most)));
      }

      @Override
      public void close() {}
    };
  }
}
