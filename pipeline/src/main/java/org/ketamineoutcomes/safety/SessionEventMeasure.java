package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.SessionNumberBand;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;

/**
 * Adverse events at the first session, at the second and third, and so on; and at the next session
 * of those who had none, one, two or more before. Each over the sessions at which it could have
 * been found. Counted over everyone.
 */
public record SessionEventMeasure(EventKinds events) implements Measure<PatientView, Counts> {

  @Override
  public Counts empty() {
    return new Counts(SessionEventCounts.WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Counts> counts) {
    layout().count(patient, counts.at(patient.groups()[0]));
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return layout().banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(AdverseEventsBySessionNumberColumns.ALL, AdverseEventRecurrenceColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table byNumber = new Table(AdverseEventsBySessionNumberColumns.ALL);
    Table recurrence = new Table(AdverseEventRecurrenceColumns.ALL);
    SessionKinds kinds = new SessionKinds(events);
    counts
        .sorted()
        .forEach(
            (group, ofGroup) -> {
              for (int kind = 0; kind < kinds.count(); kind++) {
                for (int place = 0; place < SessionEventCounts.bands(); place++) {
                  long[] all = layout().ofEverySession(ofGroup, place);
                  if (SessionEventCounts.SHARE.patients(all) > 0) {
                    TableRow row = kinds.setKind(group.addRowTo(byNumber), kind);
                    fillByNumber(row, place, all, layout().of(ofGroup, kind, place));
                  }
                }
                for (int earlier = 0; earlier <= SessionEventCounts.MOST_EARLIER; earlier++) {
                  long[] next = layout().of(ofGroup, kind, SessionEventCounts.after(earlier));
                  fillRecurrence(kinds.setKind(group.addRowTo(recurrence), kind), earlier, next);
                }
              }
            });
    return List.of(byNumber, recurrence);
  }

  private SessionEventCounts layout() {
    return new SessionEventCounts(new SessionKinds(events));
  }

  private static void fillByNumber(TableRow row, int place, long[] all, long[] counts) {
    boolean isAny = place == SessionEventCounts.ALL;
    int band = isAny ? 0 : place - SessionEventCounts.band(0);
    row.set("by", isAny ? "all" : "session_number")
        .set("band_order", band)
        .set("band", isAny ? "all" : SessionNumberBand.name(band))
        .set("n_patients", SessionEventCounts.SHARE.patients(all))
        .set("n_sessions", SessionEventCounts.SHARE.sessions(all))
        .set("n_patients_assessed", SessionEventCounts.SHARE.patients(counts))
        .set("n_patients_with", SessionEventCounts.SHARE.patientsWith(counts))
        .set("n_assessed", SessionEventCounts.SHARE.sessions(counts))
        .set("n_with", SessionEventCounts.SHARE.sessionsWith(counts));
    setProportion(row, counts);
  }

  private static void fillRecurrence(TableRow row, int earlier, long[] counts) {
    row.set("earlier_order", earlier)
        .set(
            "earlier_sessions_with",
            earlier == SessionEventCounts.MOST_EARLIER ? earlier + " and more" : "" + earlier)
        .set("n_patients", SessionEventCounts.SHARE.patients(counts))
        .set("n_patients_recur", SessionEventCounts.SHARE.patientsWith(counts))
        .set("n_next", SessionEventCounts.SHARE.sessions(counts))
        .set("n_recur", SessionEventCounts.SHARE.sessionsWith(counts));
    setProportion(row, counts);
  }

  private static void setProportion(TableRow row, long[] counts) {
    row.set("proportion", SessionEventCounts.SHARE.proportionOfSessions(counts));
    SessionEventCounts.SHARE
        .limits(counts)
        .ifPresent(clustered -> SessionLimits.set(row, clustered));
  }
}
