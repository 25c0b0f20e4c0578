package org.ketamineoutcomes.patient;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.KeyCodec;

/**
 * Whom a row of a table is about: the first columns of every table.
 *
 * @param course {@code all} for what is measured once a patient, else the course's number
 * @param instrument empty where the measure has none
 * @param stratum {@code all} or the name of a column
 * @param stratumValue {@code all} or a value of that column
 */
public record Group(
    String protocolId, String course, String instrument, String stratum, String stratumValue)
    implements Comparable<Group> {

  public static final String ALL = "all";

  /** The course of what is measured once a patient, over all courses. */
  public static final String EVERY_COURSE = ALL;

  /** Writes a group as its five words. */
  public static final KeyCodec<Group> CODEC =
      new KeyCodec<>() {
        @Override
        public void write(Group group, DataOutput out) throws IOException {
          out.writeUTF(group.protocolId);
          out.writeUTF(group.course);
          out.writeUTF(group.instrument);
          out.writeUTF(group.stratum);
          out.writeUTF(group.stratumValue);
        }

        @Override
        public Group read(DataInput in) throws IOException {
          return new Group(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
        }
      };

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

  /** Returns the group of another value of the same column. */
  Group withValue(String value) {
    return new Group(protocolId, course, instrument, stratum, value);
  }

  /** Returns the column of this group with whatever value. */
  public Group anyValue() {
    return new Group(protocolId, course, instrument, stratum, ALL);
  }

  public boolean isEveryone() {
    return stratum.equals(ALL);
  }

  /** Adds a row to a table that says whom it is about, and nothing else yet. */
  public TableRow addRowTo(Table table) {
    TableRow row =
        table
            .add()
            .set("protocol_id", protocolId)
            .set("course", course)
            .set("stratum", stratum)
            .set("stratum_value", stratumValue)
            .set("suppressed", false);
    return instrument.isEmpty() ? row : row.set("instrument", instrument);
  }

  /** Course 10 comes after course 9. */
  private static int compareCourses(String a, String b) {
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
