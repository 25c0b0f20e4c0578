package org.ketamineoutcomes.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Adverse events, and answers that there was none, in bytes. */
final class AdverseEventCodec {

  private static final Answer[] ANSWERS = Answer.values();

  private AdverseEventCodec() {}

  static void write(AdverseEvent event, DataOutput out) throws IOException {
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

  static AdverseEvent readAdverseEvent(RowPosition position, DataInput in) throws IOException {
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

  static void write(NoEvent noEvent, DataOutput out) throws IOException {
    Packed.writeOptional(noEvent.day(), out);
    out.writeUTF(noEvent.sessionId());
  }

  static NoEvent readNoEvent(RowPosition position, DataInput in) throws IOException {
    return new NoEvent(position, Packed.readOptional(in), in.readUTF());
  }
}
