package org.ketamineoutcomes.durability;

import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.FollowedResponse;
import org.ketamineoutcomes.response.ResponseDurability;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Numbered;

/**
 * How long responses last by other definitions: the protocol's rule, and the same with one thing
 * changed at a time. Of everyone together only, not by stratum.
 *
 * <p>Tallies are numbered by the place of the variant in the list of the protocol.
 */
public record DurabilityByDefinitionMeasure(
    Protocols protocols, Map<String, List<DurabilityVariant>> variants)
    implements Measure<PatientView, Numbered<CauseTable>> {

  public DurabilityByDefinitionMeasure {
    variants = Map.copyOf(variants);
  }

  /** Creates the measure of all variants of the rules of {@code protocols}. */
  public DurabilityByDefinitionMeasure(Protocols protocols) {
    this(protocols, variantsOf(protocols));
  }

  private static Map<String, List<DurabilityVariant>> variantsOf(Protocols protocols) {
    Map<String, List<DurabilityVariant>> variants = new HashMap<>();
    for (Protocol protocol : protocols.all()) {
      variants.put(protocol.id(), DurabilityVariant.of(protocol));
    }
    return variants;
  }

  @Override
  public Numbered<CauseTable> empty() {
    return new Numbered<>(DurabilityByDefinitionMeasure::nobody);
  }

  @Override
  public Numbered<CauseTable> read(DataInput in) throws IOException {
    return Numbered.readFrom(in, DurabilityByDefinitionMeasure::nobody, CauseTable::readFrom);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Numbered<CauseTable>> counts) {
    Protocol protocol = patient.protocol();
    List<DurabilityVariant> own = variants.getOrDefault(protocol.id(), List.of());
    for (ScoredCourse course : patient.scored()) {
      if (course.isEvaluable()) {
        for (int place = 0; place < own.size(); place++) {
          Optional<FollowedResponse> followed =
              ResponseDurability.of(
                  course.scores(), protocol, own.get(place).rule(), patient.lossCompeting());
          if (followed.isPresent()) {
            add(followed.get().time(), counts.at(course.groups()[0]).at(place));
          }
        }
      }
    }
  }

  private static void add(TimeToEvent time, CauseTable table) {
    if (time.entryDay().isEmpty()) {
      table.add(time.followUp());
    } else {
      table.add(time.entryDay().getAsInt(), time.followUp());
    }
  }

  @Override
  public Numbered<CauseTable> banded(Group group, Numbered<CauseTable> exact, Bands bands) {
    return exact.with(tally -> tally.banded(bands, Grid.DAYS));
  }

  @Override
  public List<Columns> columns() {
    return List.of(DurabilityByDefinitionColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Numbered<CauseTable>> counts) {
    Table table = new Table(DurabilityByDefinitionColumns.ALL);
    counts.sorted().forEach((group, followUps) -> addRows(table, group, followUps));
    return List.of(table);
  }

  private void addRows(Table table, Group group, Numbered<CauseTable> followUps) {
    Protocol protocol = protocols.named(group.protocolId());
    List<DurabilityVariant> own = variants.getOrDefault(protocol.id(), List.of());
    VariantRows rows = new VariantRows(table, group, protocol);
    for (int place = 0; place < own.size(); place++) {
      DurabilityVariant variant = own.get(place);
      if (variant.isAbout(group.instrument(), protocol)) {
        rows.add(variant, followUps.get(place).orElseGet(DurabilityByDefinitionMeasure::nobody));
      }
    }
  }

  private static CauseTable nobody() {
    return CauseTable.of(TimeToEvent.COMPETING);
  }
}
