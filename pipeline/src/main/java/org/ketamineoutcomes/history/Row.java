package org.ketamineoutcomes.history;

/** An accepted row of an export: whom it is about, and what it says. */
public record Row(String patientId, Entry entry) {

  public Row {
    if (patientId.isBlank()) {
      throw new IllegalArgumentException("A row must have a patient id");
    }
  }
}
