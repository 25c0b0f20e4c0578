package org.ketamineoutcomes.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;

/**
 * Packs rows into bytes, a few dozen a row, so that neighbouring rows travel together. The same row
 * always gives the same bytes.
 */
public final class RowCodec {

  private static final Route[] ROUTES = Route.values();
  private static final SessionStatus[] STATUSES = SessionStatus.values();
  private static final Answer[] ANSWERS = Answer.values();
  private static final RelationToSession[] RELATIONS = RelationToSession.values();

  private RowCodec() {}

  public static void write(Row row, DataOutput out) throws IOException {
    out.writeUTF(row.patientId());
    Entry entry = row.entry();
    if (entry instanceof Session session) {
      out.writeByte('s');
      writePosition(session.position(), out);
      write(session, out);
    } else if (entry instanceof Assessment assessment) {
      out.writeByte('a');
      writePosition(assessment.position(), out);
      write(assessment, out);
    } else if (entry instanceof AdverseEvent event) {
      out.writeByte('e');
      writePosition(event.position(), out);
      write(event, out);
    } else if (entry instanceof Patient patient) {
      out.writeByte('p');
      writePosition(patient.position(), out);
      write(patient, out);
    }
  }

  public static Row read(DataInput in) throws IOException {
    String patientId = in.readUTF();
    byte kind = in.readByte();
    RowPosition position = new RowPosition((int) readLong(in), readLong(in));
    Entry entry =
        switch (kind) {
          case 's' -> readSession(position, in);
          case 'a' -> readAssessment(position, in);
          case 'e' -> readAdverseEvent(position, in);
          case 'p' -> readPatient(position, in);
          default -> throw new IOException("A block of rows holds an unknown kind of row");
        };
    return new Row(patientId, entry);
  }

  private static void write(Session session, DataOutput out) throws IOException {
    writeLong(session.day(), out);
    writeOptional(session.minuteOfDay(), out);
    out.writeUTF(session.sessionId());
    out.writeUTF(session.drug());
    writeConstant(session.route(), out);
    writeConstant(session.status(), out);
    writeOptional(session.dose().micrograms(), out);
    writeOptional(session.dose().weightGrams(), out);
    writeOptional(session.dose().microgramsPerKg(), out);
    writeOptional(session.durationMinutes(), out);
    out.writeUTF(session.phaseLabel());
    Vitals vitals = session.vitals();
    writeOptional(vitals.systolicBefore(), out);
    writeOptional(vitals.diastolicBefore(), out);
    writeOptional(vitals.systolicPeak(), out);
    writeOptional(vitals.diastolicPeak(), out);
    writeOptional(vitals.heartRateBefore(), out);
    writeOptional(vitals.heartRatePeak(), out);
    writeOptional(vitals.oxygenSaturationLowest(), out);
    writeOptional(vitals.cadssTotal(), out);
    writeOptional(vitals.moaasLowest(), out);
    writeConstant(session.adverseEventsAssessed(), out);
  }

  private static Session readSession(RowPosition position, DataInput in) throws IOException {
    return new Session(
        position,
        (int) readLong(in),
        readOptional(in),
        in.readUTF(),
        in.readUTF(),
        ROUTES[in.readByte()],
        STATUSES[in.readByte()],
        new Dose(readOptional(in), readOptional(in), readOptional(in)),
        readOptional(in),
        in.readUTF(),
        new Vitals(
            readOptional(in),
            readOptional(in),
            readOptional(in),
            readOptional(in),
            readOptional(in),
            readOptional(in),
            readOptional(in),
            readOptional(in),
            readOptional(in)),
        ANSWERS[in.readByte()]);
  }

  private static void write(Assessment assessment, DataOutput out) throws IOException {
    writeLong(assessment.day(), out);
    writeOptional(assessment.minuteOfDay(), out);
    out.writeUTF(assessment.instrument());
    writeLong(assessment.scoreHundredths(), out);
    writeOptional(assessment.suicidalityItem(), out);
    writeConstant(assessment.relation(), out);
  }

  private static Assessment readAssessment(RowPosition position, DataInput in) throws IOException {
    return new Assessment(
        position,
        (int) readLong(in),
        readOptional(in),
        in.readUTF(),
        (int) readLong(in),
        readOptional(in),
        RELATIONS[in.readByte()]);
  }

  private static void write(AdverseEvent event, DataOutput out) throws IOException {
    writeOptional(event.onsetDay(), out);
    writeOptional(event.onsetLatestDay(), out);
    writeOptional(event.onsetMinuteOfDay(), out);
    writeOptional(event.endDay(), out);
    out.writeUTF(event.term());
    out.writeUTF(event.category());
    out.writeUTF(event.severity());
    out.writeUTF(event.severityScale());
    writeConstant(event.serious(), out);
    out.writeUTF(event.related());
    out.writeUTF(event.action());
    out.writeUTF(event.outcome());
    writeConstant(event.solicited(), out);
    out.writeUTF(event.sessionId());
  }

  private static AdverseEvent readAdverseEvent(RowPosition position, DataInput in)
      throws IOException {
    return new AdverseEvent(
        position,
        readOptional(in),
        readOptional(in),
        readOptional(in),
        readOptional(in),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        ANSWERS[in.readByte()],
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        ANSWERS[in.readByte()],
        in.readUTF());
  }

  private static void write(Patient patient, DataOutput out) throws IOException {
    writeOptional(patient.age(), out);
    writeOptional(patient.observationEnd(), out);
    out.writeUTF(patient.observationEndReason());
    writeOptional(patient.deathDay(), out);
    writeLong(patient.attributes().size(), out);
    for (Map.Entry<String, String> attribute : new TreeMap<>(patient.attributes()).entrySet()) {
      out.writeUTF(attribute.getKey());
      out.writeUTF(attribute.getValue());
    }
  }

  private static Patient readPatient(RowPosition position, DataInput in) throws IOException {
    OptionalInt age = readOptional(in);
    OptionalInt observationEnd = readOptional(in);
    String reason = in.readUTF();
    OptionalInt deathDay = readOptional(in);
    long size = readLong(in);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (long i = 0; i < size; i++) {
      attributes.put(in.readUTF(), in.readUTF());
    }
    return new Patient(position, age, observationEnd, reason, deathDay, attributes);
  }

  private static void writePosition(RowPosition position, DataOutput out) throws IOException {
    writeLong(position.file(), out);
    writeLong(position.record(), out);
  }

  /** Blocks never outlive the run that wrote them, so a constant may travel as its place. */
  @SuppressWarnings("EnumOrdinal")
  private static void writeConstant(Enum<?> constant, DataOutput out) throws IOException {
    out.writeByte(constant.ordinal());
  }

  /** An absent number is one zero byte; a present one is written one off from zero. */
  private static void writeOptional(OptionalInt number, DataOutput out) throws IOException {
    if (number.isEmpty()) {
      out.writeByte(0);
    } else {
      long value = number.getAsInt();
      writeLong(value >= 0 ? value + 1 : value, out);
    }
  }

  private static OptionalInt readOptional(DataInput in) throws IOException {
    long value = readLong(in);
    if (value == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) (value > 0 ? value - 1 : value));
  }

  /** Seven bits a byte, low ones first, with the sign folded into the lowest bit. */
  private static void writeLong(long value, DataOutput out) throws IOException {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readLong(DataInput in) throws IOException {
    long folded = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.readByte();
      folded |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (folded >>> 1) ^ -(folded & 1);
      }
    }
  }
}
