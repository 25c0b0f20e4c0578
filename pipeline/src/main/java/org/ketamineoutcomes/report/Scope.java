package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts.Protection;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/**
 * Whom a part of the page is about: one course of treatment under one protocol, by the rating scale
 * with which most could be followed.
 *
 * @param course from 1
 */
record Scope(Results results, Names names, UsedProtocol protocol, int course, String instrument) {

  static Scope of(Results results, Names names) {
    UsedProtocol protocol =
        results.facts().protocols().isEmpty()
            ? new UsedProtocol("", "", 0, Protection.HIDING, "")
            : results.facts().protocols().get(0);
    return under(results, names, protocol);
  }

  static Scope under(Results results, Names names, UsedProtocol protocol) {
    return new Scope(results, names, protocol, 1, mostUsed(results, protocol.id(), 1));
  }

  private static String mostUsed(Results results, String protocol, int course) {
    String most = "";
    long patients = -1;
    for (ResultRow row : results.of(protocol, course, "onset_summary")) {
      long here = row.is("stratum", "all") ? row.whole("n_patients").orElse(0) : -1;
      if (here > patients) {
        patients = here;
        most = row.text("instrument");
      }
    }
    return most;
  }

  /** Returns the same for another protocol, by the same scale where it follows anyone with it. */
  Scope under(UsedProtocol other) {
    Scope by = new Scope(results, names, other, course, instrument);
    return by.one("onset_summary").isPresent() ? by : by.by(mostUsed(results, other.id(), course));
  }

  /** Returns the same for another rating scale. */
  Scope by(String other) {
    return new Scope(results, names, protocol, course, other);
  }

  /** Returns the same for another course of treatment. */
  Scope of(int other) {
    return new Scope(results, names, protocol, other, instrument);
  }

  /** Returns the courses of which anything is published by the scale of this page. */
  Set<Integer> courses() {
    return results.courses(protocol.id(), "onset_summary");
  }

  /** Returns the name of a figure, which is unlike that of any other protocol or course. */
  String named(String figure) {
    return figure
        + (isOfFirstProtocol() ? "" : "-" + protocol.id().replaceAll("[^A-Za-z0-9]+", "-"))
        + (course == 1 ? "" : "-course-" + course);
  }

  private boolean isOfFirstProtocol() {
    List<UsedProtocol> all = results.facts().protocols();
    return all.isEmpty() || protocol.equals(all.get(0));
  }

  /** Returns which course it is, in the middle of a sentence. */
  String ofCourse() {
    return course == 1 ? "first course" : "course " + course;
  }

  /** Returns whether what is shown is exact, so that days between two rows are known. */
  boolean isExact() {
    return protocol.minCell() == 0;
  }

  /** Returns whether counts stand for bands, with bounds beside what is computed from them. */
  boolean isBanded() {
    return protocol.protection() == Protection.BANDS;
  }

  /** Returns the rows of a table about everyone. */
  List<ResultRow> everyone(String table) {
    return groups(table).stream().filter(row -> row.is("stratum", "all")).toList();
  }

  /** Returns the rows of a table about everyone and strata. */
  List<ResultRow> groups(String table) {
    return results.of(protocol.id(), course, table);
  }

  /** Returns the rows of a table about everyone, of every course. */
  List<ResultRow> ofEveryCourse(String table) {
    return results
        .table(table)
        .rows(row -> row.is("protocol_id", protocol.id()) && row.is("stratum", "all"));
  }

  /** Returns one of the figures that papers print, of everyone in the first course. */
  Optional<ResultRow> headline(String measure) {
    return everyone("headline").stream()
        .filter(row -> row.is("measure", measure))
        .filter(row -> !row.has("instrument") || row.is("instrument", instrument))
        .findFirst();
  }

  /** Returns the rows of a table about everyone by the scale of this page. */
  List<ResultRow> scored(String table) {
    List<ResultRow> rows = new ArrayList<>(everyone(table));
    rows.removeIf(row -> !row.is("instrument", instrument));
    return rows;
  }

  Optional<ResultRow> one(String table) {
    return scored(table).stream().findFirst();
  }

  /** Returns the scales in the order of the table of onset. */
  Set<String> instruments() {
    Set<String> all = new LinkedHashSet<>();
    everyone("onset_summary").forEach(row -> all.add(row.text("instrument")));
    return all;
  }
}
