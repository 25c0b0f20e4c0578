package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.protocol.VitalSignRule;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Moments;

/**
 * Vital signs, dissociation and sedation about sessions: their mean, and the share of sessions and
 * of patients with a finding, by session number and by dose.
 *
 * <p>Each is published of the sessions at which it was measured and of no others, and has a row
 * also where it never was. All sessions of a patient count, of whatever course.
 */
public record VitalsMeasure(Protocols protocols) implements Measure<SafetyView, Counts> {

  @Override
  public Counts empty() {
    return new Counts(VitalsCounts.WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(SafetyView patient, Keyed<Group, Counts> counts) {
    long[][] own = VitalsCounts.of(patient.history().sessions(), patient.rules().vitalSigns());
    for (int group : patient.groups()) {
      Counts ofGroup = counts.at(group);
      for (int band = 0; band < own.length; band++) {
        if (own[band].length > 0) {
          ofGroup.add(band, own[band]);
        }
      }
    }
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return VitalsCounts.LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(VitalsBySessionColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(VitalsBySessionColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, bands) -> {
              VitalSignRule rule = protocols.named(group.protocolId()).vitalSigns();
              for (int band = 0; band < bands.rows(); band++) {
                if (bands.isAny(band)) {
                  addRows(table, group, SessionBand.numbered(band), rule, bands.row(band));
                }
              }
            });
    return List.of(table);
  }

  private static void addRows(
      Table table, Group group, SessionBand band, VitalSignRule rule, long[] counts) {
    for (SessionMeasurement sign : SessionMeasurement.values()) {
      fill(bandRow(group.addRowTo(table), band, counts), sign, rule, counts);
    }
  }

  private static TableRow bandRow(TableRow row, SessionBand band, long[] counts) {
    return row.set("by", band.by().name().toLowerCase(Locale.ROOT))
        .set("band_order", band.place())
        .set("band", band.label())
        .set("n_patients", VitalsCounts.patients(counts))
        .set("n_sessions", VitalsCounts.sessions(counts));
  }

  private static void fill(
      TableRow row, SessionMeasurement sign, VitalSignRule rule, long[] counts) {
    row.set("measurement", sign.label())
        .set("threshold", sign.threshold(rule))
        .set("measurement_unit", sign.unit());
    if (sign.isOneNumber()) {
      Moments moments = VitalsCounts.moments(sign, counts);
      row.set("mean", moments.mean()).set("standard_deviation", moments.standardDeviation());
      if (moments.mean().isEmpty() && VitalsCounts.share(sign).sessions(counts) > 0) {
        Hidden.FEW_PATIENTS.mark(row, "mean", "standard_deviation");
      }
    }
    setShares(row, VitalsCounts.share(sign), counts);
  }

  private static void setShares(TableRow row, SessionShare share, long[] counts) {
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
  }
}
