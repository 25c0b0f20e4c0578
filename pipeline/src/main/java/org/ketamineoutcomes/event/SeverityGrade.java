package org.ketamineoutcomes.event;

import org.ketamineoutcomes.history.AdverseEvent;

/**
 * How severe an event was, on the scale that its record is written in; of one scale, the mildest
 * first. A grade of one scale is never turned into one of another.
 */
public enum SeverityGrade {
  MILD(Scale.WORDS, "mild"),
  MODERATE(Scale.WORDS, "moderate"),
  SEVERE(Scale.WORDS, "severe"),
  CTCAE_1(Scale.CTCAE, "1"),
  CTCAE_2(Scale.CTCAE, "2"),
  CTCAE_3(Scale.CTCAE, "3"),
  CTCAE_4(Scale.CTCAE, "4"),
  CTCAE_5(Scale.CTCAE, "5"),
  GRADE_1(Scale.GRADES, "1"),
  GRADE_2(Scale.GRADES, "2"),
  GRADE_3(Scale.GRADES, "3"),
  GRADE_4(Scale.GRADES, "4"),
  GRADE_5(Scale.GRADES, "5"),
  OTHER(Scale.OTHER, "other"),
  NOT_RECORDED(Scale.NOT_RECORDED, "not_recorded");

  /** What severity is written in. */
  public enum Scale {
    /** Mild, moderate or severe. */
    WORDS("mild_moderate_severe"),
    /** A number from 1 to 5 on a scale that the record calls CTCAE, of whatever version. */
    CTCAE("ctcae"),
    /** Such a number on any other scale or on one that the record does not name. */
    GRADES("grades_1_5"),
    /** Words that are not known. */
    OTHER("other"),
    /** Nothing, or that it is not known. */
    NOT_RECORDED("not_recorded");

    private static final int COUNT = values().length;

    private final String id;

    Scale(String id) {
      this.id = id;
    }

    /** Returns the published name. */
    public String id() {
      return id;
    }

    /** Returns the place among the scales, from 0. */
    @SuppressWarnings("EnumOrdinal") // a tally does not outlive the run that wrote it
    public int place() {
      return ordinal();
    }

    /** Returns how many scales there are. */
    public static int count() {
      return COUNT;
    }
  }

  private final Scale scale;
  private final String label;

  SeverityGrade(Scale scale, String label) {
    this.scale = scale;
    this.label = label;
  }

  public Scale scale() {
    return scale;
  }

  /** Returns the place among the grades of all scales, from 0; of one scale, the mildest first. */
  @SuppressWarnings("EnumOrdinal") // a tally does not outlive the run that wrote it
  public int place() {
    return ordinal();
  }

  /** Returns the grade as it is published. */
  public String label() {
    return label;
  }

  /** Returns whether it is the word severe or a grade from 3 on, whatever the scale. */
  public boolean isSevere() {
    return switch (this) {
      case SEVERE, CTCAE_3, CTCAE_4, CTCAE_5, GRADE_3, GRADE_4, GRADE_5 -> true;
      default -> false;
    };
  }

  /** Returns the grade of a record. */
  public static SeverityGrade of(AdverseEvent event) {
    if (event.severity().isEmpty()) {
      return NOT_RECORDED;
    }
    String word = EventWords.SEVERITY.meaning(event.severity()).orElse(OTHER.label);
    boolean isCtcae = event.severityScale().contains("ctcae") || event.severity().contains("ctcae");
    return switch (word) {
      case "mild" -> MILD;
      case "moderate" -> MODERATE;
      case "severe" -> SEVERE;
      case "1" -> isCtcae ? CTCAE_1 : GRADE_1;
      case "2" -> isCtcae ? CTCAE_2 : GRADE_2;
      case "3" -> isCtcae ? CTCAE_3 : GRADE_3;
      case "4" -> isCtcae ? CTCAE_4 : GRADE_4;
      case "5" -> isCtcae ? CTCAE_5 : GRADE_5;
      case "not_recorded" -> NOT_RECORDED;
      default -> OTHER;
    };
  }
}
