package org.ketamineoutcomes.remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.header.FileLayout;

/**
 * The columns in which REDCap says of each form whether it is complete, as people mark it: many
 * never do. They say something of a row only where its line is of one form.
 */
record FormStatuses(List<Integer> places) {

  private static final String STATUS = "_complete";
  private static final Set<String> INCOMPLETE = Set.of("0", "incomplete");

  FormStatuses {
    places = List.copyOf(places);
  }

  static FormStatuses of(FileLayout layout) {
    List<Integer> places = new ArrayList<>();
    if (layout.headers().stream().anyMatch(FormStatuses::isOfRedcap)) {
      for (int place : layout.placesNotRead()) {
        if (layout.headers().get(place).strip().endsWith(STATUS)) {
          places.add(place);
        }
      }
    }
    return new FormStatuses(places);
  }

  private static boolean isOfRedcap(String header) {
    return header.equals("record_id") || header.startsWith("redcap_");
  }

  boolean areAt(int place) {
    return places.contains(place);
  }

  /** Returns whether the current row is of one form, and that is marked incomplete. */
  boolean sayIncomplete(Records records) {
    String only = "";
    for (int i = 0; i < places.size(); i++) {
      String text = records.cell(places.get(i)).strip();
      if (!text.isEmpty() && !only.isEmpty()) {
        return false;
      }
      only = text.isEmpty() ? only : text;
    }
    return !only.isEmpty() && INCOMPLETE.contains(Spelling.of(only));
  }
}
