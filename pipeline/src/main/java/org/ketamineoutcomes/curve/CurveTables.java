package org.ketamineoutcomes.curve;

import java.util.List;
import org.ketamineoutcomes.table.Table;

/**
 * The tables of the curves of one outcome.
 *
 * @param summary a row for each group
 * @param byTime a row for each group and set time
 * @param curve a row for each day of a group on which its survival curve may be published
 * @param incidence the same of its cumulative incidence
 */
public record CurveTables(Table summary, Table byTime, Table curve, Table incidence) {

  public List<Table> all() {
    return List.of(summary, byTime, curve, incidence);
  }
}
