package org.ketamineoutcomes;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.ketamineoutcomes.durability.DurabilityMeasure;
import org.ketamineoutcomes.io.Publish;
import org.ketamineoutcomes.io.ReadExports;
import org.ketamineoutcomes.io.WriteRejected;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.maintenance.IntervalMeasure;
import org.ketamineoutcomes.maintenance.MonthlyMeasure;
import org.ketamineoutcomes.measure.Groups;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.AttritionMeasure;
import org.ketamineoutcomes.response.OnsetMeasure;
import org.ketamineoutcomes.safety.AdverseEventMeasure;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.transform.AssembleCohort;
import org.ketamineoutcomes.transform.CloseLedger;
import org.ketamineoutcomes.transform.CohortSlice;
import org.ketamineoutcomes.transform.CountRowUse;
import org.ketamineoutcomes.transform.Estimate;

/**
 * Measures the outcomes of ketamine treatment for depression. Start reading here.
 *
 * <p>{@link #build} is the methods section of the paper: each comment is one of its paragraphs, and
 * the statement below it is where that paragraph is carried out.
 */
public final class OutcomesPipeline {

  /** The tables of a complete run. */
  static final List<String> TABLES =
      List.of(
          "adverse_event_rates",
          "adverse_events_by_patient",
          "adverse_events_by_session",
          "attrition",
          "durability_curve",
          "durability_summary",
          "group_comparisons",
          "ledger",
          "maintenance_by_month",
          "onset_curve",
          "onset_summary",
          "session_intervals");

  private OutcomesPipeline() {}

  static void build(
      Pipeline pipeline, Inputs inputs, Protocols protocols, String tables, String rejects) {
    Groups groups = new Groups(inputs.strata());

    // Data. Four de-identified exports. A row that breaks a rule of its export is set aside with
    // that rule, never repaired and never silently dropped.
    PCollectionTuple rows =
        pipeline.apply(
            "ReadExports",
            ReadExports.of(
                inputs.files(),
                inputs.mapping(),
                inputs.basis(),
                inputs.patientColumns(),
                inputs.buckets()));

    // Participants. Everyone at whom the drug was given at least once, with all their rows.
    PCollection<CohortSlice> cohort =
        rows.get(ReadExports.BLOCKS).apply("AssembleCohort", AssembleCohort.fromBlocks());

    // Response onset. Days from the first session of a course to the first score far enough below
    // baseline; patients who never respond are censored at their last score. Kaplan–Meier.
    PCollection<Table> onset =
        cohort.apply("EstimateOnset", Estimate.by(new OnsetMeasure(protocols, groups)));

    // Durability. Among responders, days from first response to its loss; otherwise censored at
    // the last score. Kaplan–Meier.
    PCollection<Table> durability =
        cohort.apply("EstimateDurability", Estimate.by(new DurabilityMeasure(protocols, groups)));

    // Maintenance. Sessions per patient-month once the induction is over, and days between
    // sessions, the last interval of each patient being still open.
    PCollection<Table> months =
        cohort.apply("EstimateMaintenance", Estimate.by(new MonthlyMeasure(protocols, groups)));
    PCollection<Table> intervals =
        cohort.apply("EstimateIntervals", Estimate.by(new IntervalMeasure(protocols, groups)));

    // Safety. Treatment-emergent adverse events: share of patients and of sessions, and rates in
    // time at risk, all with exact or person-clustered limits.
    PCollection<Table> adverseEvents =
        cohort.apply(
            "EstimateAdverseEvents", Estimate.by(new AdverseEventMeasure(protocols, groups)));

    // Attrition. Who is left at each step from treated to responder.
    PCollection<Table> attrition =
        cohort.apply("CountAttrition", Estimate.by(new AttritionMeasure(protocols, groups)));

    // Completeness. Every row read is used, not used for a reason, or set aside by a rule: counted
    // where rows are read, and again where they arrive.
    PCollection<Ledger> used = cohort.apply("CountRowUse", CountRowUse.inCohort());
    PCollection<Ledger> rejected =
        rows.get(ReadExports.REJECTED)
            .apply("WriteRejected", WriteRejected.to(rejects, inputs.files()));
    PCollection<Table> ledger =
        PCollectionList.of(List.of(rows.get(ReadExports.LEDGER), used, rejected))
            .apply("Ledger", Flatten.pCollections())
            .apply("CloseLedger", CloseLedger.of(inputs.files()));

    // Publication. Small cells are hidden; one file a table.
    PCollectionList.of(
            List.of(onset, durability, months, intervals, adverseEvents, attrition, ledger))
        .apply("Tables", Flatten.pCollections())
        .apply("Publish", Publish.to(tables, protocols));
  }
}
