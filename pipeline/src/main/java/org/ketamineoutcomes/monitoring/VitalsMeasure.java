package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.protocol.VitalSignRule;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Moments;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Vital signs, dissociation and sedation about sessions: their mean, and the share of sessions and
 * of patients with a finding, by session number and by dose.
 *
 * <p>Each is told of the sessions at which it was measured and of no others, and has a row also
 * where it never was. All sessions of a patient count, of whatever course.
 */
public record VitalsMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(VitalsCounts.WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(VitalsCounts.WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedCounts> tally) {
    Map<VitalSignRule, Map<String, long[]>> byRule = new HashMap<>();
    for (Protocol protocol : protocols.all()) {
      Map<String, long[]> counts =
          byRule.computeIfAbsent(protocol.vitalSigns(), rule -> VitalsCounts.of(history, rule));
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedCounts ofGroup = tally.of(group);
        counts.forEach(ofGroup::add);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("vitals_by_session");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, bands) ->
                bands
                    .sorted()
                    .forEach(
                        (key, counts) -> rows.addAll(rows(group, SessionBand.ofKey(key), counts))));
    return List.of(new Table("vitals_by_session", rows));
  }

  private List<TableRow> rows(Group group, SessionBand band, long[] counts) {
    VitalSignRule rule = protocols.named(group.protocolId()).vitalSigns();
    return Arrays.stream(VitalSign.values())
        .map(sign -> row(bandRow(group, band, counts), sign, rule, counts))
        .toList();
  }

  private static TableRow bandRow(Group group, SessionBand band, long[] counts) {
    return GroupColumns.of(group)
        .set("by", band.by().name().toLowerCase(Locale.ROOT))
        .set("band_order", band.place())
        .set("band", band.label())
        .set("n_patients", VitalsCounts.patients(counts))
        .set("n_sessions", VitalsCounts.sessions(counts));
  }

  private static TableRow row(TableRow row, VitalSign sign, VitalSignRule rule, long[] counts) {
    row.set("measurement", sign.label())
        .set("threshold", sign.threshold(rule))
        .set("measurement_unit", sign.unit());
    if (sign.isOneNumber()) {
      Moments moments = VitalsCounts.moments(sign, counts);
      row.set("mean", moments.mean()).set("standard_deviation", moments.standardDeviation());
    }
    return shares(row, VitalsCounts.share(sign), counts);
  }

  private static TableRow shares(TableRow row, SessionShare share, long[] counts) {
    long patients = share.patients(counts);
    long with = share.patientsWith(counts);
    row.set("n_patients_measured", patients)
        .set("n_patients_with_finding", with)
        .set("n_sessions_measured", share.sessions(counts))
        .set("n_sessions_with_finding", share.sessionsWith(counts))
        .set("proportion_of_sessions", share.proportionOfSessions(counts))
        .set("proportion_of_patients", (double) with / patients);
    share
        .limits(counts)
        .ifPresent(
            clustered ->
                row.set("lower_95", clustered.limits().lower95())
                    .set("upper_95", clustered.limits().upper95())
                    .set("design_effect", clustered.designEffect())
                    .set("interval_method", SessionShare.words(clustered.method())));
    ClopperPearson.limits(with, patients)
        .ifPresent(
            limits ->
                row.set("clopper_pearson_lower_95", limits.lower95())
                    .set("clopper_pearson_upper_95", limits.upper95()));
    Wilson.limits(with, patients)
        .ifPresent(
            limits ->
                row.set("wilson_lower_95", limits.lower95())
                    .set("wilson_upper_95", limits.upper95()));
    return row;
  }
}
