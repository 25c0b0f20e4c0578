package org.ketamineoutcomes.course;

import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;

/** What the column {@code course} says. */
public final class CourseName {

  private CourseName() {}

  /** Returns the course's number, or {@code first} where a patient has only one by definition. */
  public static String of(Course course, Protocol protocol) {
    return protocol.isOneCourse() ? Group.FIRST_COURSE : Integer.toString(course.number());
  }
}
