package org.ketamineoutcomes.simulation;

/**
 * What people suffer between sessions, in plain words; some of it grows with the number of sessions
 * they have had.
 */
enum LaterComplaint {
  INSOMNIA("insomnia", "sleep", 0.22, 0, 0.002),
  LOW_MOOD("worsening of depression", "mood", 0.12, 0, 0.10),
  IRRITABILITY("irritability", "mood", 0.10, 0, 0),
  COLD("common cold", "infection", 0.35, 0, 0.002),
  BACK_PAIN("back pain", "muscles and joints", 0.15, 0, 0.005),
  OTHER_ILLNESS("illness with a hospital stay", "general", 0.03, 0, 1),
  FALL("fall", "injury", 0.03, 0, 0.08),
  SUICIDAL_THOUGHTS("suicidal thoughts", "suicidality", 0.035, 0, 0.25),
  SUICIDE_ATTEMPT("suicide attempt", "suicidality", 0.004, 0, 1),
  HALLUCINATION("hallucination", "psychosis and mania", 0.006, 0, 0.2),
  MANIA("elevated mood", "psychosis and mania", 0.008, 0, 0.2),
  PAINFUL_URINATION("painful urination", "bladder", 0.012, 0.030, 0.01),
  FREQUENT_URINATION("frequent urination", "bladder", 0.015, 0.035, 0.002),
  BLADDER_INFLAMMATION("bladder inflammation", "bladder", 0.002, 0.008, 0.08),
  URINARY_INFECTION("urinary tract infection", "infection", 0.03, 0, 0.03),
  MEMORY("memory difficulty", "thinking and memory", 0.03, 0.035, 0.002),
  ATTENTION("poor concentration", "thinking and memory", 0.03, 0.02, 0.002),
  CRAVING("craving for the drug", "misuse and dependence", 0.006, 0.016, 0.01),
  WITHDRAWAL("withdrawal symptoms", "misuse and dependence", 0.002, 0.008, 0.03),
  MISUSE("use outside the clinic", "misuse and dependence", 0.002, 0.006, 0.05),
  LIVER("raised liver enzymes", "liver", 0.006, 0.006, 0.05);

  private final String term;
  private final String category;
  private final double perYear;
  private final double perYearPerTenSessions;
  private final double seriousShare;

  LaterComplaint(
      String term,
      String category,
      double perYear,
      double perYearPerTenSessions,
      double seriousShare) {
    this.term = term;
    this.category = category;
    this.perYear = perYear;
    this.perYearPerTenSessions = perYearPerTenSessions;
    this.seriousShare = seriousShare;
  }

  String term() {
    return term;
  }

  String category() {
    return category;
  }

  double seriousShare() {
    return seriousShare;
  }

  /** Returns the hazard per year of a person of median frailty. */
  double perYearAfter(int sessions) {
    return perYear + perYearPerTenSessions * sessions / 10;
  }

  /** Returns whether it is one of those that grow with exposure. */
  boolean growsWithExposure() {
    return perYearPerTenSessions > 0;
  }
}
