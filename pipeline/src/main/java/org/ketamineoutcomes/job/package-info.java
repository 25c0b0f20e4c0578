/**
 * One run: its inputs, {@link org.ketamineoutcomes.job.OutcomesPipeline} with the whole job in one
 * method, and the manifest that says that it is complete.
 */
@NullMarked
package org.ketamineoutcomes.job;

import org.jspecify.annotations.NullMarked;
