package org.ketamineoutcomes.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.export.Doors;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.schema.Export;

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
    String rows = "p1,2024-03- 1,x\n".repeat(1 << 16);
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
    assertThat(records.goOn(SureRow.NONE)).isFalse();
    assertThat(List.of(records.firstLine(), records.lastLine())).containsExactly(8L, 8L);
  }

  @ParameterizedTest(name = "in bites of up to {0}")
  @ValueSource(ints = {1, 2, 3, 7, 1000, 100_000})
  void onlyTheRecordThatIsBrokenIsLost(int most) throws IOException {
    String rows = "p1,2024-03-01,x\r\n".repeat(2_000);
    CsvRecords records =
        new CsvRecords(
            bites(
                rows + "p2,2024-03-02,\"x\r\nno row\r\n" + rows + "p3,2024-03-03,\"y\"z\r\n" + rows,
                most,
                new Random(7)),
            CsvSigns.of(','),
            10);
    List<String> lost = new ArrayList<>();
    int sound = 0;
    boolean goesOn = true;
    while (goesOn) {
      if (records.next()) {
        assertThat(records.cells()).containsExactly("p1", "2024-03-01", "x");
        sound++;
      } else if (records.broken().isPresent()) {
        String rule = records.broken().get().id();
        goesOn = records.goOn(cells -> cells.size() == 3);
        lost.add(rule + " " + records.firstLine() + "-" + records.lastLine());
      } else {
        goesOn = false;
      }
    }

    assertThat(sound).isEqualTo(6_000);
    assertThat(lost).containsExactly("malformed_quote 2011-2012", "malformed_quote 4013-4013");
    assertThat(List.of(records.firstLine(), records.lastLine())).containsExactly(6014L, 6013L);
  }

  @Test
  void aLineThatIsNoRowForCertainIsLostWithTheRecord() {
    Doors doors =
        Doors.of(
            Export.SESSIONS,
            """
            patient_id,session_date,phase_label
            p1,2024-03-01,x
            p2,2024-03-02,"said "no"
            ,2024-03-03,no patient
            p4,no date,x
            p5,2024-03-05,x,too wide
            p6,2024-03-06,x
            p7,2024-03-07,"x"
            """);

    assertThat(doors.rejections()).containsExactly("3-6 malformed_quote x4");
    assertThat(doors.accepted.stream().map(Row::patientId)).containsExactly("p1", "p6", "p7");
  }

  @Test
  void aFileWithoutDaysHasNoCertainRow() {
    Doors doors = Doors.of(Export.PATIENTS, "patient_id,sex\np1,female\np2,\"male\np3,female\n");

    assertThat(doors.rejections()).containsExactly("3-4 unclosed_quote x2");
  }

  @Test
  void aRowThatTwoStrayQuotesHideInACellIsListed() {
    Doors doors =
        Doors.of(
            Export.SESSIONS,
            """
            patient_id,session_date,phase_label
            p1,2024-03-01,"x
            p2,2024-03-02,"
            p3,2024-03-03,"two
            lines"
            p4,2024-03-04,"x
            p5,2024-03-05,y
            p6,2024-03-06,"
            p7,2024-03-07,x
            """);

    assertThat(doors.rejections())
        .containsExactly("2-3 unclosed_quote x2", "6-8 unclosed_quote x3");
    assertThat(doors.accepted.stream().map(Row::patientId)).containsExactly("p3", "p7");
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
