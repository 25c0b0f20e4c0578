/**
 * How soon patients respond, by when, and by which definition.
 *
 * <p>{@link org.ketamineoutcomes.onset.OnsetMeasure} follows patients to their first response;
 * {@link org.ketamineoutcomes.onset.LandmarkMeasure} counts responses in the windows of a protocol,
 * {@link org.ketamineoutcomes.onset.SessionResponseMeasure} after each session.
 */
@NullMarked
package org.ketamineoutcomes.onset;

import org.jspecify.annotations.NullMarked;
