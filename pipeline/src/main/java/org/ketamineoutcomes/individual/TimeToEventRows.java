package org.ketamineoutcomes.individual;

import java.util.Optional;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** The rows of one patient in the file of times to events. */
record TimeToEventRows(Subject subject, Table table, StrataColumns strata, SourceRows sources) {

  /** Adds a parameter of one course as one instrument tells it. */
  TableRow add(String code, String words, ScoredCourse course, PatientView patient) {
    return add(patient.protocol().id(), course.treated().name(), code, words)
        .set("instrument", course.instrument());
  }

  /** Adds a parameter that is measured once a patient, from the first session on. */
  TableRow add(String code, String words, PatientView patient) {
    return add(patient.protocol().id(), Group.EVERY_COURSE, code, words);
  }

  private TableRow add(String protocolId, String course, String code, String words) {
    TableRow row =
        subject
            .addRowTo(table)
            .set("protocol_id", protocolId)
            .set("course", course)
            .set("PARAMCD", code)
            .set("PARAM", words)
            .set("AVALU", "DAYS");
    strata.set(row, subject.strata());
    return row;
  }

  /**
   * Says when it began and ended, in days since the first session.
   *
   * @param days the time as it is counted
   */
  void setDays(TableRow row, int startDay, int endDay, long days) {
    row.set("start_day", (long) startDay)
        .set("end_day", (long) endDay)
        .set("ADY", endDay + 1L)
        .set("AVAL", days);
  }

  /** Says the same of a time in elapsed days, and between which days the event came. */
  void setTime(TableRow row, int startDay, TimeToEvent time) {
    int days = time.followUp().day();
    setDays(row, startDay, startDay + days, days);
    row.set("entry_day", time.entryDay())
        .set("interval_after_day", (long) time.interval().after())
        .set("interval_by_day", time.interval().by());
  }

  void setSource(TableRow row, Optional<? extends Entry> entry) {
    entry.ifPresent(source -> sources.set(row, source));
  }
}
