package org.ketamineoutcomes.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The bytes of a picture as PNG. Java's own writer tries five filters on each row, which takes most
 * of its time and gains nothing on drawings.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>
 */
final class PngBytes {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BITS_OF_A_COLOUR = 8;
  private static final byte RED_GREEN_BLUE = 2;
  private static final byte PER_METRE = 1;
  private static final double METRES_PER_INCH = 0.0254;

  private PngBytes() {}

  /** Returns the bytes of a picture of whole colours, without transparency. */
  static byte[] of(BufferedImage image, int dotsPerInch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(image.getWidth())
            .putInt(image.getHeight())
            .put(BITS_OF_A_COLOUR)
            .put(RED_GREEN_BLUE)
            .array();
    chunk(out, "IHDR", header);
    int perMetre = (int) Math.round(dotsPerInch / METRES_PER_INCH);
    chunk(
        out,
        "pHYs",
        ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put(PER_METRE).array());
    chunk(out, "IDAT", pixels(image));
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static byte[] pixels(BufferedImage image) throws IOException {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int width = image.getWidth();
    byte[] row = new byte[1 + 3 * width];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
      for (int from = 0; from < pixels.length; from += width) {
        int place = 1;
        for (int x = from; x < from + width; x++) {
          row[place++] = (byte) (pixels[x] >> 16);
          row[place++] = (byte) (pixels[x] >> 8);
          row[place++] = (byte) pixels[x];
        }
        out.write(row);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
