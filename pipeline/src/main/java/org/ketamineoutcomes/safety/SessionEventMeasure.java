package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.monitoring.SessionBand;
import org.ketamineoutcomes.monitoring.SessionShare;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Adverse events at the first session, at the second and third, and so on; and at the next session
 * of those who had none, one, two or more before. Each over the sessions at which it could have
 * been found.
 */
public record SessionEventMeasure(Protocols protocols, Groups groups, AesiVocabulary vocabulary)
    implements Measure<Grouped<NamedCounts>> {

  private static final String BY_NUMBER = "adverse_events_by_session_number";
  private static final String RECURRENCE = "adverse_event_recurrence";

  @Override
  public Grouped<NamedCounts> emptyTally() {
    int width = SessionEventCounts.width(new SessionKinds(vocabulary).count());
    return new Grouped<>(() -> new NamedCounts(width));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    int width = SessionEventCounts.width(new SessionKinds(vocabulary).count());
    return Grouped.readFrom(in, () -> new NamedCounts(width), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedCounts> tally) {
    SessionKinds kinds = new SessionKinds(vocabulary);
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      Map<String, long[]> counts = SessionEventCounts.of(kinds.answers(history, protocol));
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedCounts ofGroup = tally.of(group);
        counts.forEach(ofGroup::add);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of(BY_NUMBER, RECURRENCE);
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    SessionKinds kinds = new SessionKinds(vocabulary);
    long[] none = new long[SessionEventCounts.width(kinds.count())];
    List<TableRow> byNumber = new ArrayList<>();
    List<TableRow> recurrence = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              Map<String, long[]> rows = counts.sorted();
              for (int kind = 0; kind < kinds.count(); kind++) {
                for (Map.Entry<String, long[]> row : rows.entrySet()) {
                  if (SessionEventCounts.isBand(row.getKey())) {
                    SessionBand band = SessionBand.ofKey(row.getKey());
                    TableRow named = kinds.setKind(GroupColumns.of(group), kind);
                    byNumber.add(byNumber(named, band, kind, row.getValue()));
                  }
                }
                for (int earlier = 0; earlier <= SessionEventCounts.MOST_EARLIER; earlier++) {
                  String key = SessionEventCounts.afterKey(earlier);
                  TableRow named = kinds.setKind(GroupColumns.of(group), kind);
                  recurrence.add(recurrence(named, earlier, kind, rows.getOrDefault(key, none)));
                }
              }
            });
    return List.of(new Table(BY_NUMBER, byNumber), new Table(RECURRENCE, recurrence));
  }

  private static TableRow byNumber(TableRow row, SessionBand band, int kind, long[] counts) {
    SessionShare share = SessionEventCounts.share(kind);
    row.set("by", band.by().name().toLowerCase(Locale.ROOT))
        .set("band_order", band.place())
        .set("band", band.label())
        .set("n_patients", SessionEventCounts.patients(counts))
        .set("n_sessions", SessionEventCounts.sessions(counts))
        .set("n_patients_assessed", share.patients(counts))
        .set("n_patients_with", share.patientsWith(counts))
        .set("n_assessed", share.sessions(counts))
        .set("n_with", share.sessionsWith(counts));
    return proportion(row, share, counts);
  }

  private static TableRow recurrence(TableRow row, int earlier, int kind, long[] counts) {
    SessionShare share = SessionEventCounts.share(kind);
    row.set("earlier_order", earlier)
        .set(
            "earlier_sessions_with",
            earlier == SessionEventCounts.MOST_EARLIER ? earlier + " and more" : "" + earlier)
        .set("n_patients", share.patients(counts))
        .set("n_patients_recur", share.patientsWith(counts))
        .set("n_next", share.sessions(counts))
        .set("n_recur", share.sessionsWith(counts));
    return proportion(row, share, counts);
  }

  private static TableRow proportion(TableRow row, SessionShare share, long[] counts) {
    row.set("proportion", share.proportionOfSessions(counts));
    share
        .limits(counts)
        .ifPresent(
            clustered ->
                row.set("lower_95", clustered.limits().lower95())
                    .set("upper_95", clustered.limits().upper95())
                    .set("design_effect", clustered.designEffect())
                    .set("interval_method", SessionShare.words(clustered.method())));
    return row;
  }
}
