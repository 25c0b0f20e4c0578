package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.apache.beam.sdk.io.FileSystems;
import org.ketamineoutcomes.individual.PseudonymKey;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The file of the key that pseudonyms are made with. It never leaves its folder: workers read it
 * there, and no message of the engine carries it.
 *
 * <p>A folder that has a key keeps it, so that a patient has one pseudonym in all runs into it.
 */
final class PseudonymKeyFile {

  static final String NAME = "pseudonym.key";

  private PseudonymKeyFile() {}

  /** Stages a new key for a folder that has none, staged or not; refuses a file that is no key. */
  static void prepare(ResultsFolder folder) throws IOException {
    if (folder.has(NAME)) {
      read(folder.path(NAME));
    } else if (!folder.hasStaged(NAME)) {
      try (OutputStream out =
          Channels.newOutputStream(
              FileSystems.create(
                  FileSystems.matchNewResource(folder.staged(NAME), false), "text/plain"))) {
        out.write((PseudonymKey.random().toHex() + "\n").getBytes(StandardCharsets.US_ASCII));
      }
      OwnerOnly.file(folder.staged(NAME));
    }
  }

  /** Returns where the key is until the run is published. */
  static String of(ResultsFolder folder) throws IOException {
    return folder.has(NAME) ? folder.whole(NAME) : folder.staged(NAME);
  }

  static PseudonymKey read(String path) throws IOException {
    try (InputStream in = FileBytes.open(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
      return PseudonymKey.ofHex(text)
          .orElseThrow(
              () ->
                  Refusal.usage(
                      path
                          + " is not 64 hexadecimal digits; put back the key that was there, or"
                          + " take the file away for new pseudonyms"));
    }
  }
}
