/**
 * Response at set times: in the windows of a protocol, and after each session.
 *
 * <p>{@link org.ketamineoutcomes.landmark.LandmarkMeasure} counts the windows, with what change is
 * taken to mean something; {@link org.ketamineoutcomes.landmark.SessionResponseMeasure} counts the
 * sessions, always beside how many ever began and how many still came.
 */
@NullMarked
package org.ketamineoutcomes.landmark;

import org.jspecify.annotations.NullMarked;
