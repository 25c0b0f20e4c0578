package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.KeyCodec;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Numbered;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

/**
 * How many patients there are, and how their numbers are distributed.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class CohortTally implements Tally<CohortTally> {

  private long patients;

  /** By place in {@link Quantity#OF_PATIENTS}. */
  private final Numbered<Distribution> quantities = new Numbered<>(Distribution::new);

  private final Keyed<String, Distribution> baselines =
      new Keyed<>(KeyCodec.WORDS, Distribution::new);

  void addPatient() {
    patients++;
  }

  long patients() {
    return patients;
  }

  /** Returns the distribution of one of {@link Quantity#OF_PATIENTS}, to count into. */
  Distribution of(Quantity quantity) {
    return quantities.at(Quantity.OF_PATIENTS.indexOf(quantity));
  }

  /** Returns the distribution of baselines on an instrument, to count into. */
  Distribution baselines(String instrument) {
    return baselines.of(instrument);
  }

  /** Returns the distributions of baselines by instrument. */
  SortedMap<String, Distribution> baselines() {
    return baselines.sorted();
  }

  /**
   * Returns what is published as bands: how many there are, and of each quantity how many have no
   * more.
   */
  CohortTally banded(Bands bands) {
    CohortTally published = new CohortTally();
    published.patients = bands.of(patients);
    quantities.forEach(
        (place, values) ->
            published
                .quantities
                .at(place)
                .merge(values.banded(bands, Quantity.OF_PATIENTS.get(place).grid())));
    baselines
        .sorted()
        .forEach(
            (instrument, values) ->
                published
                    .baselines
                    .of(instrument)
                    .merge(values.banded(bands, Quantity.BASELINE_SCORE.grid())));
    return published;
  }

  @Override
  public void merge(CohortTally other) {
    patients += other.patients;
    quantities.merge(other.quantities);
    baselines.merge(other.baselines);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Varint.write(patients, out);
    quantities.writeTo(out);
    baselines.writeTo(out);
  }

  static CohortTally readFrom(DataInput in) throws IOException {
    CohortTally read = new CohortTally();
    read.patients = Varint.read(in);
    read.quantities.merge(Numbered.readFrom(in, Distribution::new, Distribution::readFrom));
    read.baselines.addFrom(in, Distribution::readFrom);
    return read;
  }
}
