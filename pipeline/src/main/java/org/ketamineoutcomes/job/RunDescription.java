package org.ketamineoutcomes.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.io.WrittenTable;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.manifest.NamedFile;
import org.ketamineoutcomes.manifest.PatientFile;
import org.ketamineoutcomes.manifest.ProtocolEntry;
import org.ketamineoutcomes.manifest.Room;
import org.ketamineoutcomes.manifest.TableFile;
import org.ketamineoutcomes.manifest.Versions;
import org.ketamineoutcomes.protocol.Protocol;

/**
 * Describes a run that is complete in one manifest for each room.
 *
 * <p>That of the room for release says that there is a closed one, and not where: the path tells
 * readers outside nothing, and is nobody's business.
 */
record RunDescription(
    String runId, OutcomesOptions options, String runner, Inputs inputs, ProtocolFiles protocols) {

  /** The smallest cell that the rules for release in use ask for: counts of 1 to 10 are hidden. */
  private static final int RELEASABLE_MIN_CELL = 11;

  private static final String NOT_RELEASABLE =
      "Small cells are shown: nothing here may leave the closed room.";

  /**
   * Returns the manifest of the room for release.
   *
   * @param ledger what is published of it
   * @param isAnyClosed whether the run wrote to a closed room as well
   */
  Manifest open(
      List<WrittenTable> tables,
      boolean isAnyClosed,
      LedgerCheck ledger,
      Map<String, Double> seconds) {
    List<Protocol> all = protocols.protocols().all();
    int smallest = all.stream().mapToInt(read -> read.disclosure().minCell()).min().orElse(0);
    boolean isReleasable = smallest >= RELEASABLE_MIN_CELL;
    Room room =
        new Room.ForRelease(
            isAnyClosed
                ? "Written by the same run: exact tables, files of single patients and the rejected"
                    + " rows. It must stay."
                : "None was written. Rejected rows are counted in the ledger and listed nowhere.",
            all.stream().map(RunDescription::disclosureMethod).distinct().sorted().toList(),
            smallest,
            isReleasable,
            isReleasable ? note(all, smallest) : NOT_RELEASABLE,
            inputs.basis() == TimeBasis.DATE
                ? "Calendar dates were read: the input is a limited data set at best. Nothing"
                    + " written holds a date."
                : "No calendar dates were read.");
    return manifest(room, tables, ledger, inputs.notGivenForRelease(), seconds);
  }

  /** Returns the manifest of the closed room. */
  Manifest closed(ClosedContents contents, LedgerCheck ledger, Map<String, Double> seconds) {
    Room room =
        new Room.Closed(
            contents.release(),
            "Not releasable. tables/ is exact, patient_level/ and rejected/ are about single"
                + " patients, and pseudonym.key gives pseudonyms away: nothing here may leave the"
                + " closed room.",
            contents.isOwnersAlone()
                ? "Only the owner of the folder can read it."
                : "The file system keeps nobody out: whoever reaches the folder can read it.",
            contents.patientFiles().stream()
                .map(part -> new PatientFile(part.name(), part.rows(), part.sha256()))
                .toList());
    return manifest(room, contents.tables(), ledger, inputs.notGiven(), seconds);
  }

  private Manifest manifest(
      Room room,
      List<WrittenTable> tables,
      LedgerCheck ledger,
      List<String> notGiven,
      Map<String, Double> seconds) {
    return new Manifest(
        runId,
        room,
        new Versions(Version.program(), Version.beam(), runner, Version.java()),
        protocolEntries(),
        named(
            options.getFrom() == null ? options.getMapping() : "--from=" + options.getFrom(),
            inputs.mappingText()),
        named(options.getAesiMap(), inputs.aesiMapText()),
        String.join(",", inputs.strata().columns()),
        options.getMaxRejectedFraction(),
        options.getMaxUnreadFraction(),
        new InputEntries(inputs, ledger).all(),
        notGiven,
        tables.stream()
            .map(
                table ->
                    new TableFile(
                        table.name(),
                        "tables/" + table.name() + ".parquet",
                        table.rows(),
                        table.sha256()))
            .toList(),
        seconds);
  }

  private List<ProtocolEntry> protocolEntries() {
    List<ProtocolEntry> entries = new ArrayList<>();
    for (int i = 0; i < protocols.files().size(); i++) {
      Protocol read = protocols.protocols().all().get(i);
      entries.add(
          new ProtocolEntry(
              read.id(),
              protocols.files().get(i).hash(),
              read.disclosure().minCell(),
              disclosureMethod(read),
              protocols.files().get(i).yaml()));
    }
    return entries;
  }

  private static Optional<NamedFile> named(@Nullable String path, Optional<String> text) {
    return text.map(written -> new NamedFile(String.valueOf(path), DigestUtils.sha256Hex(written)));
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

  private static String disclosureMethod(Protocol protocol) {
    return protocol.disclosure().method().name().toLowerCase(Locale.ROOT);
  }
}
