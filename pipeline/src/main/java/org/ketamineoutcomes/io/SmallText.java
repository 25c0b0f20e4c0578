package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ketamineoutcomes.refusal.Refusal;

/** A text that people wrote, such as a protocol: it is held whole, and so of a size that may be. */
public final class SmallText {

  private static final int MOST_BYTES = 8 << 20;

  private SmallText() {}

  /**
   * Returns the text of the file at {@code path}, on any file system; empty if there is no file.
   *
   * @throws Refusal if it is over 8 megabytes, or not UTF-8
   */
  public static Optional<String> at(String path) throws IOException {
    if (FileBytes.named(path).size() != 1) {
      return Optional.empty();
    }
    try (InputStream in = FileBytes.open(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Refusal.usage(path + " is larger than 8 megabytes, which no file of its kind is");
      }
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw Refusal.usage(path + " cannot be read; it must be a file of UTF-8 text");
    }
  }
}
