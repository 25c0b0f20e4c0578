package org.ketamineoutcomes.result;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.manifest.AssumptionEntry;
import org.ketamineoutcomes.manifest.InputEntry;
import org.ketamineoutcomes.manifest.InputEntry.Contents;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.manifest.ProtocolEntry;
import org.ketamineoutcomes.manifest.Room;
import org.ketamineoutcomes.manifest.TableFile;

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

  /** Returns what a manifest says. */
  public static RunFacts of(Manifest manifest) {
    boolean isClosed = manifest.room() instanceof Room.Closed;
    List<AssumptionMade> assumptions = new ArrayList<>();
    for (InputEntry input : manifest.inputs()) {
      for (AssumptionEntry made : input.assumptions()) {
        assumptions.add(
            new AssumptionMade(
                fileName(input), made.column(), made.times(), made.meaning(), made.toDeclare()));
      }
    }
    return new RunFacts(
        manifest.versions().program(),
        manifest.protocols().stream().map(protocol -> protocol(protocol, isClosed)).toList(),
        List.of(manifest.strata().split(",", -1)),
        manifest.notGiven(),
        assumptions,
        manifest.inputs().stream().map(RunFacts::input).toList(),
        manifest.maxRejectedFraction(),
        manifest.maxUnreadFraction(),
        manifest.room().isReleasable(),
        manifest.room().note(),
        manifest.room() instanceof Room.ForRelease open ? open.input() : "",
        manifest.tables());
  }

  private static UsedProtocol protocol(ProtocolEntry protocol, boolean isClosed) {
    return new UsedProtocol(
        protocol.id(),
        protocol.sha256(),
        isClosed ? 0 : protocol.minCell(),
        !isClosed && protocol.disclosureMethod().equals("bands")
            ? Protection.BANDS
            : Protection.HIDING,
        protocol.text());
  }

  private static InputRead input(InputEntry input) {
    return new InputRead(
        fileName(input),
        input.export(),
        input.contents().map(Contents::sha256).orElse(""),
        input.rowsRead(),
        input.accepted(),
        input.notUsed(),
        input.rejected());
  }

  private static String fileName(InputEntry input) {
    return input.file().substring(input.file().lastIndexOf('/') + 1);
  }
}
