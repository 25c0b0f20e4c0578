package org.ketamineoutcomes.survival;

import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import java.util.List;

/** Weeks to relapse of acute myelogenous leukaemia (Miller 1997): data set aml of R survival. */
final class Aml {

  static final List<FollowUp> MAINTAINED =
      List.of(
          eventOn(9),
          eventOn(13),
          censoredOn(13),
          eventOn(18),
          eventOn(23),
          censoredOn(28),
          eventOn(31),
          eventOn(34),
          censoredOn(45),
          eventOn(48),
          censoredOn(161));

  static final List<FollowUp> NOT_MAINTAINED =
      List.of(
          eventOn(5),
          eventOn(5),
          eventOn(8),
          eventOn(8),
          eventOn(12),
          censoredOn(16),
          eventOn(23),
          eventOn(27),
          eventOn(30),
          eventOn(33),
          eventOn(43),
          eventOn(45));

  private Aml() {}

  static EventTable table(List<FollowUp> followUps) {
    EventTable table = new EventTable();
    followUps.forEach(table::add);
    return table;
  }
}
