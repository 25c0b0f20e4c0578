package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ketamineoutcomes.draft.ScaleColumns.Sureness;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * Columns side by side that may be the items of a scale though no name says so, as the questions of
 * a survey are called Q5 to Q13: exactly as many, with no answer that the scale does not have. They
 * are asked about and never taken.
 */
final class UnnamedItems {

  /** Fewer columns of small numbers are of anything. */
  private static final int FEWEST = 5;

  private final FileSample file;

  private UnnamedItems(FileSample file) {
    this.file = file;
  }

  /** Returns what the columns may be, scale by scale, without those that are taken. */
  static List<ScaleColumns> in(FileSample file, Set<String> taken) {
    UnnamedItems items = new UnnamedItems(file);
    List<ScaleColumns> found = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String header : file.headers()) {
      boolean isAnswer = !taken.contains(header) && items.isAnswer(header);
      if (!isAnswer) {
        found.addAll(items.of(run));
        run.clear();
      } else {
        if (!run.isEmpty() && !isNext(run.get(run.size() - 1), header)) {
          found.addAll(items.of(run));
          run.clear();
        }
        run.add(header);
      }
    }
    found.addAll(items.of(run));
    return found;
  }

  /** A run of columns ends where their names without numbers change. */
  private static boolean isNext(String before, String header) {
    boolean bothHaveNumbers = before.matches(".*\\d.*") && header.matches(".*\\d.*");
    return !bothHaveNumbers || stem(before).equals(stem(header));
  }

  private static String stem(String header) {
    return header.replaceFirst("\\d+\\D*$", "");
  }

  /** Boxes, and whether a form is complete, have small numbers too. */
  private boolean isAnswer(String header) {
    List<String> filled = file.filled(header);
    boolean isOfForm = EventBoxes.isBox(header) || header.matches("(?i).*_complete|complete\\?.*");
    return !filled.isEmpty()
        && !isOfForm
        && filled.stream()
            .allMatch(
                cell ->
                    cell.matches("[0-6]")
                        || AnswerPoints.isKnownWord(cell.toLowerCase(Locale.ROOT)));
  }

  private List<ScaleColumns> of(List<String> run) {
    if (run.size() < FEWEST) {
      return List.of();
    }
    List<Instrument> named =
        ScaleColumns.namedIn(file.fileName()).map(List::of).orElseGet(List::of);
    List<ScaleColumns> may = new ArrayList<>();
    for (Instrument scale : named.isEmpty() ? Instruments.standard().all() : named) {
      if (scale.itemCount() == run.size() && hasNoOtherAnswers(scale, run)) {
        may.add(
            new ScaleColumns(
                scale, Visit.NONE, "", new ItemHeaders(run), "", Sureness.AS_MANY_AS_ITEMS));
      }
    }
    return may;
  }

  /** Answers may be counted from 1. */
  private boolean hasNoOtherAnswers(Instrument scale, List<String> run) {
    for (int k = 1; k <= run.size(); k++) {
      int most = scale.itemMaximum(k) + 1;
      if (file.filled(run.get(k - 1)).stream()
          .anyMatch(cell -> cell.matches("\\d") && Integer.parseInt(cell) > most)) {
        return false;
      }
    }
    return true;
  }
}
