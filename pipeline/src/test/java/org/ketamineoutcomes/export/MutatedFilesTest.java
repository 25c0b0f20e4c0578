package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/**
 * Broken files of every format are read or refused: in one line, without a value of a row, with
 * every row accounted for, and the same in parts.
 *
 * <p>{@code -Dmutations=10000} breaks each file so often.
 */
class MutatedFilesTest {

  /** Stands in every row, and must leave only in accepted rows. */
  private static final String CANARY = "canary7391";

  private static final int MUTATIONS = Integer.getInteger("mutations", 150);
  private static final int BYTES_EACH = 64;

  /** A whole file of some format. */
  enum Whole {
    SESSIONS(Export.SESSIONS, ""),
    ASSESSMENTS(Export.ASSESSMENTS, ""),
    ADVERSE_EVENTS(Export.ADVERSE_EVENTS, ""),
    PATIENTS(Export.PATIENTS, ""),
    UTF_16(Export.SESSIONS, ""),
    LATIN_1(Export.SESSIONS, "sessions: {encoding: ISO-8859-1}"),
    GZIP(Export.SESSIONS, ""),
    ZIP(Export.SESSIONS, ""),
    WORKBOOK(Export.SESSIONS, ""),
    TRANSPORT(
        Export.SESSIONS,
        "sessions: {columns: {patient_id: USUBJID, session_date: EXDT, dose_mg: EXDOSE}}"),
    TRANSPORT_8(
        Export.SESSIONS,
        "sessions: {columns: {patient_id: patient_identifier, dose_mg: dose_in_milligrams}}"),
    JSON_LINES(
        Export.SESSIONS,
        "sessions: {columns: {patient_id: subject.reference, session_date: when, dose_mg: dose}}");

    private final Export export;
    private final String mapping;

    Whole(Export export, String mapping) {
      this.export = export;
      this.mapping = mapping;
    }

    ExportReader reader() {
      return new ExportReader(
          export,
          mapping.isEmpty() ? Mapping.NONE : Mapping.parse(mapping, "mapping.yaml"),
          TimeBasis.DATE,
          List.of());
    }

    /** Returns a copy that was broken before it was packed, or after. */
    byte[] broken(Mutation mutation, Random random) throws IOException {
      boolean inside = random.nextBoolean();
      byte[] text = text().getBytes(StandardCharsets.UTF_8);
      return switch (this) {
        case UTF_16 -> mutation.of(("\uFEFF" + text()).getBytes(StandardCharsets.UTF_16LE), random);
        case LATIN_1 -> mutation.of(text().getBytes(StandardCharsets.ISO_8859_1), random);
        case GZIP -> inside ? gzip(mutation.of(text, random)) : mutation.of(gzip(text), random);
        case ZIP -> {
          Map<String, String> members = new LinkedHashMap<>(Map.of("s.csv", text()));
          yield brokenZip(members, mutation, inside, random);
        }
        case WORKBOOK ->
            brokenZip(
                FormatsTest.workbookParts(
                    "",
                    FormatsTest.row("patient_id", "session_date")
                        + FormatsTest.row2(CANARY, "2024-01-02")),
                mutation,
                inside,
                random);
        case TRANSPORT ->
            mutation.of(
                FormatsTest.transport("canary73", FormatsTest.ibm(3654), FormatsTest.ibm(40.5)),
                random);
        case TRANSPORT_8 -> mutation.of(resource("/export/version8.xpt"), random);
        default -> mutation.of(text, random);
      };
    }

    private String text() {
      return switch (this) {
        case ASSESSMENTS ->
            """
            patient_id,assessed_date,instrument,total_score,item_1
            canary7391-1,2024-01-02,PHQ-9,17,1
            "canary7391-2",2024-01-03,"PHQ-9","12",2
            canary7391-3,2024-01-04,MADRS,30,
            """;
        case ADVERSE_EVENTS ->
            """
            patient_id;onset_date;term;severity;action
            canary7391-1;2024-01-02;canary7391 ache;mild;"canary7391, ""said""
            so"
            canary7391-2;2024-01-03;canary7391 dizzy;severe;
            """;
        case PATIENTS ->
            """
            patient_id\tage\tsex\tobservation_end_date
            canary7391-1\t34\tfemale\t2024-05-01
            canary7391-2\t90+\tmale\t2024-06-01
            """;
        case JSON_LINES ->
            """
            {"subject":{"reference":"canary7391-1"},"when":"2024-01-02","dose":40}
            {"subject":{"reference":"canary7391-2"},"when":"2024-01-03","dose":40.5,"more":[1,{"a":null}]}
            """;
        default ->
            """
            patient_id,session_date,session_time,drug,dose_mg,status,phase_label
            canary7391-1,2024-01-02,10:30,ketamine,40,completed,canary7391
            "canary7391-2",2024-01-03,,"ketamine",40.5,"completed","canary7391 ""é
            b""\"
            canary7391-3,2024-01-04,,esketamine,56,,
            """;
      };
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void isReadOrRefused(Whole whole) throws IOException {
    ExportReader reader = whole.reader();
    int read = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Random random = new Random(31L * whole.ordinal() + 1_000_003L * i);
      Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
      byte[] file = whole.broken(mutation, random);
      if (random.nextInt(3) == 0) {
        file = Mutation.values()[random.nextInt(Mutation.values().length)].of(file, random);
      }
      String name = "%s %d, %s".formatted(whole, i, mutation);
      if (isRead(reader, file, name)) {
        read++;
      } else {
        refused++;
      }
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  /**
   * Looks at the first rows as a draft does, which may be refused where the reader is told more.
   */
  private static void lookAt(byte[] file, String name) {
    try {
      assertThat(FileSample.of(() -> new ByteArrayInputStream(file), "in.csv").headers())
          .isNotNull();
    } catch (Refusal e) {
      assertThat(e.getMessage()).as(name).doesNotContain(CANARY, "\n").isNotBlank();
    } catch (IOException | RuntimeException e) {
      fail(name, e);
    }
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream file = MutatedFilesTest.class.getResourceAsStream(path)) {
      return file.readAllBytes();
    }
  }

  private static boolean isRead(ExportReader reader, byte[] file, String name) throws IOException {
    lookAt(file, name);
    Doors doors = new Doors();
    long rowsRead;
    try {
      rowsRead = reader.read(new ByteArrayInputStream(file), "in.csv", 0, doors).rowsRead();
    } catch (Refusal e) {
      assertThat(e.getMessage()).as(name).doesNotContain(CANARY, "\n").isNotBlank();
      return false;
    } catch (IOException | RuntimeException e) {
      return fail(name, e);
    }
    assertThat(
            doors.accepted.size()
                + doors.notUsed.size()
                + doors.rejected.stream().mapToLong(RejectedRow::rows).sum())
        .as(name)
        .isEqualTo(rowsRead);
    assertThat(doors.rejections()).as(name).noneMatch(said -> said.contains(CANARY));
    assertThat(doors.unused()).as(name).noneMatch(said -> said.contains(CANARY));
    assertThat(doors.assumed()).as(name).noneMatch(said -> said.contains(CANARY));
    DividedDoors.of(reader, file, BYTES_EACH).assertSameAs(doors, rowsRead);
    return true;
  }

  private static byte[] brokenZip(
      Map<String, String> members, Mutation mutation, boolean inside, Random random)
      throws IOException {
    if (!inside) {
      return mutation.of(FormatsTest.zip(members), random);
    }
    Map<String, String> broken = new LinkedHashMap<>(members);
    List<String> names = new ArrayList<>(members.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] bytes = members.get(name).getBytes(StandardCharsets.UTF_8);
    broken.put(name, new String(mutation.of(bytes, random), StandardCharsets.UTF_8));
    return FormatsTest.zip(broken);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
