package org.ketamineoutcomes.io;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;

/**
 * What the footer of a table says beside its schema, so that a file that was taken out of its
 * folder still tells what it is. No clock and no name of a run: equal results stay equal bytes.
 *
 * @param version the version of the program
 * @param protocolHashes the SHA-256 of each protocol by its id
 * @param disclosure how each protocol's rows are protected, by its id
 */
public record Footer(
    String version, Map<String, String> protocolHashes, Map<String, String> disclosure)
    implements Serializable {

  /** Goes up when a column goes, or changes its meaning. */
  static final String SCHEMA_VERSION = "1";

  private static final String NOTHING_HIDDEN = "nothing hidden";
  private static final String PREFIX = "ketamine_outcomes.";

  public Footer {
    protocolHashes = new TreeMap<>(protocolHashes);
    disclosure = new TreeMap<>(disclosure);
  }

  /**
   * Returns the footer of the tables of some protocols.
   *
   * @param hashes the SHA-256 of each, in their order
   */
  public static Footer of(String version, Protocols protocols, List<String> hashes) {
    Map<String, String> byId = new TreeMap<>();
    Map<String, String> disclosure = new TreeMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      Protocol protocol = protocols.all().get(i);
      byId.put(protocol.id(), hashes.get(i));
      disclosure.put(protocol.id(), words(protocol.disclosure()));
    }
    return new Footer(version, byId, disclosure);
  }

  private static String words(DisclosureRule rule) {
    return switch (rule.method()) {
      case NONE -> NOTHING_HIDDEN;
      case SUPPRESS ->
          "counts of 1 to " + (rule.minCell() - 1) + " hidden, and what gives them away";
      case BANDS ->
          "counts of people are the middle of bands of %d, such as 1 to %d"
              .formatted(rule.minCell(), rule.minCell());
    };
  }

  /** Returns the footer of the exact tables of the same run. */
  public Footer hidingNothing() {
    Map<String, String> nothing = new TreeMap<>();
    protocolHashes.keySet().forEach(id -> nothing.put(id, NOTHING_HIDDEN));
    return new Footer(version, protocolHashes, nothing);
  }

  /** Returns whether the footer of a file is one of these, of whatever table. */
  boolean isOf(Map<String, String> says) {
    return ofEveryTable().entrySet().stream()
        .allMatch(entry -> entry.getValue().equals(says.get(entry.getKey())));
  }

  private Map<String, String> ofEveryTable() {
    Map<String, String> says = new TreeMap<>();
    says.put(PREFIX + "version", version);
    says.put(PREFIX + "schema_version", SCHEMA_VERSION);
    says.put(PREFIX + "protocols", joined(protocolHashes));
    says.put(PREFIX + "disclosure", joined(disclosure));
    return says;
  }

  /** Returns what the footer of one table says, by key. */
  Map<String, String> of(Columns columns) {
    List<String> key = new ArrayList<>();
    for (Column column : columns.all()) {
      if (column.isKey()) {
        key.add(column.name());
      }
    }
    Map<String, String> says = ofEveryTable();
    says.put(PREFIX + "primary_key", String.join(",", key));
    return says;
  }

  private static String joined(Map<String, String> byId) {
    List<String> parts = new ArrayList<>();
    byId.forEach((id, of) -> parts.add(id + "=" + of));
    return String.join(";", parts);
  }
}
