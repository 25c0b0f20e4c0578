package org.ketamineoutcomes.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.file.FileSample;

/** Drafts of files that a test writes. */
final class Drafts {

  private Drafts() {}

  /** Returns the draft of some files, each a name and its text. */
  static String of(String... namesAndTexts) throws IOException {
    List<FileSample> samples = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      samples.add(sample(namesAndTexts[i], namesAndTexts[i + 1], StandardCharsets.UTF_8));
    }
    return Draft.of(samples, Map.of());
  }

  static FileSample sample(String name, String text, Charset charset) throws IOException {
    return Draft.sample(() -> new ByteArrayInputStream(text.getBytes(charset)), name, "");
  }
}
