package org.ketamineoutcomes.patient;

import org.ketamineoutcomes.table.TableRow;

/** The first columns of every row. */
public final class GroupColumns {

  private GroupColumns() {}

  /** Returns a row that says whom it is about, and nothing else yet. */
  public static TableRow of(Group group) {
    TableRow row =
        new TableRow().set("protocol_id", group.protocolId()).set("course", group.course());
    if (!group.instrument().isEmpty()) {
      row.set("instrument", group.instrument());
    }
    return row.set("stratum", group.stratum())
        .set("stratum_value", group.stratumValue())
        .set("suppressed", false);
  }
}
