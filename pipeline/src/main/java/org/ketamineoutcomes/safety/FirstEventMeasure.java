package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Numbered;

/**
 * The share of patients with a first adverse event of each kind by some days, where something else
 * may come first, and beside it what one minus Kaplan–Meier would have said.
 */
public record FirstEventMeasure(Protocols protocols, EventKinds kinds)
    implements Measure<SafetyView, Numbered<CauseTable>> {

  private static final Competing[] COMPETING = Competing.values();

  @Override
  public Numbered<CauseTable> empty() {
    return FirstEvents.empty();
  }

  @Override
  public Numbered<CauseTable> read(DataInput in) throws IOException {
    return FirstEvents.readFrom(in);
  }

  @Override
  public void count(SafetyView patient, Keyed<Group, Numbered<CauseTable>> counts) {
    FirstDays first = FirstDays.of(patient.events());
    for (Competing competing : COMPETING) {
      FirstEventTime time = FirstEventTime.of(patient, competing);
      CompetingFollowUp without = time.without();
      for (int group : patient.groups()) {
        Numbered<CauseTable> tables = counts.at(group);
        FirstEvents.add(competing, without, tables);
        first.forEach(
            (kind, day) -> {
              int atRisk = time.atRisk(day);
              if (atRisk <= without.day()) {
                FirstEvents.addEvent(competing, kind, atRisk, without, tables);
              }
            });
      }
    }
  }

  @Override
  public Numbered<CauseTable> banded(Group group, Numbered<CauseTable> exact, Bands bands) {
    return FirstEvents.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(AdverseEventIncidenceColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Numbered<CauseTable>> counts) {
    return List.of(new IncidenceRows(protocols, kinds).of(counts.sorted()));
  }
}
