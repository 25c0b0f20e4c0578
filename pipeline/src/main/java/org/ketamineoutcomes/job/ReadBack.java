package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.io.ClosedRoom;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.Rooms;
import org.ketamineoutcomes.io.WrittenTable;
import org.ketamineoutcomes.ledger.AssumptionsColumns;
import org.ketamineoutcomes.ledger.CellsNotReadColumns;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.ledger.LedgerColumns;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What was found when everything that a run wrote was read back, before any of it is published.
 *
 * @param tables those of the room for release
 * @param ledger the exact one
 * @param told what is published of it
 * @param closed what is in the closed room, if there is one
 */
record ReadBack(
    List<WrittenTable> tables,
    LedgerCheck ledger,
    LedgerCheck told,
    Optional<ClosedContents> closed) {

  /**
   * Reads everything back.
   *
   * @param names of the tables of a complete run
   * @throws Refusal if something is not whole, or more is wrong with the exports than {@code
   *     options} allow
   */
  static ReadBack of(Rooms rooms, List<String> names, OutcomesOptions options) throws IOException {
    LedgerCheck ledger = new LedgerCheck();
    rooms.readLedger(LedgerColumns.ALL, ledger::add);
    rooms.readLedger(AssumptionsColumns.ALL, ledger::addAssumption);
    rooms.readLedger(CellsNotReadColumns.ALL, ledger::addCellsNotRead);
    ResultsFolder results = rooms.open();
    LedgerCheck told = new LedgerCheck();
    results.tables().read(LedgerColumns.ALL, told::add);
    results.tables().read(AssumptionsColumns.ALL, told::addAssumption);
    results.tables().read(CellsNotReadColumns.ALL, told::addCellsNotRead);
    List<WrittenTable> tables = verified(results, names);
    Optional<String> identifying = ledger.identifyingData();
    if (identifying.isPresent()) {
      throw Refusal.identifyingData(identifying.get());
    }
    refuse(ledger.imbalance());
    refuse(told.imbalance());
    if (rooms.closed().isPresent()) {
      rooms.closed().get().readRejects(ledger::addRejected);
      refuse(ledger.imbalanceOfRejected());
    }
    Optional<String> tooMany = ledger.tooManyRejected(options.getMaxRejectedFraction());
    if (tooMany.isPresent()) {
      throw Refusal.data(tooMany.get() + "; " + whereToFindRejects(rooms));
    }
    refuse(ledger.tooManyUnread(options.getMaxUnreadFraction()));
    return new ReadBack(tables, ledger, told, closedContents(rooms, names));
  }

  private static void refuse(Optional<String> wrong) {
    if (wrong.isPresent()) {
      throw Refusal.data(wrong.get());
    }
  }

  /** Keeps the list of rejected rows, where there is a room for it, also of a run that fails. */
  private static String whereToFindRejects(Rooms rooms) throws IOException {
    return rooms.closed().isPresent()
        ? "they are listed in " + rooms.closed().get().publishRejects()
        : "./outcomes check says by which rules, and run with --closedOutput=DIR lists them there";
  }

  private static Optional<ClosedContents> closedContents(Rooms rooms, List<String> names)
      throws IOException {
    if (rooms.closed().isEmpty()) {
      return Optional.empty();
    }
    ClosedRoom closed = rooms.closed().get();
    return Optional.of(
        new ClosedContents(
            rooms.release(),
            verified(closed.folder(), names),
            closed.patientFiles().verify(),
            closed.isOwnersAlone()));
  }

  /** Tables are read back side by side. */
  private static List<WrittenTable> verified(ResultsFolder results, List<String> names)
      throws IOException {
    try {
      return names.parallelStream()
          .map(
              name -> {
                try {
                  return results.tables().verify(name);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
