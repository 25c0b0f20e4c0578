package org.ketamineoutcomes.export;

import java.util.Optional;
import org.ketamineoutcomes.history.Asked;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowPosition;

/** Reads of a row of the adverse-events export no more than that someone asked, and when. */
record AskedReader(TimeColumns time, Column term) implements EntryReader {

  static AskedReader of(Columns columns) {
    return new AskedReader(columns.timeOf("onset_date"), columns.named("term"));
  }

  @Override
  public Optional<Entry> read(Cells cells, RowPosition position) {
    Moment moment = cells.moment(time);
    if (moment.day().isEmpty()) {
      cells.setAside(UnusedReason.NO_EVENT, term);
      return Optional.empty();
    }
    return Optional.of(new Asked(position, moment.day().getAsInt()));
  }
}
