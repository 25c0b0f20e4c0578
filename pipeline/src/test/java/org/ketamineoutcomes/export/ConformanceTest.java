package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.file.ReadTotals;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/** Every oddity of real exports, as a file and what must become of its rows. */
class ConformanceTest {

  /** One file; blank or absent expectations mean none. */
  record Case(
      String id,
      Export export,
      String file,
      String writtenIn,
      boolean gzip,
      String mapping,
      TimeBasis basis,
      List<String> strata,
      long rows,
      List<String> accepted,
      List<String> rejected,
      List<String> notUsed,
      List<String> unread,
      List<String> assumed,
      String refused) {

    byte[] bytes() throws IOException {
      byte[] plain = file.getBytes(Charset.forName(writtenIn == null ? "UTF-8" : writtenIn));
      if (!gzip) {
        return plain;
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(plain);
      }
      return packed.toByteArray();
    }

    ExportReader reader() {
      return new ExportReader(
          export,
          mapping == null ? Mapping.NONE : Mapping.parse(mapping, "mapping.yaml"),
          basis == null ? TimeBasis.DATE : basis,
          strata == null ? List.of() : strata);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream file = ConformanceTest.class.getResourceAsStream("/export/cases.yaml")) {
      return YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(file, new TypeReference<List<Case>>() {});
    }
  }

  static Stream<Case> read() throws IOException {
    return cases().stream().filter(each -> each.refused() == null);
  }

  static Stream<Case> refused() throws IOException {
    return cases().stream().filter(each -> each.refused() != null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void everyRowLeavesByItsDoor(Case each) throws IOException {
    Doors doors = new Doors();

    ReadTotals totals =
        each.reader().read(new ByteArrayInputStream(each.bytes()), "in.csv", 0, doors);

    assertThat(doors.rejections()).isEqualTo(orNone(each.rejected()));
    assertThat(doors.unused()).isEqualTo(orNone(each.notUsed()));
    assertThat(doors.unread()).isEqualTo(orNone(each.unread()));
    assertThat(doors.assumed()).isEqualTo(orNone(each.assumed()));
    assertThat(doors.accepted.stream().map(Glance::at)).isEqualTo(orNone(each.accepted()));
    assertThat(totals.rowsRead()).isEqualTo(each.rows());
    assertThat(totals.bytes()).isEqualTo(each.bytes().length);
    assertThat(
            doors.accepted.size()
                + doors.notUsed.size()
                + doors.rejected.stream().mapToLong(RejectedRow::rows).sum())
        .isEqualTo(totals.rowsRead());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void theFileIsRefusedInOneLine(Case each) {
    assertThatThrownBy(() -> Doors.of(each.reader(), each.bytes()))
        .isInstanceOf(Refusal.class)
        .hasMessage(each.refused());
  }

  @Test
  void everyRuleHasACase() throws IOException {
    Set<String> ids =
        EnumSet.allOf(RowRule.class).stream().map(RowRule::id).collect(Collectors.toSet());
    ids.remove(RowRule.MIXED_ZONES.id()); // of one file nobody knows it: see ClocksTest
    ids.remove(RowRule.RECORD_TOO_LONG.id()); // too long for a line of the file: see CsvRecordsTest

    Set<String> shown =
        cases().stream()
            .flatMap(
                each ->
                    Stream.concat(
                        orNone(each.rejected()).stream().map(row -> row.split(" ")[1]),
                        orNone(each.unread()).stream().map(cells -> cells.split(" ")[0])))
            .collect(Collectors.toSet());

    assertThat(shown).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void caseIdsAreUnique() throws IOException {
    assertThat(cases()).extracting(Case::id).doesNotHaveDuplicates();
    assertThat(cases()).hasSizeGreaterThan(60);
  }

  private static List<String> orNone(List<String> list) {
    return list == null ? List.of() : list;
  }
}
