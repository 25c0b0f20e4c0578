package org.ketamineoutcomes.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketamineoutcomes.division.Crossing.Place;

/**
 * Puts scanned stretches one after another, and cuts the text at the first record to begin in each.
 *
 * <p>There are no cuts behind the first place at which a reader might give up, because what such a
 * reader makes of the rest is one thing: broken quotes, a record that is longer than a reader may
 * hold, or a line without an end.
 */
public final class Division {

  /** Less by some than the most characters that the reader lets a record have. */
  static final long LONGEST_RECORD = (1 << 20) - (1 << 15);

  private final long headerRecords;
  private final List<Part> parts = new ArrayList<>();
  private Place place = Place.OUTSIDE;
  private long recordStart;
  private boolean recordIsFilled;
  private long lines;
  private long records;

  private Division(long headerRecords) {
    this.headerRecords = headerRecords;
  }

  /**
   * Returns the parts of a text, in order: each byte is in one of them.
   *
   * @param stretches all of the text's, in any order
   * @param headerRecords how many records must all be in the first part
   */
  public static List<Part> of(List<ScannedStretch> stretches, long headerRecords) {
    Division division = new Division(headerRecords);
    List<ScannedStretch> ordered = new ArrayList<>(stretches);
    ordered.sort(Comparator.comparingLong(ScannedStretch::from));
    for (ScannedStretch stretch : ordered) {
      if (!stretch.isEmpty() && !division.append(stretch)) {
        break;
      }
    }
    return division.parts.isEmpty() ? List.of(Part.WHOLE) : List.copyOf(division.parts);
  }

  /** Takes the next stretch; false if no cut may come behind it. */
  private boolean append(ScannedStretch stretch) {
    Crossing crossing = place == Place.OUTSIDE ? stretch.fromOutside() : stretch.fromInside();
    if (place == Place.OUTSIDE) {
      cutAt(stretch.from(), lines);
    }
    boolean ends = crossing.firstEnd() != Crossing.NONE;
    recordIsFilled |= crossing.firstIsFilled();
    boolean isLong =
        (ends ? crossing.firstEnd() : stretch.to()) - recordStart > LONGEST_RECORD
            || crossing.longest() > LONGEST_RECORD;
    if (ends) {
      records += recordIsFilled ? 1 : 0;
      if (place == Place.INSIDE && !isLong && crossing.firstEnd() < stretch.to()) {
        cutAt(crossing.firstEnd(), lines + crossing.firstLines());
      }
      records += crossing.records();
      recordStart = crossing.lastStart();
      recordIsFilled = crossing.lastIsFilled();
    }
    lines += stretch.lines();
    place = crossing.end();
    return stretch.isClosed() && !isLong && place != Place.BROKEN;
  }

  private void cutAt(long from, long linesBefore) {
    if (parts.isEmpty()) {
      parts.add(Part.WHOLE);
    } else if (records >= headerRecords) {
      Part last = parts.remove(parts.size() - 1);
      parts.add(new Part(last.from(), from, last.linesBefore(), last.recordsBefore()));
      parts.add(new Part(from, Part.TO_THE_END, linesBefore, records));
    }
  }
}
