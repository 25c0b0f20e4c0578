package org.ketamineoutcomes.aesi;

import java.io.Serializable;

/** A rule, and the event that it shows. */
public record AesiRule(Aesi aesi, StructuredRule rule) implements Serializable {}
