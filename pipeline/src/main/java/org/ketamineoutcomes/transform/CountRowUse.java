package org.ketamineoutcomes.transform;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.ketamineoutcomes.coder.TallyCoder;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowUse;
import org.ketamineoutcomes.ledger.Ledger;

/** Counts the rows that arrived in the cohort, by file, as accepted or as not used and why. */
public final class CountRowUse extends PTransform<PCollection<CohortSlice>, PCollection<Ledger>> {

  private CountRowUse() {}

  public static CountRowUse inCohort() {
    return new CountRowUse();
  }

  @Override
  public PCollection<Ledger> expand(PCollection<CohortSlice> cohort) {
    return cohort
        .apply("CountRows", ParDo.of(new CountRows()))
        .setCoder(TallyCoder.of(Ledger.class, Ledger::readFrom));
  }

  private static final class CountRows extends DoFn<CohortSlice, Ledger> {

    @ProcessElement
    public void process(@Element CohortSlice slice, OutputReceiver<Ledger> out) {
      Ledger ledger = new Ledger();
      for (CohortSlice.Member member : slice.members()) {
        for (Entry entry : member.entries()) {
          int file = entry.position().file();
          RowUse.reasonAgainst(entry, member.history())
              .ifPresentOrElse(
                  reason -> ledger.leaveUnused(file, reason.id(), 1), () -> ledger.accept(file, 1));
        }
      }
      out.output(ledger);
    }
  }
}
