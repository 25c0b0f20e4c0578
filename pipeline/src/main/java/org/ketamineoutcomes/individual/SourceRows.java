package org.ketamineoutcomes.individual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.table.TableRow;

/** Finds the row of another file that gave a day, and says so as ADaM does. */
record SourceRows(Map<RowPosition, Integer> numbers) {

  static SourceRows of(Subject subject) {
    Map<RowPosition, Integer> numbers = new HashMap<>();
    number(subject.history().sessions(), numbers);
    number(subject.assessments(), numbers);
    number(subject.adverseEvents(), numbers);
    return new SourceRows(numbers);
  }

  private static void number(List<? extends Entry> entries, Map<RowPosition, Integer> numbers) {
    for (int i = 0; i < entries.size(); i++) {
      numbers.put(entries.get(i).position(), i + 1);
    }
  }

  void set(TableRow row, Entry entry) {
    if (entry instanceof Assessment) {
      set(row, AssessmentsFile.NAME, "day", number(entry), entry);
    } else if (entry instanceof Session) {
      set(row, SessionsFile.NAME, "day", number(entry), entry);
    } else if (entry instanceof AdverseEvent) {
      set(row, AdverseEventsFile.NAME, "onset_day", number(entry), entry);
    } else if (entry instanceof Patient) {
      set(row, PatientsFile.NAME, "death_day", 1, entry);
    }
  }

  /** Returns the place of an entry among those of its file, from 1. */
  int number(Entry entry) {
    return numbers.getOrDefault(entry.position(), 0);
  }

  private static void set(TableRow row, String file, String column, int number, Entry entry) {
    row.set("SRCDOM", file).set("SRCVAR", column).set("SRCSEQ", (long) number);
    Subject.setSource(row, entry.position());
  }
}
