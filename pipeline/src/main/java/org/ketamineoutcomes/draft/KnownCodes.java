package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.scale.Instruments;

/**
 * Which of several columns says the drug or the scale in words or codes that are known: a table of
 * OMOP may have the id of a product that no mapping lists, with the name of the drug beside it.
 */
record KnownCodes(StandardSource source, String ours, FileSample file) {

  /** Returns whether our column is one of codes that must be known. */
  boolean isAbout() {
    return ours.equals("drug") || ours.equals("instrument");
  }

  /**
   * Returns the first column that is known in all rows in which any is; or else all that are known
   * in some row, or the first of all if none is.
   */
  List<String> choices(List<String> headers) {
    List<List<Boolean>> known = headers.stream().map(this::known).toList();
    List<Boolean> any = new ArrayList<>();
    for (int row = 0; row < file.rows().size(); row++) {
      int at = row;
      any.add(known.stream().anyMatch(column -> column.get(at)));
    }
    List<String> some = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      if (known.get(i).equals(any)) {
        return List.of(headers.get(i));
      }
      if (known.get(i).contains(true)) {
        some.add(headers.get(i));
      }
    }
    return some;
  }

  private List<Boolean> known(String header) {
    int place = file.place(header).orElseThrow();
    return file.rows().stream().map(row -> isKnown(row.get(place))).toList();
  }

  private boolean isKnown(String text) {
    if (source.meaning(ours, text).isPresent()) {
      return true;
    }
    return ours.equals("drug")
        ? text.toLowerCase(Locale.ROOT).contains("ketamin")
        : Instruments.standard().named(text).isPresent()
            || Instruments.standard().itemCalled(text).isPresent();
  }
}
