package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.IntervalScale;

/** The limits that a protocol asks for of a survival curve. */
public final class IntervalMethod {

  private IntervalMethod() {}

  public static IntervalScale scale(Protocol protocol) {
    return switch (protocol.confidence().survival()) {
      case LOG_LOG -> IntervalScale.LOG_LOG;
      case LOG -> IntervalScale.LOG;
      case PLAIN -> IntervalScale.PLAIN;
    };
  }

  public static String name(Protocol protocol) {
    return switch (protocol.confidence().survival()) {
      case LOG_LOG -> "greenwood, log-log scale";
      case LOG -> "greenwood, log scale";
      case PLAIN -> "greenwood, plain scale";
    };
  }
}
