package org.ketamineoutcomes.figure;

/** A place on an axis that has a word. */
public record Tick(double at, String label) {}
