package org.ketamineoutcomes.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.ketamineoutcomes.finding.Assumption;

/**
 * Rows that several files of one export have, because the files overlap in time: a row counts as
 * often as it stands in the file that has it most often.
 */
final class OverlappingFiles {

  private static final RowPosition ANYWHERE = new RowPosition(0, 0);

  private final Assembly assembly;

  OverlappingFiles(Assembly assembly) {
    this.assembly = assembly;
  }

  /**
   * Returns the rows of one patient that count, in the order given.
   *
   * @param at gives a row as if it stood elsewhere
   */
  <T extends Entry> List<T> once(List<T> rows, BiFunction<T, RowPosition, T> at) {
    if (isOneFile(rows)) {
      return rows;
    }
    Map<T, TreeMap<Integer, Integer>> timesByFile = new HashMap<>();
    for (T row : rows) {
      timesByFile
          .computeIfAbsent(at.apply(row, ANYWHERE), same -> new TreeMap<>())
          .merge(row.position().file(), 1, Integer::sum);
    }
    Map<T, Integer> fileOfMost = new HashMap<>();
    timesByFile.forEach((row, times) -> fileOfMost.put(row, fileOfMost(times)));
    List<T> counting = new ArrayList<>(rows.size());
    for (T row : rows) {
      int file = row.position().file();
      if (Integer.valueOf(file).equals(fileOfMost.get(at.apply(row, ANYWHERE)))) {
        counting.add(row);
      } else {
        assembly.assumptions().assume(file, Assumption.SAME_ROW_TWICE, "");
      }
    }
    return counting;
  }

  private static boolean isOneFile(List<? extends Entry> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).position().file() != rows.get(0).position().file()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first of the files that have a row most often. */
  private static int fileOfMost(Map<Integer, Integer> timesByFile) {
    int first = -1;
    int most = 0;
    for (Map.Entry<Integer, Integer> file : timesByFile.entrySet()) {
      if (file.getValue() > most) {
        first = file.getKey();
        most = file.getValue();
      }
    }
    return first;
  }
}
