package org.ketamineoutcomes.simulation;

/**
 * What people suffer during and shortly after a session, in plain words.
 *
 * <p>The sizes follow the first week and the later course of the esketamine trials (definitions
 * differ by trial, so these are orders of magnitude): most common at first, about half as common
 * once sessions are familiar.
 */
enum SessionComplaint {
  DISSOCIATION("dissociation", "perception", 0.17),
  DIZZINESS("dizziness", "nervous system", 0.14),
  SEDATION("sedation", "nervous system", 0.09),
  NAUSEA("nausea", "stomach and bowel", 0.12),
  VOMITING("vomiting", "stomach and bowel", 0.03),
  HEADACHE("headache", "nervous system", 0.11),
  ANXIETY("anxiety", "mood", 0.06),
  BLURRED_VISION("blurred vision", "senses", 0.05),
  VERTIGO("vertigo", "senses", 0.05),
  RAISED_BLOOD_PRESSURE("raised blood pressure", "heart and circulation", 0.03),
  FAST_HEARTBEAT("fast heartbeat", "heart and circulation", 0.015),
  FATIGUE("fatigue", "general", 0.06);

  private final String term;
  private final String category;
  private final double probabilityAtFirst;

  SessionComplaint(String term, String category, double probabilityAtFirst) {
    this.term = term;
    this.category = category;
    this.probabilityAtFirst = probabilityAtFirst;
  }

  String term() {
    return term;
  }

  String category() {
    return category;
  }

  /** Returns how likely the complaint is at one session of one person. */
  double probability(SimulatedSession session, double frailty) {
    double novelty = 0.35 + 0.65 / session.ordinal();
    return Math.min(0.9, probabilityAtFirst * novelty * frailty * sign(session.reaction()));
  }

  /** What was measured makes some complaints likelier, and its absence less likely. */
  private double sign(Reaction reaction) {
    return switch (this) {
      case DISSOCIATION -> reaction.cadssTotal() > 4 ? 1.7 : 0.3;
      case SEDATION -> reaction.moaasLowest() < 5 ? 1.8 : 0.4;
      case RAISED_BLOOD_PRESSURE -> reaction.systolicPeak() >= 165 ? 8 : 0.3;
      case FAST_HEARTBEAT -> reaction.heartRatePeak() >= 110 ? 5 : 0.7;
      case DIZZINESS, NAUSEA, VOMITING, HEADACHE, ANXIETY, BLURRED_VISION, VERTIGO, FATIGUE -> 1;
    };
  }
}
