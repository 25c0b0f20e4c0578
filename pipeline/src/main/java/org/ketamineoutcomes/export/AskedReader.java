package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.header.TimeColumns;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.NoEvent;
import org.ketamineoutcomes.history.RowPosition;

/** Reads of a row of the adverse-events export no more than that someone asked, and when. */
record AskedReader(TimeColumns time, ReadColumn term, ReadColumn sessionId) implements EntryReader {

  static AskedReader of(ReadColumns columns) {
    return new AskedReader(
        columns.timeOf("onset_date"), columns.named("term"), columns.named("session_id"));
  }

  @Override
  public Optional<Entry> read(Cells cells, RowPosition position) {
    OptionalInt day = cells.moment(time).day();
    String session = cells.text(sessionId);
    if (day.isEmpty() && session.isEmpty()) {
      cells.setAside(UnusedReason.NO_EVENT, term);
      return Optional.empty();
    }
    return Optional.of(new NoEvent(position, day, session));
  }
}
