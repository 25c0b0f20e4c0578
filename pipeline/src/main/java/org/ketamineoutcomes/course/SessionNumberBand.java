package org.ketamineoutcomes.course;

import java.util.List;

/** Bands of session numbers, from a patient's first session on. */
public final class SessionNumberBand {

  /** The first session number of each band. */
  private static final int[] STARTS = {1, 2, 4, 7, 13, 25, 53};

  private static final List<String> NAMES =
      List.of("1", "2 to 3", "4 to 6", "7 to 12", "13 to 24", "25 to 52", "53 and more");

  private SessionNumberBand() {}

  /** Returns the place of the band of {@code sessionNumber}, from 0. */
  public static int of(int sessionNumber) {
    int band = 0;
    while (band + 1 < STARTS.length && STARTS[band + 1] <= sessionNumber) {
      band++;
    }
    return band;
  }

  /** Returns how many bands there are. */
  public static int count() {
    return NAMES.size();
  }

  public static String name(int band) {
    return NAMES.get(band);
  }
}
