package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers of all items of a scale, from the first on, and how a mapping writes them. */
record ItemHeaders(List<String> headers) {

  /** A scale of which there are no items. */
  static final ItemHeaders NONE = new ItemHeaders(List.of());

  private static final Pattern NUMBER = Pattern.compile("\\d+|(?<![a-zA-Z])[aA]$|(?<=\\d)[aA]");

  ItemHeaders {
    headers = List.copyOf(headers);
  }

  boolean areThere() {
    return !headers.isEmpty();
  }

  /** Returns the keys that name them: one with a range, if all are alike, or else one each. */
  List<String> keys(NamedColumns columns) {
    if (!headers.stream().allMatch(columns::isCalledSo)) {
      return oneEach(columns);
    }
    Matcher number = NUMBER.matcher(headers.get(0));
    while (number.find()) {
      String before = headers.get(0).substring(0, number.start());
      String after = headers.get(0).substring(number.end());
      if (all(before, number.group(), after).equals(headers)) {
        String last = headers.get(headers.size() - 1);
        String to = last.substring(before.length(), last.length() - after.length());
        return List.of("items: '" + before + "{" + number.group() + ".." + to + "}" + after + "'");
      }
    }
    return oneEach(columns);
  }

  private List<String> oneEach(NamedColumns columns) {
    List<String> keys = new ArrayList<>();
    for (int k = 1; k <= headers.size(); k++) {
      keys.add("item_" + k + ": " + columns.reference(headers.get(k - 1)));
    }
    return keys;
  }

  private List<String> all(String before, String from, String after) {
    List<String> all = new ArrayList<>();
    for (int k = 0; k < headers.size(); k++) {
      boolean isDigits = Character.isDigit(from.charAt(0));
      int width = from.startsWith("0") ? from.length() : 1;
      String number =
          isDigits
              ? ("%0" + width + "d").formatted(Integer.parseInt(from) + k)
              : String.valueOf((char) (from.charAt(0) + k));
      all.add(before + number + after);
    }
    return all;
  }
}
