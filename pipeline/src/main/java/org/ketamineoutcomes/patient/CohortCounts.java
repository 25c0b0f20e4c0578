package org.ketamineoutcomes.patient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Numbering;
import org.ketamineoutcomes.tally.Tally;

/**
 * What has been counted of some patients for every outcome of a plan: a few patients at once,
 * measure by measure, each under each protocol.
 *
 * <p>Counts of a family of measures travel as bytes and merge by addition. A mutable accumulator
 * with one owner at a time; not safe for use by several threads.
 */
public final class CohortCounts {

  /**
   * So many patients are counted by one measure before the next begins: the code of a measure, its
   * counts and the patients then stay in the processor's cache.
   */
  private static final int AT_ONCE = 128;

  private final AnalysisPlan plan;
  private final AlikeProtocols alike;
  private final Groups groups;
  private final EventKinds kinds;

  /**
   * How many patients there are in each group, and how many were asked for adverse events, to be
   * sent along with the counts of a family.
   */
  private final Keyed<Group, Counts> patients;

  /** The same of what has been added of each family. */
  private final Map<List<Integer>, Keyed<Group, Counts>> addedPatients = new HashMap<>();

  private final List<Counted<PatientView, ?>> measures = new ArrayList<>();
  private final List<Counted<SafetyView, ?>> safetyMeasures = new ArrayList<>();

  public CohortCounts(AnalysisPlan plan) {
    this.plan = plan;
    this.alike = AlikeProtocols.of(plan.protocols());
    this.groups = new Groups(plan.strata());
    this.kinds = new EventKinds(plan.vocabulary());
    this.patients =
        new Keyed<>(groups.numbering(), Group.CODEC, () -> new Counts(AskedGroups.WIDTH));
    plan.measures().forEach(measure -> measures.add(Counted.by(measure, groups.numbering())));
    plan.safetyMeasures()
        .forEach(measure -> safetyMeasures.add(Counted.by(measure, groups.numbering())));
  }

  /**
   * Returns the same counts for another plan, of the same measures under the same protocols but for
   * how they are published. What has been counted is shared, and nothing more may be added.
   */
  public CohortCounts under(AnalysisPlan other) {
    CohortCounts same = new CohortCounts(other);
    same.patients.merge(patients);
    same.addedPatients.putAll(addedPatients);
    for (int place = 0; place < measures.size(); place++) {
      same.measures.set(place, measures.get(place).by(other.measures().get(place)));
    }
    for (int place = 0; place < safetyMeasures.size(); place++) {
      same.safetyMeasures.set(
          place, safetyMeasures.get(place).by(other.safetyMeasures().get(place)));
    }
    return same;
  }

  /** Returns one patient under the protocols of the plan. */
  public PatientViews view(TreatmentHistory history) {
    return new PatientViews(groups, alike, kinds, history);
  }

  /** Counts patients. */
  public void count(List<TreatmentHistory> histories) {
    count(histories, patient -> {});
  }

  /** Counts patients, and hands over what is counted, in their order: each under each protocol. */
  public void count(List<TreatmentHistory> histories, Consumer<List<PatientView>> counted) {
    for (int from = 0; from < histories.size(); from += AT_ONCE) {
      countFew(histories.subList(from, Math.min(from + AT_ONCE, histories.size())), counted);
    }
  }

  private void countFew(List<TreatmentHistory> histories, Consumer<List<PatientView>> counted) {
    List<PatientView> views = new ArrayList<>();
    List<SafetyView> safetyViews = new ArrayList<>();
    for (TreatmentHistory history : histories) {
      PatientViews patient = view(history);
      List<PatientView> own = new ArrayList<>();
      plan.protocols().all().forEach(protocol -> own.add(patient.of(protocol)));
      alike.firsts().forEach(protocol -> safetyViews.add(patient.safety(protocol)));
      countIn(AskedGroups.counts(history), own);
      counted.accept(own);
      views.addAll(own);
    }
    measures.forEach(measure -> views.forEach(measure::count));
    safetyMeasures.forEach(measure -> safetyViews.forEach(measure::count));
  }

  private void countIn(long[] ofPatient, List<PatientView> views) {
    for (PatientView view : views) {
      for (int group : view.groups()) {
        patients.at(group).add(0, ofPatient);
      }
    }
  }

  /** Returns the counts of the measures at these places of the plan. */
  public byte[] toBytes(List<Integer> family) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      patientsOf(family).writeTo(out);
      for (int place : family) {
        at(place).writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A buffer in memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /** Adds what {@link #toBytes} gave of the same family. */
  public void add(byte[] counts, List<Integer> family) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(counts))) {
      addedPatients.computeIfAbsent(family, key -> countsByGroup()).addFrom(in, Counts::readFrom);
      for (int place : family) {
        at(place).addFrom(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Counts do not read what they wrote", e);
    }
  }

  /** Estimates, once, and returns the exact tables of a family, each whole. */
  public List<Table> tables(List<Integer> family) {
    return tables(
        family,
        UnaryOperator.identity(),
        AskedGroups.of(patientsOf(family).sorted(), UnaryOperator.identity()));
  }

  /**
   * Estimates, once, from what is published of the counts where a protocol publishes them as bands,
   * and else from the counts themselves, and returns the tables of a family, each whole.
   */
  public List<Table> publishedTables(List<Integer> family) {
    if (plan.protocols().all().stream().allMatch(one -> one.disclosure().bands().isEmpty())) {
      return tables(family);
    }
    SortedMap<Group, Counts> all = patientsOf(family).sorted();
    PublishedGroups published = PublishedGroups.of(plan.protocols(), all);
    return tables(family, counted -> counted.in(published), AskedGroups.of(all, published::pooled));
  }

  private List<Table> tables(
      List<Integer> family, UnaryOperator<Counted<?, ?>> published, AskedGroups asked) {
    Map<String, Table> byName = new LinkedHashMap<>();
    for (int place : family) {
      for (Table table : published.apply(at(place)).tables()) {
        Table named = place < measures.size() ? table : alike.underEachName(table);
        Table whole = byName.putIfAbsent(table.name(), named);
        if (whole != null) {
          named.rows().forEach(whole::addCopyOf);
        }
      }
    }
    byName.values().forEach(asked::setIn);
    return List.copyOf(byName.values());
  }

  private Keyed<Group, Counts> patientsOf(List<Integer> family) {
    Keyed<Group, Counts> all = countsByGroup();
    all.merge(patients);
    all.merge(addedPatients.getOrDefault(family, countsByGroup()));
    return all;
  }

  private static Keyed<Group, Counts> countsByGroup() {
    return new Keyed<>(Group.CODEC, () -> new Counts(AskedGroups.WIDTH));
  }

  private Counted<?, ?> at(int place) {
    return place < measures.size()
        ? measures.get(place)
        : safetyMeasures.get(place - measures.size());
  }

  /** A measure with what it has counted so far: keeps the two of one type together. */
  private record Counted<V, T extends Tally<T>>(Measure<V, T> measure, Keyed<Group, T> counts) {

    static <V, T extends Tally<T>> Counted<V, T> by(
        Measure<V, T> measure, Numbering<Group> numbering) {
      return new Counted<>(measure, new Keyed<>(numbering, Group.CODEC, measure::empty));
    }

    @SuppressWarnings("unchecked") // at one place of all plans stands one measure
    Counted<V, T> by(Measure<?, ?> same) {
      return new Counted<>((Measure<V, T>) same, counts);
    }

    void count(V patient) {
      measure.count(patient, counts);
    }

    void writeTo(DataOutputStream out) throws IOException {
      counts.writeTo(out);
    }

    void addFrom(DataInputStream in) throws IOException {
      counts.addFrom(in, measure::read);
    }

    Counted<V, T> in(PublishedGroups published) {
      return new Counted<>(measure, published.of(measure, counts));
    }

    List<Table> tables() {
      List<Table> tables = measure.tables(counts);
      List<String> declared = measure.columns().stream().map(Columns::table).toList();
      if (!tables.stream().map(Table::name).toList().equals(declared)) {
        throw new IllegalStateException("A measure made other tables than " + declared);
      }
      return tables;
    }
  }
}
