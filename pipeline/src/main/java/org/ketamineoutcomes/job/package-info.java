/**
 * One run: its inputs, {@link org.ketamineoutcomes.job.OutcomesPipeline} with the whole job in one
 * method, and what is left when it is over: to look at all that was written, and to describe it in
 * the manifest that says that it is complete.
 */
@NullMarked
package org.ketamineoutcomes.job;

import org.jspecify.annotations.NullMarked;
