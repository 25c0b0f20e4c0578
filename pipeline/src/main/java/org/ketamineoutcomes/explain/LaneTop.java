package org.ketamineoutcomes.explain;

/** The value at the top of a lane. */
final class LaneTop {

  private static final double ROOM_ABOVE = 1.08;

  private LaneTop() {}

  /** Returns what leaves some room above the greatest value. */
  static double above(double greatest) {
    return greatest == 0 ? 1 : greatest * ROOM_ABOVE;
  }
}
