package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * One decision of a protocol, as it is published beside the results.
 *
 * @param key the path of its key: {@code durability.loss.rule}, {@code endpoints[0].from_day}
 * @param value as written; the elements of a list with commas between them
 * @param evidence how far the value was checked against its source: V where it was read there, K
 *     where it is as generally known, D where it is the protocol's own choice; empty where the
 *     protocol does not say
 * @param source where the value is from; empty where the protocol does not say
 * @param written whether the protocol writes it, or the program's default stands for it
 */
public record Rule(String key, String value, String evidence, String source, Written written)
    implements Serializable {

  /** Who decided. */
  public enum Written {
    IN_PROTOCOL,
    BY_DEFAULT
  }
}
