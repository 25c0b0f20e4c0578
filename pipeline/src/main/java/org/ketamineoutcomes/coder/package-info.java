/**
 * How the job's own types travel between workers.
 *
 * <p>All are written by themselves ({@link org.ketamineoutcomes.tally.Tally#writeTo} and the like);
 * the coders only hand them Beam's streams.
 */
@NullMarked
package org.ketamineoutcomes.coder;

import org.jspecify.annotations.NullMarked;
