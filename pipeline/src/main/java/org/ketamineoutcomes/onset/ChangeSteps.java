package org.ketamineoutcomes.onset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketamineoutcomes.scale.ChangeThreshold;
import org.ketamineoutcomes.scale.Evidence;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * The changes from baseline that are counted on one scale, each in one place of a row of counts.
 *
 * @param steps of improvement, then of worsening; of each from the smallest on
 */
record ChangeSteps(List<ChangeThreshold> steps) {

  /** How many places of a row they may take. */
  static final int WIDTH = 8;

  /** Any rise at all, counted on every scale. */
  static final ChangeThreshold ANY_RISE =
      new ChangeThreshold(
          ChangeThreshold.Kind.RISE,
          1,
          ChangeThreshold.Unit.POINTS,
          Evidence.VERIFIED,
          "McInnes 2022, doi:10.1016/j.jad.2021.12.097");

  private static final ChangeSteps OF_OTHER_SCALES = new ChangeSteps(List.of(ANY_RISE));

  private static final Map<String, ChangeSteps> OF_SCALES =
      Instruments.standard().all().stream()
          .collect(Collectors.toMap(Instrument::name, ChangeSteps::of, (a, b) -> a));

  ChangeSteps {
    steps = List.copyOf(steps);
    if (steps.size() > WIDTH) {
      throw new IllegalArgumentException("A scale has more thresholds than a row has places");
    }
  }

  static ChangeSteps of(String instrument) {
    return OF_SCALES.getOrDefault(instrument, OF_OTHER_SCALES);
  }

  /** Counts, from place {@code at} of {@code row} on, which of them the score has made. */
  void count(int baselineHundredths, int scoreHundredths, long[] row, int at) {
    for (int step = 0; step < steps.size(); step++) {
      row[at + step] += steps.get(step).isMet(baselineHundredths, scoreHundredths) ? 1 : 0;
    }
  }

  private static ChangeSteps of(Instrument instrument) {
    List<ChangeThreshold> steps = new ArrayList<>(of(instrument, ChangeThreshold.Kind.FALL));
    steps.add(ANY_RISE);
    steps.addAll(of(instrument, ChangeThreshold.Kind.RISE));
    return new ChangeSteps(steps);
  }

  private static List<ChangeThreshold> of(Instrument instrument, ChangeThreshold.Kind kind) {
    return instrument.changes().stream().filter(step -> step.kind() == kind).toList();
  }
}
