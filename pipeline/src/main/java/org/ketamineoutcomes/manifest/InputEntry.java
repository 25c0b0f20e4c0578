package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A file that was read.
 *
 * @param number from 1 on
 * @param file its path
 * @param export which of the exports it is, or a part of it
 * @param contents what tells the file from others, which stays in the closed room
 * @param columnsNotRead columns that nothing reads
 */
public record InputEntry(
    long number,
    String file,
    String export,
    Optional<Contents> contents,
    long rowsRead,
    long accepted,
    long notUsed,
    long rejected,
    List<String> columnsNotRead,
    List<AssumptionEntry> assumptions,
    List<CellsNotRead> cellsNotRead) {

  private static final String NUMBER = "number";
  private static final String FILE = "file";
  private static final String EXPORT = "export";
  private static final String ROWS_READ = "rows_read";
  private static final String ACCEPTED = "accepted";
  private static final String NOT_USED = "not_used";
  private static final String REJECTED = "rejected";
  private static final String COLUMNS_NOT_READ = "columns_not_read";
  private static final String ASSUMPTIONS = "assumptions";
  private static final String CELLS_NOT_READ = "cells_not_read";

  public InputEntry {
    columnsNotRead = List.copyOf(columnsNotRead);
    assumptions = List.copyOf(assumptions);
    cellsNotRead = List.copyOf(cellsNotRead);
  }

  /** The bytes of a file, and the lines of text that they are. */
  public record Contents(long bytes, String sha256, long linesRead) {

    private static final String BYTES = "bytes";
    private static final String SHA256 = "sha256";
    private static final String LINES_READ = "lines_read";

    static Optional<Contents> of(JsonNode node) {
      return node.has(SHA256)
          ? Optional.of(
              new Contents(
                  node.path(BYTES).asLong(),
                  node.path(SHA256).asText(),
                  node.path(LINES_READ).asLong()))
          : Optional.empty();
    }

    void putIn(ObjectNode node) {
      node.put(BYTES, bytes).put(SHA256, sha256).put(LINES_READ, linesRead);
    }
  }

  static InputEntry of(JsonNode node) {
    return new InputEntry(
        node.path(NUMBER).asLong(),
        node.path(FILE).asText(),
        node.path(EXPORT).asText(),
        Contents.of(node),
        node.path(ROWS_READ).asLong(),
        node.path(ACCEPTED).asLong(),
        node.path(NOT_USED).asLong(),
        node.path(REJECTED).asLong(),
        Nodes.texts(node.path(COLUMNS_NOT_READ)),
        Nodes.list(node.path(ASSUMPTIONS), AssumptionEntry::of),
        Nodes.list(node.path(CELLS_NOT_READ), CellsNotRead::of));
  }

  void putIn(ObjectNode node) {
    node.put(NUMBER, number).put(FILE, file).put(EXPORT, export);
    contents.ifPresent(known -> known.putIn(node));
    node.put(ROWS_READ, rowsRead)
        .put(ACCEPTED, accepted)
        .put(NOT_USED, notUsed)
        .put(REJECTED, rejected);
    columnsNotRead.forEach(node.putArray(COLUMNS_NOT_READ)::add);
    Nodes.putAll(node.putArray(ASSUMPTIONS), assumptions, AssumptionEntry::putIn);
    Nodes.putAll(node.putArray(CELLS_NOT_READ), cellsNotRead, CellsNotRead::putIn);
  }
}
