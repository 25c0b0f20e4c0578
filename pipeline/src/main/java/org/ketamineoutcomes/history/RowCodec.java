package org.ketamineoutcomes.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Packs rows into bytes, a few dozen a row, so that neighbouring rows travel together. The same row
 * always gives the same bytes.
 */
public final class RowCodec {

  private RowCodec() {}

  public static void write(Row row, DataOutput out) throws IOException {
    out.writeUTF(row.patientId());
    Entry entry = row.entry();
    if (entry instanceof Session session) {
      out.writeByte('s');
      writePosition(session.position(), out);
      SessionCodec.write(session, out);
    } else if (entry instanceof Assessment assessment) {
      out.writeByte('a');
      writePosition(assessment.position(), out);
      ScoreCodec.write(assessment, out);
    } else if (entry instanceof NoEvent noEvent) {
      out.writeByte('n');
      writePosition(noEvent.position(), out);
      AdverseEventCodec.write(noEvent, out);
    } else if (entry instanceof ItemAnswer answer) {
      out.writeByte('i');
      writePosition(answer.position(), out);
      ScoreCodec.write(answer, out);
    } else if (entry instanceof AdverseEvent event) {
      out.writeByte('e');
      writePosition(event.position(), out);
      AdverseEventCodec.write(event, out);
    } else if (entry instanceof Patient patient) {
      out.writeByte('p');
      writePosition(patient.position(), out);
      PatientCodec.write(patient, out);
    } else if (entry instanceof VitalSign sign) {
      out.writeByte('v');
      writePosition(sign.position(), out);
      SessionCodec.write(sign, out);
    }
  }

  public static Row read(DataInput in) throws IOException {
    String patientId = in.readUTF();
    byte kind = in.readByte();
    RowPosition position =
        new RowPosition(
            (int) Packed.readNumber(in), Packed.readNumber(in), (int) Packed.readNumber(in));
    Entry entry =
        switch (kind) {
          case 's' -> SessionCodec.readSession(position, in);
          case 'a' -> ScoreCodec.readAssessment(position, in);
          case 'n' -> AdverseEventCodec.readNoEvent(position, in);
          case 'i' -> ScoreCodec.readItemAnswer(position, in);
          case 'e' -> AdverseEventCodec.readAdverseEvent(position, in);
          case 'p' -> PatientCodec.readPatient(position, in);
          case 'v' -> SessionCodec.readVitalSign(position, in);
          default -> throw new IOException("A block of rows holds an unknown kind of row");
        };
    return new Row(patientId, entry);
  }

  private static void writePosition(RowPosition position, DataOutput out) throws IOException {
    Packed.writeNumber(position.file(), out);
    Packed.writeNumber(position.record(), out);
    Packed.writeNumber(position.part(), out);
  }
}
