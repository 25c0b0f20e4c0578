package org.ketamineoutcomes.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.tally.Numbering;

/**
 * The numbers of the groups that patients are counted in: for each protocol, course and instrument
 * first everyone, then one of each stratum.
 *
 * <p>What a patient is in is looked up once a patient, and what a course is counted under once for
 * all patients with it, so that no group is put together or hashed in between. A mutable thing with
 * one owner at a time; not safe for use by several threads.
 */
public final class Groups {

  private final Strata strata;
  private final Numbering<Group> numbering = new Numbering<>();
  private final Numbering<Strata.Value> values = new Numbering<>();
  private final Map<Subject, List<int[]>> known = new HashMap<>();
  private final int everyone;

  /** Creates the groups of {@code strata}, none of which has a number yet. */
  public Groups(Strata strata) {
    this.strata = strata;
    this.everyone = values.of(new Strata.Value(Group.ALL, Group.ALL));
  }

  /** What is counted apart for every stratum. */
  private record Subject(String protocolId, String course, String instrument) {}

  public Numbering<Group> numbering() {
    return numbering;
  }

  /** Returns the numbers of a patient's strata, everyone first. */
  int[] strataOf(TreatmentHistory history) {
    List<Strata.Value> own = strata.of(history);
    int[] numbers = new int[own.size() + 1];
    numbers[0] = everyone;
    for (int i = 0; i < own.size(); i++) {
      numbers[i + 1] = values.of(own.get(i));
    }
    return numbers;
  }

  /** Returns the numbers of the groups of such strata, in their order. */
  int[] of(int[] strataNumbers, String protocolId, String course, String instrument) {
    List<int[]> byStratum =
        known.computeIfAbsent(
            new Subject(protocolId, course, instrument), subject -> new ArrayList<>());
    int[] groups = new int[strataNumbers.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = group(byStratum, strataNumbers[i], protocolId, course, instrument);
    }
    return groups;
  }

  private int group(
      List<int[]> byStratum, int stratum, String protocolId, String course, String instrument) {
    while (byStratum.size() <= stratum) {
      byStratum.add(new int[] {-1});
    }
    int[] number = byStratum.get(stratum);
    if (number[0] < 0) {
      Strata.Value value = values.get(stratum);
      number[0] =
          numbering.of(new Group(protocolId, course, instrument, value.column(), value.value()));
    }
    return number[0];
  }
}
