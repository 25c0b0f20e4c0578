package org.ketamineoutcomes.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CoursePhases;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.Induction;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.BaselineRule;
import org.ketamineoutcomes.protocol.MissingItemsRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.SafetyRules;
import org.ketamineoutcomes.response.OnsetTime;
import org.ketamineoutcomes.response.ResponseDurability;

/**
 * One patient under all protocols of a run. What protocols define alike is worked out once: each
 * step is kept under the rules that it depends on, and found again where these are equal.
 *
 * <p>Has one owner at a time; not safe for use by several threads.
 */
public final class PatientViews {

  private final Groups groups;
  private final AlikeProtocols alike;
  private final EventKinds kinds;
  private final TreatmentHistory asExported;
  private final int[] strata;
  private final Map<MissingItemsRule, TreatmentHistory> histories = new HashMap<>();
  private final Map<Integer, List<Course>> courses = new HashMap<>();
  private final Map<Scoring, CourseScores> scores = new HashMap<>();
  private final Map<SafetyRules, SafetyView> safety = new HashMap<>();

  /** All that the scores of a course depend on. */
  private record Scoring(
      MissingItemsRule missingItems,
      int courseGapDays,
      int course,
      String instrument,
      BaselineRule baseline) {}

  PatientViews(Groups groups, AlikeProtocols alike, EventKinds kinds, TreatmentHistory asExported) {
    this.groups = groups;
    this.alike = alike;
    this.kinds = kinds;
    this.asExported = asExported;
    this.strata = groups.strataOf(asExported);
  }

  /** Returns the patient under the rules of safety of {@code protocol}. */
  public SafetyView safety(Protocol protocol) {
    SafetyRules rules = SafetyRules.of(protocol);
    SafetyView known = safety.get(rules);
    if (known == null) {
      known = safetyView(rules, alike.nameOf(protocol));
      safety.put(rules, known);
    }
    return known;
  }

  /** Returns the patient as {@code protocol} sees them. */
  public PatientView of(Protocol protocol) {
    TreatmentHistory history = history(protocol.missingItems());
    CompetingDays withOnset =
        CompetingDays.of(history, protocol.discontinuation(), protocol.onset().competing());
    CompetingDays withLoss =
        CompetingDays.of(history, protocol.discontinuation(), protocol.durability().competing());
    List<String> instruments = history.instruments();
    List<TreatedCourse> treated = new ArrayList<>();
    List<ScoredCourse> scored = new ArrayList<>();
    for (Course course : courses(protocol.courseGapDays())) {
      TreatedCourse one = treated(course, protocol);
      treated.add(one);
      for (String instrument : instruments) {
        if (protocol.measures(instrument)) {
          scored.add(scored(one, history, instrument, protocol, withOnset, withLoss));
        }
      }
    }
    return new PatientView(
        protocol,
        asExported,
        history,
        treated,
        scored,
        withLoss,
        safety(protocol),
        groups.of(strata, protocol.id(), Group.EVERY_COURSE, ""));
  }

  private TreatedCourse treated(Course course, Protocol protocol) {
    String name = Integer.toString(course.number());
    return new TreatedCourse(
        course,
        name,
        Induction.of(course, protocol.induction()),
        CoursePhases.of(course, protocol.induction(), protocol.phases()),
        groups.of(strata, protocol.id(), name, ""),
        groups.of(strata, protocol.id(), band(course, name), ""));
  }

  private static String band(Course course, String name) {
    return course.number() < TreatedCourse.LAST_BAND ? name : TreatedCourse.LAST_BAND_NAME;
  }

  private ScoredCourse scored(
      TreatedCourse treated,
      TreatmentHistory history,
      String instrument,
      Protocol protocol,
      CompetingDays withOnset,
      CompetingDays withLoss) {
    Course course = treated.course();
    CourseScores own =
        scores.computeIfAbsent(
            new Scoring(
                protocol.missingItems(),
                protocol.courseGapDays(),
                course.number(),
                instrument,
                protocol.baseline()),
            rules -> CourseScores.of(history, course, instrument, protocol.baseline()));
    boolean isEvaluable = own.isEvaluable();
    return new ScoredCourse(
        treated,
        own,
        groups.of(strata, protocol.id(), treated.name(), instrument),
        own.gapDays(),
        isEvaluable ? OnsetTime.of(own, protocol, withOnset) : Optional.empty(),
        isEvaluable ? ResponseDurability.of(own, protocol, withLoss) : Optional.empty());
  }

  private SafetyView safetyView(SafetyRules rules, String protocolId) {
    TreatmentHistory history = history(rules.missingItems());
    List<Course> own = courses(rules.courseGapDays());
    TimeAtRisk time = TimeAtRisk.of(history, rules.adverseEvents());
    return new SafetyView(
        rules,
        history,
        own,
        time,
        SafetyFollowUp.of(history, time),
        Discontinuation.of(history, rules.discontinuation()),
        EventRecord.of(history, own, time, rules.adverseEvents().longTermAfterDays(), kinds),
        groups.of(strata, protocolId, Group.EVERY_COURSE, ""));
  }

  private TreatmentHistory history(MissingItemsRule rule) {
    return histories.computeIfAbsent(rule, any -> UsableScores.of(asExported, rule));
  }

  private List<Course> courses(int gapDays) {
    return courses.computeIfAbsent(gapDays, days -> Course.of(asExported, days));
  }
}
