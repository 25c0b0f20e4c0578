package org.ketamineoutcomes;

import java.util.List;
import java.util.stream.Stream;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.refusal.Refusal;

/** The protocols that a run is told to use. */
final class ProtocolFiles {

  private ProtocolFiles() {}

  /** Returns the protocols in the order in which they are named, each with an id of its own. */
  static List<ProtocolFile> of(OutcomesOptions options) {
    List<ProtocolFile> files =
        Stream.of(options.getProtocol().split(",", -1))
            .map(String::strip)
            .map(ProtocolFile::named)
            .toList();
    long ids = files.stream().map(file -> file.protocol().id()).distinct().count();
    if (ids < files.size()) {
      throw Refusal.usage("--protocol names two protocols with the same id; give each its own id");
    }
    return files;
  }
}
