package org.ketamineoutcomes.simulation;

/**
 * When and why nothing more is known of a patient.
 *
 * @param day days since the first session
 */
record EndOfObservation(int day, Reason reason) {

  /** 2024-12-31, in days since 1970-01-01: the day of the export. */
  static final int EXPORT_DAY = 20_088;

  private static final double MEAN_DAYS_TO_LOSS = 1_100;

  private static final double MEAN_DAYS_TO_DEATH = 90_000;

  /** Why observation ended. */
  enum Reason {
    EXPORT("data_cut"),
    LOST("lost_to_follow_up"),
    MOVED("transferred"),
    WITHDREW("withdrawal_by_subject"),
    DIED("death");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static EndOfObservation draw(Person person, Dice dice) {
    int export = EXPORT_DAY - person.firstDay();
    double death = 2 + dice.waiting(MEAN_DAYS_TO_DEATH);
    double loss = 5 + dice.waiting(MEAN_DAYS_TO_LOSS);
    if (death < Math.min(loss, export)) {
      return new EndOfObservation((int) death, Reason.DIED);
    }
    if (loss < export) {
      return new EndOfObservation((int) loss, reasonOfLoss(dice));
    }
    return new EndOfObservation(export, Reason.EXPORT);
  }

  private static Reason reasonOfLoss(Dice dice) {
    return switch (dice.pick(65, 20, 15)) {
      case 0 -> Reason.LOST;
      case 1 -> Reason.MOVED;
      default -> Reason.WITHDREW;
    };
  }
}
