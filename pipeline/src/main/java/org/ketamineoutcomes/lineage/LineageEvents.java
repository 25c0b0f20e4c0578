package org.ketamineoutcomes.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.ketamineoutcomes.manifest.CellsNotRead;
import org.ketamineoutcomes.manifest.InputEntry;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.manifest.TableFile;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;

/**
 * The events of one run. Counts of rows are those of the manifest of the room for release; nothing
 * is told of a closed room, not even where it is.
 *
 * @param tables those of a complete run
 * @see <a href="https://openlineage.io/spec/2-0-2/OpenLineage.json">OpenLineage 2-0-2</a>
 */
public record LineageEvents(LineageRun run, List<LineageInput> inputs, List<Columns> tables) {

  private static final String SCHEMA =
      "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

  public LineageEvents {
    inputs = List.copyOf(inputs);
    tables = List.copyOf(tables);
  }

  /** Returns what is told when the inputs are known. */
  public JsonNode start(Instant time) {
    ObjectNode event = event("START", time);
    putInputs(event);
    putOutputs(event, List.of());
    return event;
  }

  /**
   * Returns what is told when the results are published.
   *
   * @param manifest that of the room for release
   * @param checks what was found of each input
   */
  public JsonNode complete(Instant time, Manifest manifest, List<InputChecks> checks) {
    ObjectNode event = event("COMPLETE", time);
    putInputs(event);
    for (int i = 0; i < checks.size(); i++) {
      putCounts(
          ((ObjectNode) event.path("inputs").path(i)).putObject("inputFacets"),
          manifest.inputs().get(i),
          checks.get(i));
    }
    putOutputs(event, manifest.tables());
    return event;
  }

  /**
   * Returns what is told when nothing is published.
   *
   * @param message one line without a value of a row
   */
  public JsonNode fail(Instant time, String message) {
    ObjectNode event = event("FAIL", time);
    ObjectNode error =
        Facet.ERROR_MESSAGE.in((ObjectNode) event.path("run").path("facets"), run.producer());
    error.put("message", message).put("programmingLanguage", "JAVA");
    putInputs(event);
    putOutputs(event, List.of());
    return event;
  }

  private ObjectNode event(String type, Instant time) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("eventType", type);
    event.put("eventTime", time.toString());
    event.put("producer", run.producer());
    event.put("schemaURL", SCHEMA);
    ObjectNode ofRun = event.putObject("run").put("runId", run.id());
    Facet.PROCESSING_ENGINE
        .in(ofRun.putObject("facets"), run.producer())
        .put("name", run.engine())
        .put("version", run.engineVersion());
    ObjectNode job = event.putObject("job");
    job.put("namespace", "ketamine-outcomes").put("name", "outcomes");
    Facet.JOB_TYPE
        .in(job.putObject("facets"), run.producer())
        .put("processingType", "BATCH")
        .put("integration", "BEAM")
        .put("jobType", "JOB");
    return event;
  }

  private void putInputs(ObjectNode event) {
    ArrayNode all = event.putArray("inputs");
    for (LineageInput input : inputs) {
      ObjectNode dataset = Dataset.of(input.path());
      ArrayNode fields =
          Facet.SCHEMA.in(dataset.putObject("facets"), run.producer()).putArray("fields");
      input.columns().forEach(column -> fields.addObject().put("name", column));
      all.add(dataset);
    }
  }

  private void putCounts(ObjectNode facets, InputEntry counted, InputChecks checks) {
    long rows = counted.rowsRead();
    Facet.INPUT_STATISTICS.in(facets, run.producer()).put("rowCount", rows).put("fileCount", 1);
    Facet.QUALITY_METRICS
        .in(facets, run.producer())
        .put("rowCount", rows)
        .putObject("columnMetrics");
    ArrayNode assertions =
        Facet.QUALITY_ASSERTIONS.in(facets, run.producer()).putArray("assertions");
    add(assertions, "every row is accepted, not used or rejected", checks.isEveryRowAccountedFor());
    add(
        assertions,
        "rows rejected are within max_rejected_fraction",
        checks.isRejectedWithinLimit());
    for (CellsNotRead cells : counted.cellsNotRead()) {
      add(
              assertions,
              "cells not read are within max_unread_fraction",
              !checks.columnsBeyondLimit().contains(cells.column()))
          .put("column", cells.column());
    }
  }

  private static ObjectNode add(ArrayNode assertions, String assertion, boolean holds) {
    return assertions.addObject().put("assertion", assertion).put("success", holds);
  }

  private void putOutputs(ObjectNode event, List<TableFile> files) {
    ArrayNode all = event.putArray("outputs");
    String folder = run.output().replaceFirst("/*$", "");
    for (Columns table : tables) {
      ObjectNode dataset = Dataset.of(folder + "/tables/" + table.table() + ".parquet");
      ArrayNode fields =
          Facet.SCHEMA.in(dataset.putObject("facets"), run.producer()).putArray("fields");
      for (Column column : table.all()) {
        fields
            .addObject()
            .put("name", column.name())
            .put("type", type(column.type()))
            .put("description", column.meaning());
      }
      for (TableFile written : files) {
        if (written.name().equals(table.table())) {
          Facet.OUTPUT_STATISTICS
              .in(dataset.putObject("outputFacets"), run.producer())
              .put("rowCount", written.rows())
              .put("fileCount", 1);
        }
      }
      all.add(dataset);
    }
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case TEXT -> "string";
      case WHOLE -> "int64";
      case DECIMAL -> "double";
      case TRUTH -> "boolean";
    };
  }
}
