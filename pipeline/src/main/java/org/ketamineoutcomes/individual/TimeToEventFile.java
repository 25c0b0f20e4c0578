package org.ketamineoutcomes.individual;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;

/**
 * The file of times to events, in the shape of CDISC's ADaM ADTTE: a row for each patient,
 * protocol, course and parameter. Columns in capitals are those of ADaM; a parameter is told apart
 * by {@code PARAMCD} with {@code instrument}, {@code aesi}, {@code ascertainment} and {@code
 * event}.
 *
 * @see <a href="https://www.cdisc.org/standards/foundational/adam">ADaM Basic Data Structure for
 *     Time-to-Event Analyses</a>
 */
record TimeToEventFile(StrataColumns strata, Columns columns) {

  static TimeToEventFile of(StrataColumns strata) {
    return new TimeToEventFile(
        strata,
        Subject.rows(
                "time_to_event",
                "Times to events as the tables count them, in the shape of ADaM ADTTE: a row for each"
                    + " patient, protocol, course and parameter. Columns in capitals are as ADaM"
                    + " defines them. Days count from the first session, which is day 0.")
            .text("protocol_id", "The protocol by whose definitions the time is counted.")
            .text(
                "course",
                "As in the tables: 1, 2, ... for a course, all for what is once a patient.")
            .text(
                "PARAMCD",
                "TTRESP response, TTREM remission, TTLOSS loss of response, TTAESI first adverse event"
                    + " of a kind, TTNAMED first named event, TTDISC discontinuation, TTDEATH death."
                    + " The next four columns are part of the parameter.")
            .textIfAny("instrument", "Of TTRESP, TTREM and TTLOSS: the scale.")
            .textIfAny(
                "aesi",
                "Of TTAESI: any, serious, or the event of special interest, as in the tables.")
            .textIfAny(
                "ascertainment",
                "Of TTAESI: how events came to be known: solicited, spontaneous or not_recorded.")
            .textIfAny("event", "Of TTNAMED: the id of the event in the protocol.")
            .text("PARAM", "The parameter in words.")
            .whole("start_day", "days", "The day that time is counted from.")
            .whole("end_day", "days", "The day of the event or of the censoring.")
            .whole("ADY", "days", "The same as a study day: end_day + 1, since ADaM has no day 0.")
            .whole(
                "AVAL",
                "days",
                "The time as it is counted: end_day - start_day, and one more where the protocol"
                    + " counts both the first and the last day (TTNAMED, TTDEATH).")
            .text("AVALU", "DAYS.")
            .whole(
                "CNSR",
                "none",
                "0: the event. 1: censored at the end of what is known. 2: something else came first"
                    + " that competes; for Kaplan-Meier a censoring. 3: censored at retreatment. 4:"
                    + " censored at the last score before a loss that nothing confirmed. 5: censored"
                    + " at the horizon of the protocol. 6: not known whether treatment went on.")
            .text("EVNTDESC", "What the event was, or why there is none.")
            .textIfAny("CNSDTDSC", "What day the censoring is on; null for an event.")
            .wholeIfAny(
                "entry_day",
                "days",
                "Where patients come under observation late: the time, as AVAL, after which they are"
                    + " at risk.")
            .wholeIfAny(
                "interval_after_day",
                "days",
                "Of what is found at visits: the last day known to be free of the event, counted"
                    + " from entry_day or else from start_day; -1 before day 0.")
            .wholeIfAny(
                "interval_by_day",
                "days",
                "The first day with it, counted likewise; null if it was never found.")
            .textIfAny("SRCDOM", "The file that has the row which gave the day.")
            .textIfAny("SRCVAR", "Its column.")
            .wholeIfAny("SRCSEQ", "none", "The number of the row among those of the patient there.")
            .with(Subject::source)
            .with(strata::addTo)
            .columns());
  }

  /** Returns the rows of a patient without any yet. */
  TimeToEventRows rows(Subject subject) {
    return new TimeToEventRows(subject, new Table(columns), strata, SourceRows.of(subject));
  }
}
