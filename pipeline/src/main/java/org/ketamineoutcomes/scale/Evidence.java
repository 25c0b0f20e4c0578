package org.ketamineoutcomes.scale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a fact was checked. */
public enum Evidence {
  /** Read in the source that is named beside it. */
  @JsonProperty("V")
  VERIFIED,
  /** From the published paper or manual as generally known; the text was not at hand. */
  @JsonProperty("K")
  KNOWN,
  /** This project's own choice. */
  @JsonProperty("D")
  OWN_CHOICE
}
