package org.ketamineoutcomes.durability;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.EvaluableCourses;
import org.ketamineoutcomes.response.ResponseDurability;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * How long responses last by other definitions: the protocol's rule, and the same with one thing
 * changed at a time. Told of everyone together only, not by stratum.
 */
public record DurabilityByDefinitionMeasure(
    Protocols protocols, Map<String, List<DurabilityVariant>> variants)
    implements Measure<Grouped<VariantTally>> {

  private static final String NAME = "durability_by_definition";

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
  public Grouped<VariantTally> emptyTally() {
    return new Grouped<>(VariantTally::new);
  }

  @Override
  public Grouped<VariantTally> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, VariantTally::new, VariantTally::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<VariantTally> tally) {
    EvaluableCourses.forEach(
        history,
        protocols,
        (protocol, course, scores) -> {
          Group group = new Group(protocol.id(), course, scores.instrument(), Group.ALL, Group.ALL);
          CompetingDays competing = CompetingDays.withLoss(history, protocol);
          for (DurabilityVariant variant : variants.getOrDefault(protocol.id(), List.of())) {
            ResponseDurability.of(scores, protocol, variant.rule(), competing)
                .ifPresent(followed -> tally.of(group).add(variant.name(), followed.time()));
          }
        });
  }

  @Override
  public List<String> tableNames() {
    return List.of(NAME);
  }

  @Override
  public List<Table> tables(Grouped<VariantTally> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, followUps) -> {
              Protocol protocol = protocols.named(group.protocolId());
              VariantRows ofGroup = new VariantRows(group, protocol);
              variants.getOrDefault(group.protocolId(), List.of()).stream()
                  .filter(variant -> variant.isAbout(group.instrument(), protocol))
                  .map(variant -> ofGroup.row(variant, followUps.of(variant.name())))
                  .forEach(rows::add);
            });
    return List.of(new Table(NAME, rows));
  }
}
