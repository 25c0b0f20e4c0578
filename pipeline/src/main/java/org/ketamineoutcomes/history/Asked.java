package org.ketamineoutcomes.history;

/**
 * That someone asked a patient for adverse events, whatever the answer was; told by a form that has
 * a box for each, or an answer "no".
 *
 * @param day whole days on the patient's own scale
 */
public record Asked(RowPosition position, int day) implements Entry {}
