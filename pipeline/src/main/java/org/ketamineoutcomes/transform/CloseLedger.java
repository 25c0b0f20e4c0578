package org.ketamineoutcomes.transform;

import java.util.List;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.ketamineoutcomes.coder.MergeTallies;
import org.ketamineoutcomes.coder.TableCoder;
import org.ketamineoutcomes.coder.TallyCoder;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.table.Table;

/** Puts the parts of the ledger together and makes its table, with a row for every file. */
public final class CloseLedger extends PTransform<PCollection<Ledger>, PCollection<Table>> {

  private final List<InputFile> files;

  private CloseLedger(List<InputFile> files) {
    this.files = List.copyOf(files);
  }

  public static CloseLedger of(List<InputFile> files) {
    return new CloseLedger(files);
  }

  @Override
  public PCollection<Table> expand(PCollection<Ledger> parts) {
    TallyCoder<Ledger> coder = TallyCoder.reading(Ledger::readFrom);
    return parts
        .apply("MergeLedgers", Combine.globally(new MergeTallies<>(Ledger::new, coder)))
        .setCoder(coder)
        .apply("MakeLedger", ParDo.of(new MakeTable(files)))
        .setCoder(TableCoder.of());
  }

  private static final class MakeTable extends DoFn<Ledger, Table> {

    private final List<InputFile> files;

    MakeTable(List<InputFile> files) {
      this.files = files;
    }

    @ProcessElement
    public void process(@Element Ledger ledger, OutputReceiver<Table> out) {
      out.output(ledger.table(files));
    }
  }
}
