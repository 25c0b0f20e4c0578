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
import org.ketamineoutcomes.scale.MissingItems;

/**
 * Packs rows into bytes, a few dozen a row, so that neighbouring rows travel together. The same row
 * always gives the same bytes.
 */
public final class RowCodec {

  private static final Route[] ROUTES = Route.values();
  private static final SessionStatus[] STATUSES = SessionStatus.values();
  private static final Answer[] ANSWERS = Answer.values();
  private static final RelationToSession[] RELATIONS = RelationToSession.values();
  private static final VitalSign.Sign[] SIGNS = VitalSign.Sign.values();
  private static final MissingItems[] MISSING_ITEMS = MissingItems.values();

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
    } else if (entry instanceof NoEvent noEvent) {
      out.writeByte('n');
      writePosition(noEvent.position(), out);
      Packed.writeOptional(noEvent.day(), out);
      out.writeUTF(noEvent.sessionId());
    } else if (entry instanceof ItemAnswer answer) {
      out.writeByte('i');
      writePosition(answer.position(), out);
      write(answer, out);
    } else if (entry instanceof AdverseEvent event) {
      out.writeByte('e');
      writePosition(event.position(), out);
      write(event, out);
    } else if (entry instanceof Patient patient) {
      out.writeByte('p');
      writePosition(patient.position(), out);
      write(patient, out);
    } else if (entry instanceof VitalSign sign) {
      out.writeByte('v');
      writePosition(sign.position(), out);
      write(sign, out);
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
          case 's' -> readSession(position, in);
          case 'a' -> readAssessment(position, in);
          case 'n' -> new NoEvent(position, Packed.readOptional(in), in.readUTF());
          case 'i' -> readItemAnswer(position, in);
          case 'e' -> readAdverseEvent(position, in);
          case 'p' -> readPatient(position, in);
          case 'v' -> readVitalSign(position, in);
          default -> throw new IOException("A block of rows holds an unknown kind of row");
        };
    return new Row(patientId, entry);
  }

  private static void write(Session session, DataOutput out) throws IOException {
    Packed.writeNumber(session.day(), out);
    Packed.writeOptional(session.minuteOfDay(), out);
    out.writeUTF(session.sessionId());
    out.writeUTF(session.drug());
    Packed.writeConstant(session.route(), out);
    Packed.writeConstant(session.status(), out);
    Packed.writeOptional(session.dose().micrograms(), out);
    Packed.writeOptional(session.dose().weightGrams(), out);
    Packed.writeOptional(session.dose().microgramsPerKg(), out);
    Packed.writeOptional(session.durationMinutes(), out);
    out.writeUTF(session.phaseLabel());
    Vitals vitals = session.vitals();
    Packed.writeOptional(vitals.systolicBefore(), out);
    Packed.writeOptional(vitals.diastolicBefore(), out);
    Packed.writeOptional(vitals.systolicPeak(), out);
    Packed.writeOptional(vitals.diastolicPeak(), out);
    Packed.writeOptional(vitals.heartRateBefore(), out);
    Packed.writeOptional(vitals.heartRatePeak(), out);
    Packed.writeOptional(vitals.oxygenSaturationLowest(), out);
    Packed.writeOptional(vitals.cadssTotal(), out);
    Packed.writeOptional(vitals.moaasLowest(), out);
    Packed.writeConstant(session.adverseEventsAssessed(), out);
    out.writeUTF(session.siteId());
  }

  private static Session readSession(RowPosition position, DataInput in) throws IOException {
    return new Session(
        position,
        (int) Packed.readNumber(in),
        Packed.readOptional(in),
        in.readUTF(),
        in.readUTF(),
        ROUTES[in.readByte()],
        STATUSES[in.readByte()],
        new Dose(Packed.readOptional(in), Packed.readOptional(in), Packed.readOptional(in)),
        Packed.readOptional(in),
        in.readUTF(),
        new Vitals(
            Packed.readOptional(in),
            Packed.readOptional(in),
            Packed.readOptional(in),
            Packed.readOptional(in),
            Packed.readOptional(in),
            Packed.readOptional(in),
            Packed.readOptional(in),
            Packed.readOptional(in),
            Packed.readOptional(in)),
        ANSWERS[in.readByte()],
        in.readUTF());
  }

  private static void write(Assessment assessment, DataOutput out) throws IOException {
    Packed.writeNumber(assessment.day(), out);
    Packed.writeOptional(assessment.minuteOfDay(), out);
    out.writeUTF(assessment.instrument());
    Packed.writeNumber(assessment.scoreHundredths(), out);
    Packed.writeOptional(assessment.suicidalityItem(), out);
    Packed.writeConstant(assessment.relation(), out);
    Packed.writeOptional(assessment.minutesFromDose(), out);
    out.writeByte(assessment.origin().code());
  }

  private static Assessment readAssessment(RowPosition position, DataInput in) throws IOException {
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

  private static void write(ItemAnswer answer, DataOutput out) throws IOException {
    Packed.writeNumber(answer.day(), out);
    Packed.writeOptional(answer.minuteOfDay(), out);
    Packed.writeConstant(answer.relation(), out);
    Packed.writeOptional(answer.minutesFromDose(), out);
    out.writeUTF(answer.instrument());
    Packed.writeNumber(answer.item(), out);
    Packed.writeNumber(answer.points(), out);
    Packed.writeConstant(answer.missingItems(), out);
  }

  private static ItemAnswer readItemAnswer(RowPosition position, DataInput in) throws IOException {
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

  private static void write(AdverseEvent event, DataOutput out) throws IOException {
    Packed.writeOptional(event.onsetDay(), out);
    Packed.writeOptional(event.onsetLatestDay(), out);
    Packed.writeOptional(event.onsetMinuteOfDay(), out);
    Packed.writeOptional(event.endDay(), out);
    out.writeUTF(event.term());
    out.writeUTF(event.category());
    out.writeUTF(event.severity());
    out.writeUTF(event.severityScale());
    Packed.writeConstant(event.serious(), out);
    out.writeUTF(event.related());
    out.writeUTF(event.action());
    out.writeUTF(event.outcome());
    Packed.writeConstant(event.solicited(), out);
    out.writeUTF(event.sessionId());
    out.writeUTF(event.eventId());
  }

  private static AdverseEvent readAdverseEvent(RowPosition position, DataInput in)
      throws IOException {
    return new AdverseEvent(
        position,
        Packed.readOptional(in),
        Packed.readOptional(in),
        Packed.readOptional(in),
        Packed.readOptional(in),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        ANSWERS[in.readByte()],
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        ANSWERS[in.readByte()],
        in.readUTF(),
        in.readUTF());
  }

  private static void write(Patient patient, DataOutput out) throws IOException {
    Packed.writeOptional(patient.age(), out);
    Packed.writeOptional(patient.observationEnd(), out);
    out.writeUTF(patient.observationEndReason());
    Packed.writeOptional(patient.deathDay(), out);
    Packed.writeNumber(patient.attributes().size(), out);
    for (Map.Entry<String, String> attribute : new TreeMap<>(patient.attributes()).entrySet()) {
      out.writeUTF(attribute.getKey());
      out.writeUTF(attribute.getValue());
    }
  }

  private static Patient readPatient(RowPosition position, DataInput in) throws IOException {
    OptionalInt age = Packed.readOptional(in);
    OptionalInt observationEnd = Packed.readOptional(in);
    String reason = in.readUTF();
    OptionalInt deathDay = Packed.readOptional(in);
    long size = Packed.readNumber(in);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (long i = 0; i < size; i++) {
      attributes.put(in.readUTF(), in.readUTF());
    }
    return new Patient(position, age, observationEnd, reason, deathDay, attributes);
  }

  private static void write(VitalSign sign, DataOutput out) throws IOException {
    Packed.writeNumber(sign.day(), out);
    Packed.writeOptional(sign.minuteOfDay(), out);
    Packed.writeConstant(sign.sign(), out);
    Packed.writeConstant(sign.relation(), out);
    Packed.writeOptional(sign.minutesFromDose(), out);
    Packed.writeNumber(sign.value(), out);
  }

  private static VitalSign readVitalSign(RowPosition position, DataInput in) throws IOException {
    return new VitalSign(
        position,
        (int) Packed.readNumber(in),
        Packed.readOptional(in),
        SIGNS[in.readByte()],
        RELATIONS[in.readByte()],
        Packed.readOptional(in),
        (int) Packed.readNumber(in));
  }

  private static void writePosition(RowPosition position, DataOutput out) throws IOException {
    Packed.writeNumber(position.file(), out);
    Packed.writeNumber(position.record(), out);
    Packed.writeNumber(position.part(), out);
  }
}
