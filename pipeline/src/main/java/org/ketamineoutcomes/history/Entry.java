package org.ketamineoutcomes.history;

/** What one row of an export says of its patient. */
public sealed interface Entry
    permits Patient, Session, Assessment, ItemAnswer, AdverseEvent, NoEvent, VitalSign {

  RowPosition position();
}
