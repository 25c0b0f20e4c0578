package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
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
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.headline.Headline;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.io.ClosedRoom;
import org.ketamineoutcomes.io.CountCohort;
import org.ketamineoutcomes.io.Footer;
import org.ketamineoutcomes.io.PublishTables;
import org.ketamineoutcomes.io.ReadExports;
import org.ketamineoutcomes.io.Rooms;
import org.ketamineoutcomes.io.WriteRejected;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.ledger.Ledger;
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
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.Protocols;
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
import org.ketamineoutcomes.table.Columns;

/**
 * Measures the outcomes of ketamine treatment for depression. Start reading here.
 *
 * <p>{@link #build} is the methods section of the paper: each comment is one of its paragraphs, and
 * the statement below it is where that paragraph is carried out.
 */
public final class OutcomesPipeline {

  private OutcomesPipeline() {}

  /** Returns the names of the tables of a complete run. */
  public static List<String> tables(AnalysisPlan plan) {
    return Stream.of(plan.tables(), Ledger.columns(), List.of(Headline.COLUMNS))
        .flatMap(List::stream)
        .map(Columns::table)
        .sorted()
        .toList();
  }

  /**
   * Puts the job together.
   *
   * @param footer what each file for release says of the run
   */
  static void build(
      Pipeline pipeline, Inputs inputs, AnalysisPlan plan, IdCheck ids, Rooms rooms, Footer footer)
      throws IOException {
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
                .with(inputs.clocks())
                .with(UsableScores.wantedBy(plan.protocols())));

    // Participants. Everyone to whom the drug was given at least once, with all their rows. Each
    // patient is worked out once under each protocol, and counted in whole numbers. In a closed
    // room they are written down as well, one by one, under pseudonyms.
    CountCohort count = CountCohort.by(plan).with(inputs.mapping().times().sameDay());
    WriteRejected reject = WriteRejected.nowhere(inputs.files());
    PublishTables publish =
        PublishTables.of(
            plan, inputs.files(), ids, rooms.open().stagedTables(), footer, rooms.ledgerFolder());
    if (rooms.closed().isPresent()) {
      ClosedRoom closed = rooms.closed().get();
      count = count.with(closed.patientFiles());
      reject = WriteRejected.to(closed.stagedRejects(), inputs.files());
      AnalysisPlan exact = plan(plan.protocols().hidingNothing(), inputs.strata(), inputs.aesi());
      publish = publish.and(exact, closed.folder().stagedTables(), footer.hidingNothing());
    }
    PCollectionTuple counted = rows.apply("CountCohort", count);

    // Completeness. Every row read is used, not used for a reason, or set aside by a rule: counted
    // where rows are read, and again where they arrive.
    PCollection<KV<Integer, byte[]>> rejected =
        counted
            .get(CountCohort.REJECTED)
            .apply("WriteRejected", reject)
            .apply(
                "OfLedger",
                WithKeys.<Integer, byte[]>of(CountCohort.LEDGER)
                    .withKeyType(TypeDescriptors.integers()));

    // Statistics and publication. Estimates and limits, once, from the counts of all patients;
    // small cells are hidden, but in the closed room; one file a table.
    PCollectionList.of(counted.get(CountCohort.COUNTS))
        .and(rejected)
        .apply("PublishTables", publish);
  }

  /** Returns what a run measures of patients in such strata. */
  public static AnalysisPlan plan(Protocols protocols, Strata strata, AesiVocabulary vocabulary) {
    EventKinds kinds = new EventKinds(vocabulary);
    return new AnalysisPlan(
        protocols,
        strata,
        vocabulary,
        measures(protocols, kinds),
        safetyMeasures(protocols, strata, kinds));
  }

  private static List<Measure<PatientView, ?>> measures(Protocols protocols, EventKinds kinds) {
    return List.of(
        // Definitions. Every decision of each protocol, with its evidence.
        new DefinitionsMeasure(protocols),

        // Response onset. Days from the first session of a course to the first score far enough
        // below baseline, or at remission; patients who never come to it are censored at their last
        // score.
        // Kaplan–Meier; and Turnbull, since visits only tell between which days it came.
        new OnsetMeasure(protocols),

        // Onset by definition. First response, first remission, a response that lasts, and early
        // improvement side by side, with the sessions given before each.
        new OnsetByDefinitionMeasure(protocols),

        // Durability. Among responders, days from first response to its loss; otherwise censored
        // at the last score. Kaplan–Meier and Turnbull. Beside it, by other definitions: with
        // retreatment ignored, censored at, an event; by other losses, origins and confirmations.
        new DurabilityMeasure(protocols),
        new DurabilityByDefinitionMeasure(protocols),

        // Response at set times. In each window of the protocol and after each session: response,
        // remission and change of score, among all treated, those with a baseline, those observed.
        new LandmarkMeasure(protocols),
        new SessionResponseMeasure(protocols),

        // Baseline. What another choice of baseline would have made of the response.
        new BaselineSensitivityMeasure(protocols),

        // Maintenance. Sessions per patient-month once the induction is over, and days between
        // sessions, the last interval of each patient being still open.
        new MonthlyMeasure(),
        new IntervalMeasure(protocols),

        // Courses. Inductions, tapers, boosters and re-inductions, told apart by timing; who
        // stopped coming, when and why. Aalen–Johansen, since death may come first.
        new CoursesMeasure(protocols),
        new DiscontinuationMeasure(protocols),

        // Adverse events at sessions. At the first, at the second and third, and so on; and at the
        // next session of those who had none, one, two or more before: over the sessions at which
        // each could have been found.
        new SessionEventMeasure(kinds),

        // Suicidal thoughts. The item of the scale at baseline and after the first dose: gone,
        // come, or worse, among those of whom both are known.
        new SuicidalityMeasure(),

        // Named events. Days at risk to the first event that the protocol names by terms or
        // categories; otherwise censored at the end of time at risk. Kaplan–Meier, log-rank, and
        // Aalen–Johansen, since death may come first.
        new NamedEventMeasure(protocols),

        // Signals. Patterns that may come of tolerance or dependence, of the patients in whom they
        // could have been seen: more dose or shorter responses, shorter intervals without worse
        // scores, sessions out of turn, withdrawal, urinary symptoms. None of them is a finding.
        new SignalMeasure(kinds.vocabulary()),

        // Cohort. Who the patients are, and how much of that is not known.
        new CohortMeasure(protocols),

        // Attrition. Who is left at each step from treated to responder.
        new AttritionMeasure(),

        // Sufficiency of the data. Who could be analysed at all, and why the others could not.
        new SufficiencyMeasure(protocols));
  }

  private static List<Measure<SafetyView, ?>> safetyMeasures(
      Protocols protocols, Strata strata, EventKinds kinds) {
    return List.of(
        // Safety. Treatment-emergent adverse events: share of patients and of sessions, and rates
        // in time at risk, with exact or person-clustered limits.
        new AdverseEventMeasure(),

        // Events of special interest. How long after a session they began, how severe they were,
        // at which sessions and how often again, and their rates as time goes by; solicited and
        // spontaneous ones apart, each over the sessions or the time in which it could be found.
        new WindowMeasure(kinds),
        new SeverityMeasure(kinds),
        new PeriodMeasure(kinds),

        // Ascertainment. At which sessions anyone asked or measured: what was not measured is not
        // absent. Person-clustered limits, and the range over sites.
        new CoverageMeasure(protocols, strata),

        // Safety at sessions. Vital signs, dissociation and sedation where they were measured, and
        // doses by weight: means, and shares of sessions and of patients.
        new VitalsMeasure(protocols),
        new DoseMeasure(protocols),

        // Long-term safety. Events of special interest by how much treatment a patient had had; the
        // time to the first of each, where death or the end of treatment may come first; deaths.
        new LongTermExposureMeasure(protocols, kinds),
        new FirstEventMeasure(protocols, kinds),
        new DeathsMeasure());
  }
}
