package org.ketamineoutcomes.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the manifest says of a run, without its clock and its paths: equal exports under equal
 * protocols give equal facts.
 *
 * @param version the version of the program that made the tables
 * @param protocols in the order in which they were named
 * @param strata the columns by which patients are grouped
 * @param notGiven the exports that were not given, with what that costs
 * @param assumptions what was assumed of the exports
 * @param maxRejectedFraction the largest share of rows of a file that may be rejected
 * @param maxUnreadFraction the largest share of cells of a column that may be taken as blank
 * @param isReleasable whether the tables are protected so that they may be released once checked
 * @param protection how, in words
 * @param dates what was read of dates, in words
 * @param tables what was written, in the order of names
 */
public record RunFacts(
    String version,
    List<UsedProtocol> protocols,
    List<String> strata,
    List<String> notGiven,
    List<AssumptionMade> assumptions,
    List<InputRead> inputs,
    double maxRejectedFraction,
    double maxUnreadFraction,
    boolean isReleasable,
    String protection,
    String dates,
    List<TableFile> tables) {

  /**
   * A protocol as it was used.
   *
   * @param minCell counts of people below this are not published; 0 in a closed room
   * @param protection what is published in their place
   */
  public record UsedProtocol(
      String id, String sha256, long minCell, Protection protection, String text) {}

  /** What is published in the place of exact counts. */
  public enum Protection {
    /** Nothing: small counts are hidden. */
    HIDING,
    /** The middle of a band that is as wide as the smallest count that may be told. */
    BANDS
  }

  /** A file that was read; its path is not published. */
  public record InputRead(
      String file,
      String export,
      String sha256,
      long read,
      long accepted,
      long notUsed,
      long rejected) {}

  /** Something assumed of a column, so many times. */
  public record AssumptionMade(
      String file, String column, long times, String meaning, String toDeclare) {}

  /** A table that was written. */
  public record TableFile(String name, String file, long rows, String sha256) {}

  /**
   * Reads a manifest.
   *
   * @throws IOException if it is no JSON
   */
  public static RunFacts ofManifest(String json) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json);
    JsonNode disclosure = root.path("disclosure");
    boolean isClosed = root.path("room").asText().equals("closed");
    List<AssumptionMade> assumptions = new ArrayList<>();
    List<InputRead> inputs = new ArrayList<>();
    for (JsonNode input : root.path("inputs")) {
      inputs.add(input(input));
      for (JsonNode made : input.path("assumptions")) {
        assumptions.add(
            new AssumptionMade(
                fileName(input.path("file").asText()),
                made.path("column").asText(),
                made.path("times").asLong(),
                made.path("meaning").asText(),
                made.path("to_declare").asText()));
      }
    }
    return new RunFacts(
        root.path("versions").path("ketamine_outcomes").asText(),
        each(root.path("protocols")).map(node -> protocol(node, isClosed)).toList(),
        List.of(root.path("strata").asText().split(",", -1)),
        each(root.path("exports_not_given")).map(JsonNode::asText).toList(),
        assumptions,
        inputs,
        root.path("max_rejected_fraction").asDouble(),
        root.path("max_unread_fraction").asDouble(),
        disclosure.path("tables_releasable").asBoolean(),
        disclosure.path("note").asText(),
        disclosure.path("input").asText(),
        each(root.path("tables")).map(RunFacts::table).toList());
  }

  private static UsedProtocol protocol(JsonNode node, boolean isClosed) {
    return new UsedProtocol(
        node.path("id").asText(),
        node.path("sha256").asText(),
        isClosed ? 0 : node.path("min_cell").asLong(),
        !isClosed && node.path("disclosure_method").asText().equals("bands")
            ? Protection.BANDS
            : Protection.HIDING,
        node.path("text").asText());
  }

  private static InputRead input(JsonNode node) {
    return new InputRead(
        fileName(node.path("file").asText()),
        node.path("export").asText(),
        node.path("sha256").asText(),
        node.path("rows_read").asLong(),
        node.path("accepted").asLong(),
        node.path("not_used").asLong(),
        node.path("rejected").asLong());
  }

  private static TableFile table(JsonNode node) {
    return new TableFile(
        node.path("name").asText(),
        node.path("file").asText(),
        node.path("rows").asLong(),
        node.path("sha256").asText());
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
