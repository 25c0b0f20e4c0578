package org.ketamineoutcomes.aesi;

/** A rule, and the event that it shows. */
public record AesiRule(Aesi aesi, StructuredRule rule) {}
