package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/** The methods of the confidence limits; all are two-sided and 95%. */
public record ConfidenceRule(Survival survival, Proportion proportion, Rate rate)
    implements Serializable {

  /** The scale on which limits of a survival curve are symmetric. */
  public enum Survival {
    LOG_LOG,
    LOG,
    PLAIN
  }

  /** The limits of a proportion. */
  public enum Proportion {
    CLOPPER_PEARSON,
    WILSON
  }

  /** The limits of a rate. */
  public enum Rate {
    EXACT
  }
}
