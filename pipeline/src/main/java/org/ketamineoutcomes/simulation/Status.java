package org.ketamineoutcomes.simulation;

/** What became of a planned session. */
enum Status {
  COMPLETED("completed", 1),
  INTERRUPTED("interrupted", 0.5),
  NOT_GIVEN("not_given", 0);

  private final String word;
  private final double strength;

  Status(String word, double strength) {
    this.word = word;
    this.strength = strength;
  }

  static Status draw(Dice dice) {
    double draw = dice.unit();
    return draw < 0.022 ? NOT_GIVEN : draw < 0.034 ? INTERRUPTED : COMPLETED;
  }

  String word() {
    return word;
  }

  /** Returns the share of a whole session's effect. */
  double strength() {
    return strength;
  }
}
