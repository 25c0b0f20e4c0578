package org.ketamineoutcomes.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Rows of the patients export, in bytes. */
final class PatientCodec {

  private PatientCodec() {}

  static void write(Patient patient, DataOutput out) throws IOException {
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

  static Patient readPatient(RowPosition position, DataInput in) throws IOException {
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
}
