/**
 * What was measured about sessions: vital signs, dissociation, doses, the item on suicidal
 * thoughts, and at which sessions anyone measured or asked at all.
 */
@NullMarked
package org.ketamineoutcomes.monitoring;

import org.jspecify.annotations.NullMarked;
