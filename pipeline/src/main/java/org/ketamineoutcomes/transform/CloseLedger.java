package org.ketamineoutcomes.transform;

import java.io.IOException;
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
    TallyCoder<Ledger> coder = TallyCoder.of(Ledger.class, Ledger::readFrom);
    return parts
        .apply("MergeLedgers", Combine.globally(new MergeTallies<>(Ledger::new, coder)))
        .apply("MakeLedger", ParDo.of(new MakeTable(files, coder)))
        .setCoder(TableCoder.of());
  }

  private static final class MakeTable extends DoFn<byte[], Table> {

    private final List<InputFile> files;
    private final TallyCoder<Ledger> coder;

    MakeTable(List<InputFile> files, TallyCoder<Ledger> coder) {
      this.files = files;
      this.coder = coder;
    }

    @ProcessElement
    public void process(@Element byte[] ledger, OutputReceiver<Table> out) throws IOException {
      out.output(coder.fromBytes(ledger).table(files));
    }
  }
}
