package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The room that a manifest lies in, and what may become of its tables. */
public sealed interface Room {

  String ROOM = "room";
  String DISCLOSURE = "disclosure";
  String MIN_CELL = "min_cell";
  String TABLES_RELEASABLE = "tables_releasable";
  String NOTE = "note";

  /** Returns whether the tables are protected so that they may be released once checked. */
  boolean isReleasable();

  /** Returns how the tables are protected, in words. */
  String note();

  /** Puts which room it is. */
  void nameIn(ObjectNode root);

  /** Puts the rest. */
  void describeIn(ObjectNode root);

  static Room of(JsonNode root) {
    return root.path(ROOM).asText().equals(Closed.NAME) ? Closed.of(root) : ForRelease.of(root);
  }

  /**
   * The room for release.
   *
   * @param closedRoom whether there is a closed one, and not where: that is nobody's business
   * @param methods the ways of protection in use
   * @param minCell the smallest count of people that is published under any protocol
   * @param input what was read of dates, in words
   */
  record ForRelease(
      String closedRoom,
      List<String> methods,
      long minCell,
      boolean isReleasable,
      String note,
      String input)
      implements Room {

    private static final String NAME = "release";
    private static final String CLOSED_ROOM = "closed_room";
    private static final String METHODS = "methods";
    private static final String INPUT = "input";

    public ForRelease {
      methods = List.copyOf(methods);
    }

    private static ForRelease of(JsonNode root) {
      JsonNode disclosure = root.path(DISCLOSURE);
      return new ForRelease(
          root.path(CLOSED_ROOM).asText(),
          Nodes.texts(disclosure.path(METHODS)),
          disclosure.path(MIN_CELL).asLong(),
          disclosure.path(TABLES_RELEASABLE).asBoolean(),
          disclosure.path(NOTE).asText(),
          disclosure.path(INPUT).asText());
    }

    @Override
    public void nameIn(ObjectNode root) {
      root.put(ROOM, NAME);
    }

    @Override
    public void describeIn(ObjectNode root) {
      root.put(CLOSED_ROOM, closedRoom);
      ObjectNode disclosure = root.putObject(DISCLOSURE);
      methods.forEach(disclosure.putArray(METHODS)::add);
      disclosure
          .put(MIN_CELL, minCell)
          .put(TABLES_RELEASABLE, isReleasable)
          .put(NOTE, note)
          .put(INPUT, input);
    }
  }

  /**
   * The closed room, of which nothing may be released.
   *
   * @param releaseRoom where the room for release is, which belongs to it
   * @param access whether the file system keeps others out, in words
   * @param patientFiles the parts of the files of single patients
   */
  record Closed(String releaseRoom, String note, String access, List<PatientFile> patientFiles)
      implements Room {

    private static final String NAME = "closed";
    private static final String RELEASE_ROOM = "release_room";
    private static final String ACCESS = "access";
    private static final String PATIENT_LEVEL = "patient_level";

    public Closed {
      patientFiles = List.copyOf(patientFiles);
    }

    private static Closed of(JsonNode root) {
      JsonNode disclosure = root.path(DISCLOSURE);
      return new Closed(
          root.path(RELEASE_ROOM).asText(),
          disclosure.path(NOTE).asText(),
          disclosure.path(ACCESS).asText(),
          Nodes.list(root.path(PATIENT_LEVEL), PatientFile::of));
    }

    @Override
    public boolean isReleasable() {
      return false;
    }

    @Override
    public void nameIn(ObjectNode root) {
      root.put(ROOM, NAME);
    }

    @Override
    public void describeIn(ObjectNode root) {
      root.put(RELEASE_ROOM, releaseRoom);
      root.putObject(DISCLOSURE)
          .put(MIN_CELL, 0)
          .put(TABLES_RELEASABLE, isReleasable())
          .put(NOTE, note)
          .put(ACCESS, access);
      Nodes.putAll(root.putArray(PATIENT_LEVEL), patientFiles, PatientFile::putIn);
    }
  }
}
