package org.ketamineoutcomes.simulation;

/** Why a patient and the clinic met on a day, with two clinics' words for it. */
enum Occasion {
  BEFORE_TREATMENT("", ""),
  INDUCTION("induction", "foundational"),
  MAINTENANCE("maintenance", "long-term care"),
  BOOSTER("booster", "long-term care"),
  REINDUCTION("re-induction", "foundational"),
  FOLLOW_UP("", "");

  private final String usualWord;
  private final String otherWord;

  Occasion(String usualWord, String otherWord) {
    this.usualWord = usualWord;
    this.otherWord = otherWord;
  }

  String wordAt(Site site) {
    return site.has(Habit.OWN_WORDS_FOR_PHASES) ? otherWord : usualWord;
  }

  /** Returns whether a session was planned for the day. */
  boolean hasSession() {
    return this != BEFORE_TREATMENT && this != FOLLOW_UP;
  }
}
