package org.ketamineoutcomes.clinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Six invented patients: sessions on days 0, 3, 7, 10 and 42, PHQ-9 before the first one and on
 * days 7, 14, 42 and 70, four adverse events.
 */
public final class BaseClinic {

  public static final String SESSIONS = "sessions.csv";
  public static final String ASSESSMENTS = "assessments.csv";
  public static final String ADVERSE_EVENTS = "adverse_events.csv";
  public static final String PATIENTS = "patients.csv";

  private static final List<Integer> SESSION_DAYS = List.of(0, 3, 7, 10, 42);
  private static final List<Integer> SCORE_DAYS = List.of(7, 14, 42, 70);

  private BaseClinic() {}

  private record Person(
      String id, String start, int daysBefore, List<Integer> scores, String sex, int age) {

    String day(int day) {
      return LocalDate.parse(start).plusDays(day).toString();
    }
  }

  private static final List<Person> PEOPLE =
      List.of(
          new Person("P001", "2021-03-01", 3, List.of(20, 14, 9, 8, 12), "female", 34),
          new Person("P002", "2021-03-02", 2, List.of(18, 9, 8, 7, 6), "male", 45),
          new Person("P003", "2021-03-03", 5, List.of(22, 20, 15, 11, 10), "female", 51),
          new Person("P004", "2021-03-08", 1, List.of(16, 15, 14, 13, 12), "male", 29),
          new Person("P005", "2021-03-15", 3, List.of(24, 12, 6, 5, 20), "female", 62),
          new Person("P006", "2021-03-22", 4, List.of(15, 13, 7, 4, 3), "male", 40));

  /** Returns the options that name the exports in a folder. */
  public static List<String> options(Path folder) {
    return List.of(
        "--sessions=" + folder.resolve(SESSIONS),
        "--assessments=" + folder.resolve(ASSESSMENTS),
        "--adverseEvents=" + folder.resolve(ADVERSE_EVENTS),
        "--patients=" + folder.resolve(PATIENTS),
        "--protocol=r-reference");
  }

  /** Writes the four exports. */
  public static void write(Path folder) throws IOException {
    Files.write(folder.resolve(SESSIONS), sessions());
    Files.write(folder.resolve(ASSESSMENTS), assessments());
    Files.write(folder.resolve(ADVERSE_EVENTS), adverseEvents());
    Files.write(folder.resolve(PATIENTS), patients());
  }

  public static List<String> sessions() {
    List<String> lines = new ArrayList<>();
    lines.add("patient_id,session_date,session_time,route,dose_mg,weight_kg,status");
    for (Person person : PEOPLE) {
      for (int day : SESSION_DAYS) {
        lines.add(person.id() + "," + person.day(day) + ",10:00,intravenous,40,80,completed");
      }
    }
    return lines;
  }

  public static List<String> assessments() {
    List<String> lines = new ArrayList<>();
    lines.add("patient_id,assessed_date,instrument,total_score");
    for (Person person : PEOPLE) {
      lines.add(score(person, -person.daysBefore(), 0));
      for (int i = 0; i < SCORE_DAYS.size(); i++) {
        lines.add(score(person, SCORE_DAYS.get(i), i + 1));
      }
    }
    return lines;
  }

  public static List<String> adverseEvents() {
    return List.of(
        "patient_id,onset_date,end_date,term,severity,serious",
        "P001,2021-03-01,2021-03-01,nausea,mild,no",
        "P002,2021-03-05,2021-03-05,headache,moderate,no",
        "P003,2021-03-10,2021-03-11,nausea,mild,no",
        "P005,2021-03-25,2021-03-27,suicide attempt,severe,yes");
  }

  public static List<String> patients() {
    List<String> lines = new ArrayList<>();
    lines.add("patient_id,site_id,sex,age,diagnosis,observation_end_date");
    for (Person person : PEOPLE) {
      lines.add(
          "%s,S1,%s,%d,MDD,%s".formatted(person.id(), person.sex(), person.age(), person.day(100)));
    }
    return lines;
  }

  private static String score(Person person, int day, int place) {
    return person.id() + "," + person.day(day) + ",PHQ-9," + person.scores().get(place);
  }
}
