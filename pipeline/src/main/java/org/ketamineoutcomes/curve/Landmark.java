package org.ketamineoutcomes.curve;

/** A day on which every summary of an outcome gives the estimate, and the name of its columns. */
public record Landmark(String column, int day) {}
