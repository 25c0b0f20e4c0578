package org.ketamineoutcomes.report;

import java.util.List;

/** The four answers, in a sentence or two each, from the table of headline figures. */
final class Answers {

  private final Scope scope;

  Answers(Scope scope) {
    this.scope = scope;
  }

  /**
   * An answer under its question.
   *
   * @param place of the question, from 1
   * @param name of what is asked about
   */
  record Answer(int place, String name, String asks, Prose says) {

    String question() {
      return place + " · " + name + ": " + asks;
    }

    /** Returns the name of the question, and the first sentence of the answer. */
    String headline() {
      String plain = says.plain().strip();
      int end = plain.indexOf(". ");
      return name + ": " + (end < 0 ? plain : plain.substring(0, end + 1));
    }
  }

  List<Answer> all() {
    return List.of(
        new Answer(1, "Onset", "how soon do patients respond?", new OnsetAnswer(scope).says()),
        new Answer(2, "Durability", "how long does it last?", new DurabilityAnswer(scope).says()),
        new Answer(
            3, "Maintenance", "how often do they come?", new MaintenanceAnswer(scope).says()),
        new Answer(4, "Safety", "how many have an adverse event?", new SafetyAnswer(scope).says()));
  }
}
