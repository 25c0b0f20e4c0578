package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A complete run: what it was asked for, what it read, what it wrote into one of its rooms.
 *
 * @param protocols in the order in which they were named
 * @param mapping what foreign exports call things
 * @param aesiMap which terms are of special interest, if a map said so
 * @param strata the columns by which patients are grouped, with commas between
 * @param maxRejectedFraction the largest share of rows of a file that may be rejected
 * @param maxUnreadFraction the largest share of cells of a column that may be taken as blank
 * @param notGiven the exports that were not given, with what that costs
 * @param tables in the order of names
 * @param seconds what each stage took
 */
public record Manifest(
    String runId,
    Room room,
    Versions versions,
    List<ProtocolEntry> protocols,
    Optional<NamedFile> mapping,
    Optional<NamedFile> aesiMap,
    String strata,
    double maxRejectedFraction,
    double maxUnreadFraction,
    List<InputEntry> inputs,
    List<String> notGiven,
    List<TableFile> tables,
    Map<String, Double> seconds) {

  private static final String RUN_ID = "run_id";
  private static final String VERSIONS = "versions";
  private static final String PROTOCOLS = "protocols";
  private static final String MAPPING = "mapping";
  private static final String AESI_MAP = "aesi_map";
  private static final String STRATA = "strata";
  private static final String MAX_REJECTED_FRACTION = "max_rejected_fraction";
  private static final String MAX_UNREAD_FRACTION = "max_unread_fraction";
  private static final String INPUTS = "inputs";
  private static final String NOT_GIVEN = "exports_not_given";
  private static final String TABLES = "tables";
  private static final String SECONDS = "seconds";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public Manifest {
    protocols = List.copyOf(protocols);
    inputs = List.copyOf(inputs);
    notGiven = List.copyOf(notGiven);
    tables = List.copyOf(tables);
  }

  /**
   * Reads a manifest.
   *
   * @throws JsonProcessingException if it is no JSON
   */
  public static Manifest ofJson(String json) throws JsonProcessingException {
    JsonNode root = JSON.readTree(json);
    return new Manifest(
        root.path(RUN_ID).asText(),
        Room.of(root),
        Versions.of(root.path(VERSIONS)),
        Nodes.list(root.path(PROTOCOLS), ProtocolEntry::of),
        NamedFile.of(root.path(MAPPING)),
        NamedFile.of(root.path(AESI_MAP)),
        root.path(STRATA).asText(),
        root.path(MAX_REJECTED_FRACTION).asDouble(),
        root.path(MAX_UNREAD_FRACTION).asDouble(),
        Nodes.list(root.path(INPUTS), InputEntry::of),
        Nodes.texts(root.path(NOT_GIVEN)),
        Nodes.list(root.path(TABLES), TableFile::of),
        Nodes.decimals(root.path(SECONDS)));
  }

  /** Returns the text of the file. */
  public String toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put(RUN_ID, runId);
    room.nameIn(root);
    versions.putIn(root.putObject(VERSIONS));
    Nodes.putAll(root.putArray(PROTOCOLS), protocols, ProtocolEntry::putIn);
    NamedFile.put(mapping, root, MAPPING);
    NamedFile.put(aesiMap, root, AESI_MAP);
    root.put(STRATA, strata);
    root.put(MAX_REJECTED_FRACTION, maxRejectedFraction);
    root.put(MAX_UNREAD_FRACTION, maxUnreadFraction);
    Nodes.putAll(root.putArray(INPUTS), inputs, InputEntry::putIn);
    notGiven.forEach(root.putArray(NOT_GIVEN)::add);
    Nodes.putAll(root.putArray(TABLES), tables, TableFile::putIn);
    seconds.forEach(root.putObject(SECONDS)::put);
    room.describeIn(root);
    return text(root);
  }

  /** Returns the text of a manifest, indented and with a line's end. */
  static String text(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts and numbers can be written", e);
    }
  }

  /** Returns whether the other has the same tables by the same definitions. */
  public boolean hasResultsOf(Manifest other) {
    return protocols.equals(other.protocols)
        && strata.equals(other.strata)
        && tables.equals(other.tables);
  }
}
