package org.ketamineoutcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.sessionsOn;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CourseTest {

  @Test
  void aGapOfExactlyTheLimitDoesNotBeginANewCourse() {
    assertThat(Course.of(sessionsOn(0, 90), 90)).hasSize(1);
  }

  @Test
  void aGapOfOneDayMoreBeginsANewCourse() {
    List<Course> courses = Course.of(sessionsOn(0, 7, 98, 100), 90);
    assertThat(courses).extracting(Course::number).containsExactly(1, 2);
    assertThat(courses).extracting(Course::firstDay).containsExactly(0, 98);
    assertThat(courses).extracting(Course::lastDay).containsExactly(7, 100);
  }

  @Test
  void aCourseEndsBeforeTheFirstDayOfTheNext() {
    Course first = Course.of(sessionsOn(0, 200), 90).get(0);
    assertThat(first.nextCourseDay()).isEqualTo(OptionalInt.of(200));
    assertThat(first.isBeforeNextCourse(199)).isTrue();
    assertThat(first.isBeforeNextCourse(200)).isFalse();
  }

  @Test
  void theLastCourseHasNoNext() {
    Course last = Course.of(sessionsOn(0, 200), 90).get(1);
    assertThat(last.nextCourseDay()).isEmpty();
    assertThat(last.isBeforeNextCourse(9999)).isTrue();
  }

  @Test
  void withoutALimitAllSessionsAreOneCourse() {
    assertThat(Course.of(sessionsOn(-30000, 0, 30000), Integer.MAX_VALUE)).hasSize(1);
  }
}
