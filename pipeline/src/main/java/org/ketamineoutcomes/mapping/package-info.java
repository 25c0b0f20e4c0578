/**
 * What a user says of foreign exports: which files feed which export, where its columns stand, and
 * which rows count.
 *
 * <p>{@link org.ketamineoutcomes.mapping.Mapping} is the whole of it; {@link
 * org.ketamineoutcomes.mapping.ExportMapping} what it says of one kind of row of a file; {@link
 * org.ketamineoutcomes.mapping.BuiltInMappings} are the ones of other tools.
 */
@NullMarked
package org.ketamineoutcomes.mapping;

import org.jspecify.annotations.NullMarked;
