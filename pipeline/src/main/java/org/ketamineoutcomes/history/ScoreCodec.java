package org.ketamineoutcomes.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.scale.MissingItems;

/** Scores, and answers to single items, in bytes. */
final class ScoreCodec {

  private static final RelationToSession[] RELATIONS = RelationToSession.values();
  private static final MissingItems[] MISSING_ITEMS = MissingItems.values();

  private ScoreCodec() {}

  static void write(Assessment assessment, DataOutput out) throws IOException {
    Packed.writeNumber(assessment.day(), out);
    Packed.writeOptional(assessment.minuteOfDay(), out);
    out.writeUTF(assessment.instrument());
    Packed.writeNumber(assessment.scoreHundredths(), out);
    Packed.writeOptional(assessment.suicidalityItem(), out);
    Packed.writeConstant(assessment.relation(), out);
    Packed.writeOptional(assessment.minutesFromDose(), out);
    out.writeByte(assessment.origin().code());
  }

  static Assessment readAssessment(RowPosition position, DataInput in) throws IOException {
    return new Assessment(
        position,
        (int) Packed.readNumber(in),
        Packed.readOptional(in),
        in.readUTF(),
        (int) Packed.readNumber(in),
        Packed.readOptional(in),
        RELATIONS[in.readByte()],
        Packed.readOptional(in),
        TotalOrigin.ofCode(in.readByte()));
  }

  static void write(ItemAnswer answer, DataOutput out) throws IOException {
    Packed.writeNumber(answer.day(), out);
    Packed.writeOptional(answer.minuteOfDay(), out);
    Packed.writeConstant(answer.relation(), out);
    Packed.writeOptional(answer.minutesFromDose(), out);
    out.writeUTF(answer.instrument());
    Packed.writeNumber(answer.item(), out);
    Packed.writeNumber(answer.points(), out);
    Packed.writeConstant(answer.missingItems(), out);
  }

  static ItemAnswer readItemAnswer(RowPosition position, DataInput in) throws IOException {
    return new ItemAnswer(
        position,
        (int) Packed.readNumber(in),
        Packed.readOptional(in),
        RELATIONS[in.readByte()],
        Packed.readOptional(in),
        in.readUTF(),
        (int) Packed.readNumber(in),
        (int) Packed.readNumber(in),
        MISSING_ITEMS[in.readByte()]);
  }
}
