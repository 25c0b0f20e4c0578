/**
 * Rating scales: their names as exports write them, and how their totals are counted from items.
 *
 * <p>Every fact about a scale stands in {@code schemas/instruments.yaml}; there is no code for any
 * one of them. {@link org.ketamineoutcomes.scale.Instruments} finds an {@link
 * org.ketamineoutcomes.scale.Instrument} by name, and {@link org.ketamineoutcomes.scale.Scoring} is
 * the rule that turns its items into a total.
 */
@NullMarked
package org.ketamineoutcomes.scale;

import org.jspecify.annotations.NullMarked;
