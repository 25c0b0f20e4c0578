package org.ketamineoutcomes.clinic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ketamineoutcomes.export.Mutation;
import org.ketamineoutcomes.protocol.ProtocolFile;

/** A small clinic in some formats, of which one file is broken; a seed gives the same one again. */
final class BrokenClinic {

  /** Stands in every id and every text of a person, and must leave in no way. */
  static final String CANARY = "canary7391";

  private static final String MAPPING =
      """
      ids: {strip: [spaces], case: ignore, accept: alike}
      sessions:
        dates: [yyyy-MM-dd]
        values: {status: {completed: completed, gone: no_show}}
        columns: {session_date: [session_date, EXSTDTC]}
        drop: [note]
      assessments:
        constant: {relation_to_session: unknown}
        missing: ['-99']
      adverse_events:
        drop: [note]
      """;

  private static final List<Packing> OF_SESSIONS = List.of(Packing.values());
  private static final List<Packing> OF_OTHERS =
      List.of(
          Packing.TEXT,
          Packing.TEXT,
          Packing.TABS,
          Packing.UTF_16,
          Packing.GZIP,
          Packing.ZIP,
          Packing.WORKBOOK,
          Packing.JSON_LINES);

  private final Random random;
  private final List<String> arguments = new ArrayList<>();
  private final StringBuilder what = new StringBuilder();

  private BrokenClinic(long seed) {
    random = new Random(seed);
  }

  /** Writes the files into a folder. */
  static BrokenClinic write(Path folder, long seed) throws IOException {
    BrokenClinic clinic = new BrokenClinic(seed);
    int broken = clinic.random.nextInt(8);
    clinic.table(folder, "sessions", clinic.sessions(), broken <= 2);
    clinic.table(folder, "assessments", assessments(), broken == 3);
    clinic.table(folder, "adverseEvents", adverseEvents(), broken == 4);
    clinic.table(folder, "patients", patients(), broken == 5);
    clinic.text(folder, "mapping", MAPPING, broken == 6);
    clinic.text(folder, "protocol", ProtocolFile.named("r-reference").yaml(), broken == 7);
    return clinic;
  }

  /** Returns the options that name the files. */
  List<String> arguments() {
    return arguments;
  }

  /** Returns what was broken, and how. */
  @Override
  public String toString() {
    return what.toString().strip();
  }

  private void table(Path folder, String option, List<String> lines, boolean isBroken)
      throws IOException {
    boolean isSessions = option.equals("sessions");
    List<Packing> packings = isSessions ? OF_SESSIONS : OF_OTHERS;
    Packing packing = packings.get(random.nextInt(packings.size()));
    List<String> own = lines;
    if (packing == Packing.TRANSPORT) {
      own =
          lines.stream()
              .map(
                  line ->
                      line.replace(
                          "patient_id,session_date,session_time,route,dose_mg,status,note",
                          "USUBJID,EXSTDTC,TIME,EXROUTE,EXDOSE,STATUS,NOTE"))
              .toList();
    } else if (packing == Packing.TEXT && isSessions) {
      own = lines.stream().map(line -> line.replaceFirst(",note$", ",\"no\nte\"")).toList();
    }
    byte[] bytes;
    if (isBroken && random.nextBoolean()) {
      String text = new String(broken(option, Packing.TEXT.of(own)), StandardCharsets.UTF_8);
      try {
        bytes = packing.of(text.lines().toList());
        what.append(" inside ").append(packing);
      } catch (RuntimeException e) {
        // such a table cannot be written in that format
        bytes = text.getBytes(StandardCharsets.UTF_8);
      }
    } else {
      bytes = packing.of(own);
      if (isBroken) {
        bytes = broken(option, bytes);
        what.append(" of ").append(packing);
      }
    }
    Path file = Files.write(folder.resolve(option + ".csv"), bytes);
    arguments.add("--" + option + "=" + file);
  }

  private void text(Path folder, String option, String text, boolean isBroken) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path file =
        Files.write(folder.resolve(option + ".yaml"), isBroken ? broken(option, bytes) : bytes);
    arguments.add("--" + option + "=" + file);
  }

  private byte[] broken(String option, byte[] whole) {
    byte[] bytes = whole;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
      what.append(' ').append(option).append(' ').append(mutation);
      bytes = mutation.of(bytes, random);
    }
    return bytes;
  }

  private List<String> sessions() {
    List<String> lines = new ArrayList<>();
    lines.add("patient_id,session_date,session_time,route,dose_mg,status,note");
    for (int person = 1; person <= 4; person++) {
      for (int day : new int[] {1, 4, 8, 11}) {
        lines.add(
            "%s-%d,2021-03-%02d,10:00,intravenous,40,completed,%s said"
                .formatted(CANARY, person, day + person, CANARY));
      }
    }
    return lines;
  }

  private static List<String> assessments() {
    List<String> lines = new ArrayList<>();
    lines.add("patient_id,assessed_date,instrument,total_score,item_9");
    for (int person = 1; person <= 4; person++) {
      for (int day : new int[] {1, 8, 15, 22}) {
        lines.add(
            "%s-%d,2021-03-%02d,PHQ-9,%d,1"
                .formatted(CANARY, person, day + person, 21 - day / 2 * person % 20));
      }
    }
    return lines;
  }

  private static List<String> adverseEvents() {
    return List.of(
        "patient_id,onset_date,end_date,term,severity,serious,note",
        CANARY + "-1,2021-03-02,2021-03-02,nausea,mild,no," + CANARY,
        CANARY + "-2,2021-03-06,,headache,moderate,no,",
        CANARY + "-3,2021-03-20,2021-03-25,suicide attempt,severe,yes," + CANARY);
  }

  private static List<String> patients() {
    return List.of(
        "patient_id,site_id,sex,age,diagnosis,observation_end_date",
        CANARY + "-1,S1,female,34,MDD,2021-06-09",
        CANARY + "-2,S1,male,45,MDD,2021-06-10",
        CANARY + "-3,S2,female,62,MDD,2021-06-11",
        CANARY + "-4,S2,male,29,MDD,2021-06-12");
  }
}
