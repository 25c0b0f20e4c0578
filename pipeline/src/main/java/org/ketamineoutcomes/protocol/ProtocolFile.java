package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.ketamineoutcomes.protocol.Declaration.Status;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instruments;

/**
 * A protocol as it is written, in YAML.
 *
 * @param sourceName what messages call it: a file's name, or a built-in protocol's
 */
public record ProtocolFile(String yaml, String sourceName) {

  /**
   * Reads a protocol that names scales of {@link Instruments#standard()} only.
   *
   * @throws Refusal if a key is missing, not known or written twice, or has a value it may not have
   */
  public static Protocol read(String yaml, String sourceName) {
    return new ProtocolFile(yaml, sourceName).protocol();
  }

  /**
   * Returns the built-in protocol of that id.
   *
   * @throws Refusal if there is none
   */
  public static ProtocolFile named(String id) {
    return BuiltInProtocols.named(id).orElseThrow(() -> BuiltInProtocols.unknown(id));
  }

  /** Reads the protocol as {@link #read} does. */
  public Protocol protocol() {
    return protocol(Instruments.standard());
  }

  /**
   * Reads the protocol.
   *
   * @param instruments the scales that it may name
   * @throws Refusal if a key is missing, not known or written twice, or has a value it may not have
   */
  public Protocol protocol(Instruments instruments) {
    AnnotatedKeys written = written();
    UnsetValues.refuse(written.plain(), sourceName);
    ProtocolSchema.check(written.plain(), sourceName);
    JsonNode complete = ProtocolDefaults.complete(written.plain());
    Protocol protocol =
        new ProtocolReader(complete, RuleList.of(complete, written), sourceName, instruments)
            .read();
    Reproduction.check(protocol.declaration(), sourceName);
    return protocol;
  }

  /** Returns what the protocol says it is to a publication, whether or not it can run. */
  public Status status() {
    JsonNode keys = ProtocolDefaults.complete(written().plain());
    return Status.valueOf(keys.path("status").asText().toUpperCase(Locale.ROOT));
  }

  /** Returns what the protocol says it is for, in one line; empty if it does not say. */
  public String description() {
    return written().plain().path("description").asText();
  }

  /**
   * Returns the SHA-256 of all that the protocol decides, in hexadecimal. Comments, the order of
   * keys, evidence, and what the protocol says of itself do not change it; a default does as if it
   * were written.
   */
  public String hash() {
    return ProtocolHash.of(ProtocolDefaults.complete(written().plain()));
  }

  private AnnotatedKeys written() {
    return AnnotatedKeys.of(ProtocolYaml.parse(yaml, sourceName), sourceName);
  }
}
