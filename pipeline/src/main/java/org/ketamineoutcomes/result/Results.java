package org.ketamineoutcomes.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The published tables of a run, with what its manifest says. */
public final class Results {

  /** The second is what earlier versions wrote. */
  private static final Set<String> ONCE_A_PATIENT = Set.of("all", "first");

  private final RunFacts facts;
  private final ResultTables tables;
  private final Map<String, Map<Part, List<ResultRow>>> parts = new HashMap<>();

  public Results(RunFacts facts, ResultTables tables) {
    this.facts = facts;
    this.tables = tables;
  }

  /** The rows of one protocol about one course of treatment. */
  private record Part(String protocolId, String course) {}

  /** Returns what the manifest says of the run. */
  public RunFacts facts() {
    return facts;
  }

  public ResultTable table(String name) {
    return tables.named(name);
  }

  /** Returns the columns of a table, without its rows. */
  public ResultTable head(String name) {
    return tables.head(name);
  }

  /**
   * Returns the rows of one protocol about one course, in the order of the file. What is measured
   * once a patient belongs to the first course; a table without courses has the same for each.
   */
  public List<ResultRow> of(String protocolId, int course, String table) {
    boolean hasCourses = table(table).has("course");
    return parts
        .computeIfAbsent(table, this::divided)
        .getOrDefault(new Part(protocolId, hasCourses ? Integer.toString(course) : ""), List.of());
  }

  private Map<Part, List<ResultRow>> divided(String table) {
    Map<Part, List<ResultRow>> divided = new HashMap<>();
    for (ResultRow row : table(table).rows()) {
      String course = row.text("course");
      Part part = new Part(row.text("protocol_id"), ONCE_A_PATIENT.contains(course) ? "1" : course);
      divided.computeIfAbsent(part, any -> new ArrayList<>()).add(row);
    }
    return divided;
  }

  /** Returns the courses of which a table tells anything under one protocol, from the first on. */
  public Set<Integer> courses(String protocolId, String table) {
    Set<Integer> courses = new LinkedHashSet<>();
    for (ResultRow row : table(table).rows()) {
      String course = row.text("course");
      if (row.is("protocol_id", protocolId) && course.matches("\\d{1,6}")) {
        courses.add(Integer.parseInt(course));
      }
    }
    return courses;
  }
}
