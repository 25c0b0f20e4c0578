/**
 * Courses of treatment: where they begin and end, what phases they have, what the scores of a
 * course are compared with, and how treatment ends.
 *
 * <p>{@link org.ketamineoutcomes.course.Course} divides a patient's sessions; {@link
 * org.ketamineoutcomes.course.CourseScores} is what one instrument says of one course; {@link
 * org.ketamineoutcomes.course.CoursePhases} and {@link org.ketamineoutcomes.course.Discontinuation}
 * say how a course goes on and ends.
 */
@NullMarked
package org.ketamineoutcomes.course;

import org.jspecify.annotations.NullMarked;
