/**
 * Rates: events divided by the time or the number of sessions in which they could happen.
 *
 * <p>{@link org.ketamineoutcomes.rate.GarwoodLimits} gives the exact limits of a rate of events
 * that come independently of one another, {@link org.ketamineoutcomes.rate.PoissonTrend} tests
 * whether rates go up or down over bands, and {@link org.ketamineoutcomes.rate.LinearTrend} whether
 * a row of numbers does.
 */
@NullMarked
package org.ketamineoutcomes.rate;

import org.jspecify.annotations.NullMarked;
