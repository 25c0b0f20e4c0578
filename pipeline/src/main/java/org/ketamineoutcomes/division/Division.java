package org.ketamineoutcomes.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketamineoutcomes.division.Crossing.Place;

/**
 * Puts scanned stretches one after another, and cuts the text where one of them begins outside of
 * quotes.
 *
 * <p>There are no cuts behind the first place at which a reader might give up, because what such a
 * reader makes of the rest is one thing: broken quotes, a record that is longer than a reader may
 * hold, or a line without an end.
 */
public final class Division {

  /** Less by some than the most characters that the reader lets a record have. */
  static final long LONGEST_RECORD = (1 << 20) - (1 << 15);

  private final List<Part> parts = new ArrayList<>();
  private Place place = Place.OUTSIDE;
  private long recordStart;
  private boolean recordIsFilled;
  private long lines;
  private long records;

  private Division() {}

  /**
   * Returns the parts of a text, in order: each byte is in one of them.
   *
   * @param stretches all of the text's, in any order
   */
  public static List<Part> of(List<ScannedStretch> stretches) {
    Division division = new Division();
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
    if (place == Place.OUTSIDE) {
      cutAt(stretch.from());
    }
    Crossing crossing = place == Place.OUTSIDE ? stretch.fromOutside() : stretch.fromInside();
    recordIsFilled |= crossing.firstIsFilled();
    boolean ends = crossing.firstEnd() != Crossing.NONE;
    long openUntil = ends ? crossing.firstEnd() : stretch.to();
    boolean isLong =
        openUntil - recordStart > LONGEST_RECORD || crossing.longest() > LONGEST_RECORD;
    if (ends) {
      records += crossing.records() + (recordIsFilled ? 1 : 0);
      recordStart = crossing.lastStart();
      recordIsFilled = crossing.lastIsFilled();
    }
    lines += stretch.lines();
    place = crossing.end();
    return stretch.isClosed() && !isLong && place != Place.BROKEN;
  }

  private void cutAt(long from) {
    if (!parts.isEmpty()) {
      parts.add(endedAt(from, parts.remove(parts.size() - 1)));
    }
    parts.add(new Part(parts.isEmpty() ? 0 : from, Part.TO_THE_END, lines, records));
  }

  private static Part endedAt(long to, Part part) {
    return new Part(part.from(), to, part.linesBefore(), part.recordsBefore());
  }
}
