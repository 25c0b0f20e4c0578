package org.ketamineoutcomes.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.coders.ListCoder;

/** Encodes a slice as the blocks it was made of. */
final class CohortSliceCoder extends CustomCoder<CohortSlice> {

  private static final ListCoder<byte[]> BLOCKS = ListCoder.of(ByteArrayCoder.of());

  @Override
  public void encode(CohortSlice slice, OutputStream out) throws IOException {
    BLOCKS.encode(slice.blocks(), out);
  }

  @Override
  public CohortSlice decode(InputStream in) throws IOException {
    List<byte[]> blocks = BLOCKS.decode(in);
    return new CohortSlice(blocks);
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    BLOCKS.verifyDeterministic();
  }
}
