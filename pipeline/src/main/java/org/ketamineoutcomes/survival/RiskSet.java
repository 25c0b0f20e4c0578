package org.ketamineoutcomes.survival;

/**
 * The patients at risk on one day: followed to it at least, entered before it, and free of the
 * event until then.
 *
 * @param day the day
 * @param atRisk how many they are
 * @param events how many of them had the event on this day
 * @param censored how many of them were censored on this day, after its events
 */
public record RiskSet(int day, long atRisk, long events, long censored) {}
