package org.ketamineoutcomes.protocol;

import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.protocol.Declaration.Status;

/** The built-in protocols that follow a publication, made fit for tests. */
public final class Presets {

  /** All of them, in the order of their names. */
  public static final List<String> IDS =
      BuiltInProtocols.all().stream()
          .filter(file -> file.status() != Status.OWN)
          .map(ProtocolFile::sourceName)
          .toList();

  /** Values for what {@code hietamies_2023} leaves unset, which nobody published. */
  private static final Map<String, String> FILLED =
      Map.of(
          "lookback_days: unset", "lookback_days: 30",
          "from_day: unset", "from_day: 7",
          "to_day: unset", "to_day: 28",
          "target_day: unset", "target_day: 14",
          "min_sessions: unset", "min_sessions: 4",
          "max_sessions: unset", "max_sessions: 8",
          "min_days: unset", "min_days: 7",
          "max_days: unset", "max_days: 28",
          "gap_days: unset", "gap_days: 7");

  private Presets() {}

  /** Returns the protocol as it is written, with values for what it leaves unset. */
  public static Protocol filled(String id) {
    return ProtocolFile.read(text(id), id);
  }

  /** Returns the same, hiding nothing. */
  public static Protocol hidingNothing(String id) {
    return ProtocolFile.read(textHidingNothing(id), id);
  }

  /**
   * Returns a built-in protocol as a file, with values for what it leaves unset, hiding nothing.
   */
  public static String textHidingNothing(String id) {
    String text = text(id);
    if (!text.contains("min_cell: 11")) {
      throw new AssertionError(id + " does not write min_cell: 11");
    }
    return text.replace("min_cell: 11", "min_cell: 0");
  }

  /** Returns a built-in protocol as a file, hiding counts below {@code minCell}. */
  public static String textSuppressing(String id, int minCell) {
    String text = text(id);
    String banded = "method: bands\n  min_cell: 11\n";
    if (!text.contains(banded)) {
      throw new AssertionError(id + " does not write " + banded);
    }
    return text.replace(banded, "method: suppress\n  min_cell: " + minCell + "\n");
  }

  /** Returns the standard protocol, hiding counts below 11. */
  public static Protocol suppressing() {
    return ProtocolFile.read(textSuppressing("standard", 11), "standard");
  }

  private static String text(String id) {
    String text = ProtocolFile.named(id).yaml();
    for (Map.Entry<String, String> value : FILLED.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }
}
