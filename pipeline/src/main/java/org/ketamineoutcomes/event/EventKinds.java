package org.ketamineoutcomes.event;

import java.io.Serializable;
import java.util.List;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.table.TableRow;

/**
 * The kinds that events are told apart by, numbered from 0: any event or one of special interest,
 * once for each way in which a record came to be. The ways are never pooled, so no kind is about
 * two of them.
 *
 * <p>An event of special interest is of its kind and of {@code any}; one whose term stands for two
 * is of both.
 */
public record EventKinds(AesiVocabulary vocabulary) implements Serializable {

  /** What all events are, of special interest or not. */
  static final String ANY = "any";

  private static final List<Ascertainment> WAYS =
      List.of(Ascertainment.SOLICITED, Ascertainment.SPONTANEOUS, Ascertainment.NOT_RECORDED);

  public int count() {
    return WAYS.size() * names();
  }

  /** Returns the numbers of the kinds that an event is of. */
  public int[] of(EventRecord event) {
    List<Aesi> all = vocabulary.all();
    int first = WAYS.indexOf(event.ascertainment()) * names();
    int[] kinds = new int[1 + event.aesi().size()];
    kinds[0] = first;
    int found = 1;
    for (int place = 0; place < all.size() && found < kinds.length; place++) {
      if (event.isOf(all.get(place).id())) {
        kinds[found++] = first + 1 + place;
      }
    }
    return kinds;
  }

  /** Returns {@link #ANY} or the published name of an event of special interest. */
  String name(int kind) {
    int place = kind % names();
    return place == 0 ? ANY : vocabulary.all().get(place - 1).id();
  }

  public Ascertainment ascertainment(int kind) {
    return WAYS.get(kind / names());
  }

  /** Says in a row which kind it is about. */
  public TableRow setKind(TableRow row, int kind) {
    return row.set("aesi", name(kind)).set("ascertainment", ascertainment(kind).id());
  }

  private int names() {
    return 1 + vocabulary.all().size();
  }
}
