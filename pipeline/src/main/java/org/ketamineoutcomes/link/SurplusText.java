package org.ketamineoutcomes.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A text that stands before or behind the ids of one export and not of another: {@code KET-001}
 * beside {@code 001}. It is looked for among ids that no difference of form links.
 *
 * @param ids how many ids would have a session without the text
 * @param texts how many texts there are, such as one for each site
 * @param side where they stand
 * @param owner whose ids have them
 * @param loosely whether ids meet only if no form counts either
 */
record SurplusText(int ids, int texts, Side side, Owner owner, boolean loosely) {

  /** More texts than this are no prefixes but ids. */
  private static final int MOST_TEXTS = 5;

  /** A text of one id alone explains nothing. */
  private static final int FEWEST_IDS = 2;

  /** Where a text stands. */
  enum Side {
    BEFORE,
    BEHIND
  }

  /** Whose ids have a text. */
  enum Owner {
    SESSIONS,
    OTHERS,
    /** Each of the two has one of its own. */
    BOTH
  }

  /**
   * Finds the texts without which more than half of some ids would have a session.
   *
   * @param others ids without a session
   */
  static Optional<SurplusText> between(Set<String> sessions, Set<String> others) {
    for (boolean loosely : new boolean[] {false, true}) {
      UnaryOperator<String> form = loosely ? LooseId::of : UnaryOperator.identity();
      Set<String> ofSessions = all(sessions, form);
      Set<String> ofOthers = all(others, form);
      List<SurplusText> found = new ArrayList<>();
      for (Side side : Side.values()) {
        found.add(longer(ofOthers, ofSessions, side, Owner.OTHERS, loosely));
        found.add(longer(ofSessions, ofOthers, side, Owner.SESSIONS, loosely));
      }
      found.add(both(ofSessions, ofOthers, loosely));
      Optional<SurplusText> best =
          found.stream()
              .filter(text -> 2 * text.ids > others.size())
              .max(Comparator.comparingInt(SurplusText::ids));
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  private static Set<String> all(Set<String> ids, UnaryOperator<String> form) {
    Set<String> forms = new HashSet<>();
    ids.forEach(id -> forms.add(form.apply(id)));
    return forms;
  }

  /** Counts ids that are one of others with a text before or behind it. */
  private static SurplusText longer(
      Set<String> ids, Set<String> others, Side side, Owner owner, boolean loosely) {
    Map<String, Set<String>> meetingByText = new HashMap<>();
    for (String id : ids) {
      for (int cut = 1; cut < id.length(); cut++) {
        String text = side == Side.BEFORE ? id.substring(0, cut) : id.substring(cut);
        String rest = side == Side.BEFORE ? id.substring(cut) : id.substring(0, cut);
        if (isNoNumber(id, cut) && others.contains(rest)) {
          meetingByText.computeIfAbsent(text, key -> new HashSet<>()).add(rest);
        }
      }
    }
    List<Set<String>> meeting =
        meetingByText.values().stream()
            .filter(rests -> rests.size() >= FEWEST_IDS)
            .sorted(Comparator.comparingInt((Set<String> rests) -> rests.size()).reversed())
            .limit(MOST_TEXTS)
            .toList();
    Set<String> met = new HashSet<>();
    int sum = 0;
    for (Set<String> rests : meeting) {
      sum += rests.size();
      met.addAll(rests);
    }
    boolean joinsPeople = met.size() < sum;
    return new SurplusText(joinsPeople ? 0 : sum, meeting.size(), side, owner, loosely);
  }

  /** Returns whether the cut goes through no number. */
  private static boolean isNoNumber(String id, int cut) {
    return !(Character.isDigit(id.charAt(cut - 1)) && Character.isDigit(id.charAt(cut)));
  }

  /** Counts ids that are the same behind the text that most of each side begin with. */
  private static SurplusText both(Set<String> sessions, Set<String> others, boolean loosely) {
    // Few ids that meet by their numbers alone meet by chance.
    String ofSessions = mostCommonStart(sessions);
    String ofOthers = mostCommonStart(others);
    int ids = 0;
    if (!ofSessions.isEmpty() && !ofOthers.isEmpty() && !ofSessions.equals(ofOthers)) {
      for (String id : others) {
        if (start(id).equals(ofOthers)
            && sessions.contains(ofSessions + id.substring(ofOthers.length()))) {
          ids++;
        }
      }
    }
    boolean isChance = ids < FEWEST_IDS || 2 * ids < sessions.size();
    return new SurplusText(isChance ? 0 : ids, 2, Side.BEFORE, Owner.BOTH, loosely);
  }

  private static String mostCommonStart(Set<String> ids) {
    Map<String, Integer> byStart = new HashMap<>();
    ids.forEach(id -> byStart.merge(start(id), 1, Integer::sum));
    return byStart.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Returns what stands before the first digit. */
  private static String start(String id) {
    int digit = 0;
    while (digit < id.length() && !Character.isDigit(id.charAt(digit))) {
      digit++;
    }
    return id.substring(0, digit);
  }

  /** Says how ids would meet, and what to write; holds no text of an id. */
  String words() {
    String whose =
        switch (owner) {
          case SESSIONS -> "the ids of sessions";
          case OTHERS -> "them";
          case BOTH -> "each of the two";
        };
    String line =
        "ids: {strip: [%s]%s}"
            .formatted(
                String.join(", ", Collections.nCopies(texts, "TEXT")),
                loosely ? ", case: ignore, leading_zeros: ignore, punctuation: ignore" : "");
    return "%d would have one without %s %s %s: write %s with what stands there for TEXT"
        .formatted(
            ids,
            texts == 1 ? "the text" : "the %d texts".formatted(texts),
            side == Side.BEFORE ? "before" : "behind",
            whose,
            line);
  }
}
