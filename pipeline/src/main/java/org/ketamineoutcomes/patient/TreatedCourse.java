package org.ketamineoutcomes.patient;

import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CoursePhases;
import org.ketamineoutcomes.course.Induction;

/**
 * One course of a patient, whatever the patient was assessed with.
 *
 * @param name what the column {@code course} says
 * @param groups the numbers of the groups, without an instrument, that it is counted in, everyone
 *     first
 * @param bandGroups the same, with third and later courses as one
 */
@SuppressWarnings("ArrayRecordComponent") // views are compared by nobody, and read only
public record TreatedCourse(
    Course course,
    String name,
    Induction induction,
    CoursePhases phases,
    int[] groups,
    int[] bandGroups) {

  /** From this course on, {@code bandGroups} put courses together. */
  public static final int LAST_BAND = 3;

  /** What the column {@code course} says of them. */
  public static final String LAST_BAND_NAME = "3 and more";
}
