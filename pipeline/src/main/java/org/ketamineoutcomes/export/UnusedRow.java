package org.ketamineoutcomes.export;

/** Where a sound row stood that the reader has no use for, and why; never what stood in it. */
public record UnusedRow(
    String file, long firstLine, long lastLine, UnusedReason reason, String column) {}
