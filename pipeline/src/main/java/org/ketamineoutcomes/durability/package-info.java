/**
 * How long a response lasts.
 *
 * <p>{@link org.ketamineoutcomes.durability.ResponseDurability} follows one responder; {@link
 * org.ketamineoutcomes.durability.DurabilityMeasure} counts them and makes the tables.
 */
@NullMarked
package org.ketamineoutcomes.durability;

import org.jspecify.annotations.NullMarked;
