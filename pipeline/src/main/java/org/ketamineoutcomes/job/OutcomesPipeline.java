package org.ketamineoutcomes.job;

import java.util.List;
import java.util.function.Function;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.cohort.AttritionMeasure;
import org.ketamineoutcomes.cohort.CohortMeasure;
import org.ketamineoutcomes.cohort.SufficiencyMeasure;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.definition.DefinitionsMeasure;
import org.ketamineoutcomes.durability.DurabilityByDefinitionMeasure;
import org.ketamineoutcomes.durability.DurabilityMeasure;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.io.CountCohort;
import org.ketamineoutcomes.io.Estimate;
import org.ketamineoutcomes.io.Publish;
import org.ketamineoutcomes.io.ReadExports;
import org.ketamineoutcomes.io.WriteRejected;
import org.ketamineoutcomes.maintenance.CoursesMeasure;
import org.ketamineoutcomes.maintenance.DiscontinuationMeasure;
import org.ketamineoutcomes.maintenance.IntervalMeasure;
import org.ketamineoutcomes.maintenance.MonthlyMeasure;
import org.ketamineoutcomes.monitoring.CoverageMeasure;
import org.ketamineoutcomes.monitoring.DoseMeasure;
import org.ketamineoutcomes.monitoring.SuicidalityMeasure;
import org.ketamineoutcomes.monitoring.VitalsMeasure;
import org.ketamineoutcomes.onset.BaselineSensitivityMeasure;
import org.ketamineoutcomes.onset.LandmarkMeasure;
import org.ketamineoutcomes.onset.OnsetByDefinitionMeasure;
import org.ketamineoutcomes.onset.OnsetMeasure;
import org.ketamineoutcomes.onset.SessionResponseMeasure;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SharedMeasure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.protocol.SafetyRules;
import org.ketamineoutcomes.safety.AdverseEventMeasure;
import org.ketamineoutcomes.safety.DeathsMeasure;
import org.ketamineoutcomes.safety.FirstEventMeasure;
import org.ketamineoutcomes.safety.LongTermExposureMeasure;
import org.ketamineoutcomes.safety.NamedEventMeasure;
import org.ketamineoutcomes.safety.PeriodMeasure;
import org.ketamineoutcomes.safety.SessionEventMeasure;
import org.ketamineoutcomes.safety.SeverityMeasure;
import org.ketamineoutcomes.safety.WindowMeasure;
import org.ketamineoutcomes.signal.SignalMeasure;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Tally;

/**
 * Measures the outcomes of ketamine treatment for depression. Start reading here.
 *
 * <p>{@link #build} is the methods section of the paper: each comment is one of its paragraphs, and
 * the statement below it is where that paragraph is carried out.
 */
public final class OutcomesPipeline {

  /** The tables of a complete run. */
  public static final List<String> TABLES =
      List.of(
          "adverse_event_incidence",
          "adverse_event_rates",
          "adverse_event_rates_by_period",
          "adverse_event_recurrence",
          "adverse_events_by_patient",
          "adverse_events_by_session",
          "adverse_events_by_session_number",
          "adverse_events_by_severity",
          "adverse_events_by_window",
          "assumptions",
          "attrition",
          "baseline_sensitivity",
          "cells_not_read",
          "cohort_summary",
          "courses",
          "data_sufficiency",
          "deaths_and_serious",
          "definitions",
          "discontinuation",
          "dose_by_session",
          "durability_by_definition",
          "durability_curve",
          "durability_incidence",
          "durability_summary",
          "group_comparisons",
          "interval_censored",
          "ledger",
          "long_term_exposure",
          "long_term_trend",
          "maintenance_by_month",
          "meaningful_change",
          "measurement_coverage",
          "named_event_curve",
          "named_event_incidence",
          "named_event_summary",
          "onset_by_definition",
          "onset_curve",
          "onset_incidence",
          "onset_summary",
          "response_by_landmark",
          "response_by_session",
          "session_intervals",
          "signals",
          "suicidality",
          "vitals_by_session");

  private OutcomesPipeline() {}

  static void build(
      Pipeline pipeline, Inputs inputs, Protocols protocols, String tables, String rejects) {
    List<Measure<?>> measures = measures(protocols, new Groups(inputs.strata()), inputs.aesi());

    // Data. Four de-identified exports. A row that breaks a rule of its export is set aside with
    // that rule, never repaired and never silently dropped.
    PCollection<KV<Integer, byte[]>> rows =
        pipeline.apply(
            "ReadExports",
            ReadExports.of(
                    inputs.files(),
                    inputs.mapping(),
                    inputs.basis(),
                    inputs.patientColumns(),
                    inputs.buckets())
                .with(UsableScores.wantedBy(protocols)));

    // Participants. Everyone to whom the drug was given at least once, with all their rows. Every
    // measure is counted in whole numbers, patient by patient.
    PCollectionTuple counted = rows.apply("CountCohort", CountCohort.by(measures));

    // Completeness. Every row read is used, not used for a reason, or set aside by a rule: counted
    // where rows are read, and again where they arrive.
    PCollection<KV<Integer, byte[]>> rejected =
        counted
            .get(CountCohort.REJECTED)
            .apply("WriteRejected", WriteRejected.to(rejects, inputs.files()))
            .apply(
                "OfLedger",
                WithKeys.<Integer, byte[]>of(CountCohort.LEDGER)
                    .withKeyType(TypeDescriptors.integers()));

    // Statistics. Estimates and limits, once, from the counts of all patients.
    PCollection<Table> estimates =
        PCollectionList.of(counted.get(CountCohort.TALLIES))
            .and(rejected)
            .apply("Estimate", Estimate.of(measures, inputs.files()));

    // Publication. Small cells are hidden; one file a table.
    estimates.apply("Publish", Publish.to(tables, protocols));
  }

  private static List<Measure<?>> measures(
      Protocols protocols, Groups groups, AesiVocabulary vocabulary) {
    Groups everyone = new Groups(Strata.NONE);
    return List.of(
        // Definitions. Every decision of each protocol, with its evidence.
        new DefinitionsMeasure(protocols),

        // Response onset. Days from the first session of a course to the first score far enough
        // below baseline, or at remission; patients who never come to it are censored at their last
        // score.
        // Kaplan–Meier; and Turnbull, since visits only tell between which days it came.
        new OnsetMeasure(protocols, groups),

        // Onset by definition. First response, first remission, a response that lasts, and early
        // improvement side by side, with the sessions given before each.
        new OnsetByDefinitionMeasure(protocols, groups),

        // Durability. Among responders, days from first response to its loss; otherwise censored
        // at the last score. Kaplan–Meier and Turnbull. Beside it, by other definitions: with
        // retreatment ignored, censored at, an event; by other losses, origins and confirmations.
        new DurabilityMeasure(protocols, groups),
        new DurabilityByDefinitionMeasure(protocols),

        // Response at set times. In each window of the protocol and after each session: response,
        // remission and change of score, among all treated, those with a baseline, those observed.
        new LandmarkMeasure(protocols, groups),
        new SessionResponseMeasure(protocols, groups),

        // Baseline. What another choice of baseline would have made of the response.
        new BaselineSensitivityMeasure(protocols, groups),

        // Maintenance. Sessions per patient-month once the induction is over, and days between
        // sessions, the last interval of each patient being still open.
        new MonthlyMeasure(protocols, groups),
        new IntervalMeasure(protocols, groups),

        // Courses. Inductions, tapers, boosters and re-inductions, told apart by timing; who
        // stopped coming, when and why. Aalen–Johansen, since death may come first.
        new CoursesMeasure(protocols, groups),
        new DiscontinuationMeasure(protocols, groups),

        // Safety. Treatment-emergent adverse events: share of patients and of sessions, and rates
        // in time at risk, with exact or person-clustered limits.
        safety(protocols, alike -> new AdverseEventMeasure(alike, groups)),

        // Events of special interest. How long after a session they began, how severe they were,
        // at which sessions and how often again, and their rates as time goes by; solicited and
        // spontaneous ones apart, each over the sessions or the time in which it could be found.
        safety(protocols, alike -> new WindowMeasure(alike, everyone, vocabulary)),
        safety(protocols, alike -> new SeverityMeasure(alike, everyone, vocabulary)),
        new SessionEventMeasure(protocols, everyone, vocabulary),
        safety(protocols, alike -> new PeriodMeasure(alike, everyone, vocabulary)),

        // Ascertainment. At which sessions anyone asked or measured: what was not measured is not
        // absent. Person-clustered limits, and the range over sites.
        safety(protocols, alike -> new CoverageMeasure(alike, groups)),

        // Safety at sessions. Vital signs, dissociation and sedation where they were measured, and
        // doses by weight: means, and shares of sessions and of patients.
        safety(protocols, alike -> new VitalsMeasure(alike, groups)),
        safety(protocols, alike -> new DoseMeasure(alike, groups)),

        // Suicidal thoughts. The item of the scale at baseline and after the first dose: gone,
        // come, or worse, among those of whom both are known.
        new SuicidalityMeasure(protocols, groups),

        // Long-term safety. Events of special interest by how much treatment a patient had had; the
        // time to the first of each, where death or the end of treatment may come first; deaths.
        safety(protocols, alike -> new LongTermExposureMeasure(alike, vocabulary)),
        safety(protocols, alike -> new FirstEventMeasure(alike, groups, vocabulary)),
        safety(protocols, alike -> new DeathsMeasure(alike, groups, vocabulary)),

        // Named events. Days at risk to the first event that the protocol names by terms or
        // categories; otherwise censored at the end of time at risk. Kaplan–Meier, log-rank, and
        // Aalen–Johansen, since death may come first.
        new NamedEventMeasure(protocols, groups),

        // Signals. Patterns that may come of tolerance or dependence, of the patients in whom they
        // could have been seen: more dose or shorter responses, shorter intervals without worse
        // scores, sessions out of turn, withdrawal, urinary symptoms. None of them is a finding.
        new SignalMeasure(protocols, groups, vocabulary),

        // Cohort. Who the patients are, and how much of that is not known.
        new CohortMeasure(protocols, groups),

        // Attrition. Who is left at each step from treated to responder.
        new AttritionMeasure(protocols, groups),

        // Sufficiency of the data. Who could be analysed at all, and why the others could not.
        new SufficiencyMeasure(protocols, groups));
  }

  /** Counts safety once for all protocols that say the same of it. */
  private static <T extends Tally<T>> Measure<T> safety(
      Protocols protocols, Function<Protocols, Measure<T>> measure) {
    return SharedMeasure.of(protocols, SafetyRules::of, measure);
  }
}
