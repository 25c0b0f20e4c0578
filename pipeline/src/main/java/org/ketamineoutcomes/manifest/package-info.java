/**
 * What a run says of itself once it is complete: {@link org.ketamineoutcomes.manifest.Manifest} is
 * {@code manifest.json}, one in each room, and both writes it and reads it.
 *
 * <p>A key is named once, by the record whose part it is. What a manifest of another version lacks
 * is read as empty, zero or false.
 */
@NullMarked
package org.ketamineoutcomes.manifest;

import org.jspecify.annotations.NullMarked;
