package org.ketamineoutcomes.event;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.table.TableRow;

/**
 * The kinds that events are told apart by, numbered from 0: any event, each one of special
 * interest, and at last serious ones; each once for every way in which a record came to be. The
 * ways are never pooled, so no kind is about two of them.
 *
 * <p>An event of special interest is of its kind and of {@code any}; one whose term stands for two
 * is of both. Does not change, and is safe for use by several threads.
 */
public final class EventKinds implements Serializable {

  /** What all events are, of special interest or not. */
  static final String ANY = "any";

  static final String SERIOUS = "serious";

  private static final List<Ascertainment> WAYS =
      List.of(Ascertainment.SOLICITED, Ascertainment.SPONTANEOUS, Ascertainment.NOT_RECORDED);

  private final AesiVocabulary vocabulary;
  private final List<String> names;
  private final Map<String, Integer> placeOfAesi;

  public EventKinds(AesiVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    List<String> all = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    all.add(ANY);
    for (Aesi aesi : vocabulary.all()) {
      places.put(aesi.id(), all.size());
      all.add(aesi.id());
    }
    all.add(SERIOUS);
    names = List.copyOf(all);
    placeOfAesi = Map.copyOf(places);
  }

  public AesiVocabulary vocabulary() {
    return vocabulary;
  }

  public int count() {
    return WAYS.size() * names.size();
  }

  /** Returns how many kinds there are before those of serious events, which are the last. */
  public int countWithoutSerious() {
    return WAYS.size() * (names.size() - 1);
  }

  /** Returns in how many ways a record may have come to be. */
  public static int ways() {
    return WAYS.size();
  }

  /** Returns the number of the way of a kind, which is also the kind of any event of that way. */
  public static int wayOf(int kind) {
    return kind % WAYS.size();
  }

  public Ascertainment ascertainment(int kind) {
    return WAYS.get(wayOf(kind));
  }

  /** Returns the numbers of the kinds that an event of these special interests is of. */
  int[] of(AdverseEvent event, List<Aesi> aesi, Ascertainment ascertainment) {
    boolean isSerious = event.serious() == Answer.YES;
    int way = WAYS.indexOf(ascertainment);
    int[] kinds = new int[1 + aesi.size() + (isSerious ? 1 : 0)];
    kinds[0] = way;
    for (int i = 0; i < aesi.size(); i++) {
      kinds[1 + i] = WAYS.size() * placeOfAesi.getOrDefault(aesi.get(i).id(), 0) + way;
    }
    if (isSerious) {
      kinds[kinds.length - 1] = countWithoutSerious() + way;
    }
    return kinds;
  }

  /**
   * Returns every kind, also of events that nobody had, in each of the ways in which any event came
   * to be known. Without any event at all no way is on record.
   *
   * @param isCounted whether anyone had an event of a kind
   */
  public List<Integer> inKnownWays(IntPredicate isCounted) {
    List<Integer> kinds = new ArrayList<>();
    boolean isNoneKnown = true;
    for (int way = 0; way < WAYS.size(); way++) {
      isNoneKnown &= !isCounted.test(way);
    }
    for (int kind = 0; kind < count(); kind++) {
      boolean isKnown =
          isNoneKnown
              ? ascertainment(kind) == Ascertainment.NOT_RECORDED
              : isCounted.test(wayOf(kind));
      if (isKnown) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** Says in a row which kind it is about. */
  public TableRow setKind(TableRow row, int kind) {
    return row.set("aesi", names.get(kind / WAYS.size()))
        .set("ascertainment", ascertainment(kind).id());
  }
}
