package org.ketamineoutcomes.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.export.TimeBasis;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.io.WrittenTable;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.ledger.LedgerColumns;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * What a run was, written when it is complete: one manifest for each room.
 *
 * <p>That of the room for release says that there is a closed one, and not where: the path tells
 * readers outside nothing, and is nobody's business.
 */
record Manifest(
    String runId, OutcomesOptions options, String runner, Inputs inputs, ProtocolFiles protocols) {

  /** The smallest cell that the rules for release in use ask for: counts of 1 to 10 are hidden. */
  private static final int RELEASABLE_MIN_CELL = 11;

  private static final String NOT_RELEASABLE =
      "Small cells are shown: nothing here may leave the closed room.";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * Returns the manifest of the room for release.
   *
   * @param ledger what is published of it
   * @param isAnyClosed whether the run wrote to a closed room as well
   */
  String open(
      List<WrittenTable> tables,
      boolean isAnyClosed,
      LedgerCheck ledger,
      Map<String, Double> seconds) {
    ObjectNode root = root("release", tables, ledger, seconds);
    root.put(
        "closed_room",
        isAnyClosed
            ? "Written by the same run: exact tables, files of single patients and the rejected"
                + " rows. It must stay."
            : "None was written. Rejected rows are counted in the ledger and listed nowhere.");
    putDisclosure(root);
    return text(root);
  }

  /** Returns the manifest of the closed room. */
  String closed(ClosedContents contents, LedgerCheck ledger, Map<String, Double> seconds) {
    ObjectNode root = root("closed", contents.tables(), ledger, seconds);
    contents.describeIn(root);
    return text(root);
  }

  private static String text(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts and numbers can be written", e);
    }
  }

  private ObjectNode root(
      String room, List<WrittenTable> tables, LedgerCheck ledger, Map<String, Double> seconds) {
    ObjectNode root = JSON.createObjectNode();
    root.put("run_id", runId);
    root.put("room", room);
    ObjectNode versions = root.putObject("versions");
    versions.put("ketamine_outcomes", Version.program());
    versions.put("beam", Version.beam());
    versions.put("runner", runner);
    versions.put("java", Version.java());
    putProtocols(root);
    putFile(
        root,
        "mapping",
        options.getFrom() == null ? options.getMapping() : "--from=" + options.getFrom(),
        inputs.mappingText());
    putFile(root, "aesi_map", options.getAesiMap(), inputs.aesiMapText());
    root.put("strata", String.join(",", inputs.strata().columns()));
    root.put("max_rejected_fraction", options.getMaxRejectedFraction());
    root.put("max_unread_fraction", options.getMaxUnreadFraction());
    putInputs(root, ledger);
    inputs.missing().forEach(root.putArray("exports_not_given")::add);
    putTables(root, tables);
    ObjectNode time = root.putObject("seconds");
    seconds.forEach(time::put);
    return root;
  }

  private void putProtocols(ObjectNode root) {
    for (int i = 0; i < protocols.files().size(); i++) {
      Protocol read = protocols.protocols().all().get(i);
      ObjectNode protocol = root.withArray("/protocols").addObject();
      protocol.put("id", read.id());
      protocol.put("sha256", protocols.files().get(i).hash());
      protocol.put("min_cell", read.disclosure().minCell());
      protocol.put("disclosure_method", lowerCase(read.disclosure().method()));
      protocol.put("text", protocols.files().get(i).yaml());
    }
  }

  private static void putFile(
      ObjectNode root, String key, @Nullable String path, Optional<String> text) {
    text.ifPresentOrElse(
        written ->
            root.putObject(key).put("file", path).put("sha256", DigestUtils.sha256Hex(written)),
        () -> root.putNull(key));
  }

  private void putInputs(ObjectNode root, LedgerCheck ledger) {
    for (InputFile file : inputs.files()) {
      TableRow row = ledger.files().getOrDefault(file.name(), new Table(LedgerColumns.ALL).add());
      ObjectNode input = root.withArray("/inputs").addObject();
      input.put("number", file.ordinal() + 1);
      input.put("file", file.path());
      input.put("export", file.export());
      if (row.has("sha256")) {
        input.put("bytes", file.bytes());
        input.put("sha256", row.text("sha256"));
        input.put("lines_read", row.count("lines_read").orElse(0));
      }
      for (String count : List.of("rows_read", "accepted", "not_used", "rejected")) {
        input.put(count, row.count(count).orElse(0));
      }
      inputs
          .layouts()
          .get(file.ordinal())
          .notRead()
          .forEach(input.putArray("columns_not_read")::add);
      putFindings(input, file.name(), ledger);
    }
  }

  private static void putFindings(ObjectNode input, String file, LedgerCheck ledger) {
    ArrayNode assumptions = input.putArray("assumptions");
    for (TableRow row : ledger.assumptions(file)) {
      Assumption assumption = Assumption.valueOf(row.text("assumption").toUpperCase(Locale.ROOT));
      assumptions
          .addObject()
          .put("assumption", assumption.id())
          .put("column", row.text("column"))
          .put("times", row.count("times").orElse(0))
          .put("meaning", assumption.description())
          .put("to_declare", assumption.declaration());
    }
    ArrayNode cells = input.putArray("cells_not_read");
    for (TableRow row : ledger.cellsNotRead(file)) {
      cells
          .addObject()
          .put("column", row.text("column"))
          .put("rule", row.text("rule"))
          .put("cells", row.count("cells").orElse(0))
          .put("cells_filled", row.count("cells_filled").orElse(0));
    }
  }

  private void putDisclosure(ObjectNode root) {
    List<Protocol> all = protocols.protocols().all();
    int smallest = all.stream().mapToInt(read -> read.disclosure().minCell()).min().orElse(0);
    boolean isReleasable = smallest >= RELEASABLE_MIN_CELL;
    boolean dates = inputs.basis() == TimeBasis.DATE;
    ObjectNode disclosure = root.putObject("disclosure");
    all.stream()
        .map(read -> lowerCase(read.disclosure().method()))
        .distinct()
        .sorted()
        .forEach(disclosure.putArray("methods")::add);
    disclosure.put("min_cell", smallest);
    disclosure.put("tables_releasable", isReleasable);
    disclosure.put("note", isReleasable ? note(all, smallest) : NOT_RELEASABLE);
    disclosure.put(
        "input",
        dates
            ? "Calendar dates were read: the input is a limited data set at best. Nothing written"
                + " holds a date."
            : "No calendar dates were read.");
  }

  private static String note(List<Protocol> all, int smallest) {
    boolean isBanded = all.stream().allMatch(read -> read.disclosure().bands().isPresent());
    String counts =
        isBanded
            ? "tables/ has counts as the middle of bands of %d: 0; %d for 1 to %d; and so on; who has had an event by a day, as a number within its band. All else is computed from these."
                .formatted(smallest, smallest / 2 + 1, smallest)
            : "tables/ hides counts of 1 to %d, or has bands.".formatted(smallest - 1);
    return counts + " Have it checked before release: differences between runs are not controlled.";
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void putTables(ObjectNode root, List<WrittenTable> tables) {
    for (WrittenTable table : tables) {
      root.withArray("/tables")
          .addObject()
          .put("name", table.name())
          .put("file", "tables/" + table.name() + ".parquet")
          .put("rows", table.rows())
          .put("sha256", table.sha256());
    }
  }
}
