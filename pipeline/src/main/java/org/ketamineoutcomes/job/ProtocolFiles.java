package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.io.Footer;
import org.ketamineoutcomes.io.SmallText;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instruments;

/**
 * The protocols that a run is told to use, in the order in which they are named.
 *
 * @param files the protocols as they are written
 * @param protocols the same as they are meant, each with an id of its own
 */
public record ProtocolFiles(List<ProtocolFile> files, Protocols protocols) {

  public ProtocolFiles {
    files = List.copyOf(files);
  }

  /**
   * Reads the protocols.
   *
   * @param mapping whose instruments a protocol may name beside the built-in ones
   */
  public static ProtocolFiles of(OutcomesOptions options, Mapping mapping) throws IOException {
    Instruments instruments = mapping.knownInstruments();
    List<ProtocolFile> files = new ArrayList<>();
    for (String name : options.getProtocol().split(",", -1)) {
      files.add(named(name.strip()));
    }
    List<Protocol> protocols = files.stream().map(file -> file.protocol(instruments)).toList();
    if (protocols.stream().map(Protocol::id).distinct().count() < protocols.size()) {
      throw Refusal.usage("--protocol names two protocols with the same id; give each its own id");
    }
    refuseSeveralWaysOfTelling(protocols);
    return new ProtocolFiles(files, new Protocols(protocols));
  }

  /** Returns what the footer of each table says of a run by these. */
  Footer footer() {
    return Footer.of(Version.program(), protocols, files.stream().map(ProtocolFile::hash).toList());
  }

  /** Returns the built-in protocol of that id, or else the file of that path. */
  private static ProtocolFile named(String idOrPath) throws IOException {
    Optional<ProtocolFile> builtIn = BuiltInProtocols.named(idOrPath);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    String text = SmallText.at(idOrPath).orElseThrow(() -> BuiltInProtocols.unknown(idOrPath));
    PlainYaml.check(text, idOrPath);
    return new ProtocolFile(text, idOrPath);
  }

  /** What is published of the same people in two ways is narrower than either. */
  private static void refuseSeveralWaysOfTelling(List<Protocol> protocols) {
    long ways =
        protocols.stream()
            .map(Protocol::disclosure)
            .filter(rule -> !rule.equals(DisclosureRule.EXACT))
            .distinct()
            .count();
    if (ways > 1) {
      throw Refusal.usage(
          "--protocol names protocols that tell counts in different ways, which together tell more"
              + " than each; write the same disclosure in all, or run them apart");
    }
  }
}
