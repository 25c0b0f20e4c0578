package org.ketamineoutcomes.export;

import java.util.Optional;

/** The columns that say when one thing happened. */
record TimeColumns(
    Column date,
    Column day,
    Optional<Column> clock,
    boolean required,
    ExportSchema.Partial partial) {}
