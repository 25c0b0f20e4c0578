/**
 * The text of one cell, whatever column it stands in: spaces of every kind, numbers, spellings of a
 * word, units, and the texts that programs write where nothing is known.
 */
@NullMarked
package org.ketamineoutcomes.cell;

import org.jspecify.annotations.NullMarked;
