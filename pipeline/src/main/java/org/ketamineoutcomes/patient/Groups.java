package org.ketamineoutcomes.patient;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;

/** The groups that a patient is counted in: everyone, and one of each stratum. */
public record Groups(Strata strata) implements Serializable {

  /** Returns the patient's groups, everyone first. */
  public List<Group> of(
      TreatmentHistory history, String protocolId, String course, String instrument) {
    List<Group> groups = new ArrayList<>(1 + strata.columns().size());
    groups.add(new Group(protocolId, course, instrument, Group.ALL, Group.ALL));
    for (Strata.Value stratum : strata.of(history)) {
      groups.add(new Group(protocolId, course, instrument, stratum.column(), stratum.value()));
    }
    return groups;
  }
}
