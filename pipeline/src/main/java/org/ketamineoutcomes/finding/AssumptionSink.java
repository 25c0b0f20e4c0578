package org.ketamineoutcomes.finding;

/** Takes what is assumed, as it is assumed. */
public interface AssumptionSink {

  /** Takes nothing: for whoever reads the same rows again. */
  AssumptionSink NOBODY = (file, assumption, column) -> {};

  /**
   * Takes one assumption.
   *
   * @param file the place in the run's list of the file whose row it is about
   * @param column our name of the column
   */
  void assume(int file, Assumption assumption, String column);
}
