/**
 * One patient as one protocol sees them, worked out once, and the groups that a patient is counted
 * in.
 */
@NullMarked
package org.ketamineoutcomes.patient;

import org.jspecify.annotations.NullMarked;
