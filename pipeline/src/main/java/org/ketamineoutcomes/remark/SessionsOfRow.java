package org.ketamineoutcomes.remark;

import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.schema.Export;

/**
 * A column of the sessions export that nothing reads and that says how many sessions there were: a
 * row may be of a patient or a month, and not of one session.
 */
final class SessionsOfRow {

  private static final Set<String> SESSIONS =
      Set.of(
          "sessions",
          "infusions",
          "treatments",
          "injections",
          "visits",
          "appointments",
          "administrations",
          "sitzungen",
          "infusionen",
          "behandlungen",
          "gaben",
          "séances",
          "seances",
          "perfusions",
          "sesiones",
          "infusiones",
          "sessões",
          "sessoes",
          "infusões",
          "infusoes",
          "sedute",
          "infusioni",
          "behandelingen",
          "infusies");

  private static final Set<String> NUMBERS =
      Set.of(
          "n",
          "num",
          "number",
          "no",
          "nr",
          "of",
          "the",
          "count",
          "total",
          "sum",
          "given",
          "held",
          "attended",
          "completed",
          "received",
          "ketamine",
          "esketamine",
          "iv",
          "anzahl",
          "der",
          "nombre",
          "de",
          "des",
          "número",
          "numero",
          "qty",
          "quantity",
          "how",
          "many",
          "aantal");

  private static final int NONE = -1;

  private final int place;

  private SessionsOfRow(int place) {
    this.place = place;
  }

  static SessionsOfRow of(FileLayout layout) {
    if (layout.export() == Export.SESSIONS) {
      for (int place : layout.placesNotRead()) {
        if (isNumberOfSessions(Spelling.words(layout.headers().get(place)))) {
          return new SessionsOfRow(place);
        }
      }
    }
    return new SessionsOfRow(NONE);
  }

  /** Sessions are counted; a session number, or count, says which one it is. */
  private static boolean isNumberOfSessions(List<String> words) {
    return words.stream().anyMatch(SESSIONS::contains)
        && words.stream().allMatch(word -> SESSIONS.contains(word) || NUMBERS.contains(word));
  }

  /** Counts the current line if it is of two sessions or more. */
  void look(Records records, RowRemarks remarks) {
    if (place != NONE && isAboveOne(Spaces.strip(records.cell(place)))) {
      remarks.ofLine(Assumption.ROW_MAY_BE_SEVERAL_SESSIONS, "session_date");
    }
  }

  private static boolean isAboveOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > 1 ? !text.equals("00") && !text.equals("01") : text.compareTo("1") > 0;
  }
}
