/**
 * Adverse events of special interest: what is looked for, how a measurement shows it, and by which
 * words a record of an event is taken for it.
 *
 * <p>Every fact stands in {@code schemas/aesi.yaml}; there is no code for any one event. {@link
 * org.ketamineoutcomes.aesi.AesiVocabulary} answers for terms, and {@link
 * org.ketamineoutcomes.aesi.StructuredRule} for measurements. A clinic's own map takes the place of
 * the words.
 */
@NullMarked
package org.ketamineoutcomes.aesi;

import org.jspecify.annotations.NullMarked;
