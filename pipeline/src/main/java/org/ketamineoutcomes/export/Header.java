package org.ketamineoutcomes.export;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The header line of a file as it stands, without surrounding spaces. */
record Header(List<String> names, List<String> spellings, Delimiter delimiter, Charset encoding) {

  static Header of(List<String> cells, Delimiter delimiter, Charset encoding) {
    List<String> names = cells.stream().map(String::strip).toList();
    return new Header(names, names.stream().map(Spelling::of).toList(), delimiter, encoding);
  }

  String name(int place) {
    return names.get(place);
  }

  int width() {
    return names.size();
  }

  /** Returns the places of the columns that have one of these names, from 0. */
  List<Integer> placesOf(Collection<String> wanted) {
    List<String> spelled = wanted.stream().map(Spelling::of).filter(s -> !s.isEmpty()).toList();
    return IntStream.range(0, width())
        .filter(place -> spelled.contains(spellings.get(place)))
        .boxed()
        .toList();
  }
}
