package org.ketamineoutcomes.patient;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;

/**
 * Whom a row of a table is about: the first columns of every table.
 *
 * @param course {@code first} for what is measured once a patient, else the course's number
 * @param instrument empty where the measure has none
 * @param stratum {@code all} or the name of a column
 * @param stratumValue {@code all} or a value of that column
 */
public record Group(
    String protocolId, String course, String instrument, String stratum, String stratumValue)
    implements Comparable<Group> {

  public static final String ALL = "all";

  /** What a patient's course is called when a patient has only one. */
  public static final String FIRST_COURSE = "first";

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::protocolId)
          .thenComparing(Group::course, Group::compareCourses)
          .thenComparing(Group::instrument)
          .thenComparing(group -> group.stratum.equals(ALL) ? "" : group.stratum)
          .thenComparing(Group::stratumValue);

  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }

  /** Returns this group with everyone in it, whatever their stratum. */
  public Group everyone() {
    return new Group(protocolId, course, instrument, ALL, ALL);
  }

  /** Returns the same people, whatever they were assessed with. */
  public Group withoutInstrument() {
    return new Group(protocolId, course, "", stratum, stratumValue);
  }

  /** Returns the same people, as far as one instrument is concerned. */
  public Group withInstrument(String other) {
    return new Group(protocolId, course, other, stratum, stratumValue);
  }

  /** Returns the column of this group with whatever value. */
  public Group anyValue() {
    return new Group(protocolId, course, instrument, stratum, ALL);
  }

  public boolean isEveryone() {
    return stratum.equals(ALL);
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeUTF(protocolId);
    out.writeUTF(course);
    out.writeUTF(instrument);
    out.writeUTF(stratum);
    out.writeUTF(stratumValue);
  }

  static Group readFrom(DataInput in) throws IOException {
    return new Group(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
  }

  /** Course 10 comes after course 9. */
  private static int compareCourses(String a, String b) {
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
