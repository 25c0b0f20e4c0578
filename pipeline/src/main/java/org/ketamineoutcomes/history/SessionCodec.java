package org.ketamineoutcomes.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;

/** What was given and measured at sessions, in bytes. */
final class SessionCodec {

  private static final Route[] ROUTES = Route.values();
  private static final SessionStatus[] STATUSES = SessionStatus.values();
  private static final Answer[] ANSWERS = Answer.values();
  private static final RelationToSession[] RELATIONS = RelationToSession.values();
  private static final VitalSign.Sign[] SIGNS = VitalSign.Sign.values();

  private SessionCodec() {}

  static void write(Session session, DataOutput out) throws IOException {
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

  static Session readSession(RowPosition position, DataInput in) throws IOException {
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

  static void write(VitalSign sign, DataOutput out) throws IOException {
    Packed.writeNumber(sign.day(), out);
    Packed.writeOptional(sign.minuteOfDay(), out);
    Packed.writeConstant(sign.sign(), out);
    Packed.writeConstant(sign.relation(), out);
    Packed.writeOptional(sign.minutesFromDose(), out);
    Packed.writeNumber(sign.value(), out);
  }

  static VitalSign readVitalSign(RowPosition position, DataInput in) throws IOException {
    return new VitalSign(
        position,
        (int) Packed.readNumber(in),
        Packed.readOptional(in),
        SIGNS[in.readByte()],
        RELATIONS[in.readByte()],
        Packed.readOptional(in),
        (int) Packed.readNumber(in));
  }
}
