package org.ketamineoutcomes.naive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.cohort.AttritionMeasure;
import org.ketamineoutcomes.cohort.CohortMeasure;
import org.ketamineoutcomes.cohort.SufficiencyMeasure;
import org.ketamineoutcomes.durability.DurabilityByDefinitionMeasure;
import org.ketamineoutcomes.durability.DurabilityMeasure;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.maintenance.CoursesMeasure;
import org.ketamineoutcomes.maintenance.DiscontinuationMeasure;
import org.ketamineoutcomes.maintenance.IntervalMeasure;
import org.ketamineoutcomes.maintenance.MonthlyMeasure;
import org.ketamineoutcomes.monitoring.CoverageMeasure;
import org.ketamineoutcomes.monitoring.DoseMeasure;
import org.ketamineoutcomes.monitoring.SuicidalityMeasure;
import org.ketamineoutcomes.monitoring.VitalsMeasure;
import org.ketamineoutcomes.onset.BaselineSensitivityMeasure;
import org.ketamineoutcomes.onset.LandmarkMeasure;
import org.ketamineoutcomes.onset.OnsetByDefinitionMeasure;
import org.ketamineoutcomes.onset.OnsetMeasure;
import org.ketamineoutcomes.onset.SessionResponseMeasure;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.safety.AdverseEventMeasure;
import org.ketamineoutcomes.safety.DeathsMeasure;
import org.ketamineoutcomes.safety.FirstEventMeasure;
import org.ketamineoutcomes.safety.LongTermExposureMeasure;
import org.ketamineoutcomes.safety.NamedEventMeasure;
import org.ketamineoutcomes.safety.PeriodMeasure;
import org.ketamineoutcomes.safety.SessionEventMeasure;
import org.ketamineoutcomes.safety.SeverityMeasure;
import org.ketamineoutcomes.safety.WindowMeasure;
import org.ketamineoutcomes.signal.SignalMeasure;
import org.ketamineoutcomes.tally.Tally;

/** Counts a clinic as a job would, with the work split among any number of hands. */
final class Counting {

  private static final AesiVocabulary AESI = AesiVocabulary.standard();

  private Counting() {}

  static List<Measure<?>> measures(Protocols protocols, Groups groups) {
    Groups everyone = new Groups(Strata.NONE);
    return List.of(
        new OnsetMeasure(protocols, groups),
        new OnsetByDefinitionMeasure(protocols, groups),
        new DurabilityMeasure(protocols, groups),
        new LandmarkMeasure(protocols, groups),
        new SessionResponseMeasure(protocols, groups),
        new BaselineSensitivityMeasure(protocols, groups),
        new DurabilityByDefinitionMeasure(protocols),
        new MonthlyMeasure(protocols, groups),
        new IntervalMeasure(protocols, groups),
        new CoursesMeasure(protocols, groups),
        new DiscontinuationMeasure(protocols, groups),
        new CohortMeasure(protocols, groups),
        new AdverseEventMeasure(protocols, groups),
        new WindowMeasure(protocols, everyone, AESI),
        new SeverityMeasure(protocols, everyone, AESI),
        new SessionEventMeasure(protocols, everyone, AESI),
        new PeriodMeasure(protocols, everyone, AESI),
        new CoverageMeasure(protocols, groups),
        new VitalsMeasure(protocols, groups),
        new DoseMeasure(protocols, groups),
        new SuicidalityMeasure(protocols, groups),
        new LongTermExposureMeasure(protocols, AesiVocabulary.standard()),
        new FirstEventMeasure(protocols, groups, AesiVocabulary.standard()),
        new DeathsMeasure(protocols, groups, AesiVocabulary.standard()),
        new NamedEventMeasure(protocols, groups),
        new SignalMeasure(protocols, groups, AESI),
        new AttritionMeasure(protocols, groups),
        new SufficiencyMeasure(protocols, groups));
  }

  static List<TreatmentHistory> histories(List<Row> rows) {
    Map<String, List<Entry>> byPatient = new LinkedHashMap<>();
    for (Row row : rows) {
      byPatient.computeIfAbsent(row.patientId(), id -> new ArrayList<>()).add(row.entry());
    }
    return byPatient.entrySet().stream()
        .flatMap(patient -> TreatmentHistory.of(patient.getKey(), patient.getValue()).stream())
        .toList();
  }

  /** Counts in one go. */
  static <T extends Tally<T>> T together(Measure<T> measure, List<TreatmentHistory> cohort) {
    T tally = measure.emptyTally();
    cohort.forEach(history -> measure.count(history, tally));
    return tally;
  }

  /** Counts into several tallies, sends each as bytes, and merges them in any order. */
  static <T extends Tally<T>> T apart(
      Measure<T> measure, List<TreatmentHistory> cohort, Random random) {
    List<T> tallies = new ArrayList<>();
    int hands = 1 + random.nextInt(5);
    for (int i = 0; i < hands; i++) {
      tallies.add(measure.emptyTally());
    }
    List<TreatmentHistory> shuffled = new ArrayList<>(cohort);
    Collections.shuffle(shuffled, random);
    for (TreatmentHistory history : shuffled) {
      measure.count(history, tallies.get(random.nextInt(hands)));
    }
    while (tallies.size() > 1) {
      T one = tallies.remove(random.nextInt(tallies.size()));
      T other = tallies.get(random.nextInt(tallies.size()));
      other.merge(sent(measure, one));
    }
    return sent(measure, tallies.get(0));
  }

  static byte[] bytes(Tally<?> tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      tally.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static <T extends Tally<T>> T sent(Measure<T> measure, T tally) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(tally)))) {
      T read = measure.readTally(in);
      if (in.read() != -1) {
        throw new AssertionError("A tally must read back all that it wrote");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
