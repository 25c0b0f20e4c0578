/**
 * Where our columns stand in a file: what a header, a mapping and the schema of an export give
 * together.
 *
 * <p>{@link org.ketamineoutcomes.header.HeaderReading} makes a {@link
 * org.ketamineoutcomes.header.FileLayout} of them, or says which line of a mapping is missing.
 */
@NullMarked
package org.ketamineoutcomes.header;

import org.jspecify.annotations.NullMarked;
