package org.ketamineoutcomes.io;

/** A table as it was read back from where it was written. */
public record WrittenTable(String name, long rows, String sha256) {}
