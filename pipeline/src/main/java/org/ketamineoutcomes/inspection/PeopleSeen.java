package org.ketamineoutcomes.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.link.IdLinks;
import org.ketamineoutcomes.link.LinkFinding;
import org.ketamineoutcomes.link.LinkReport;
import org.ketamineoutcomes.link.SurplusTexts;

/**
 * Who is in which export. Holds an id once, and of its rows what linking asks for: where they
 * stood, and of the patients export what it says of sites; of a thousand ids their sessions.
 */
public final class PeopleSeen {

  /** Up to so many ids, enough rows are kept of each to see that an export has one id only. */
  private static final int FEW_IDS = 1_000;

  private static final int ROWS_OF_FEW = 10;

  /** Of each file. */
  private static final int SESSIONS_OF_FEW = 30;

  private final Map<String, List<Entry>> entriesById = new TreeMap<>();
  private final Map<String, Entry> standIns = new HashMap<>();

  void add(Row row) {
    List<Entry> entries = entriesById.computeIfAbsent(row.patientId(), id -> new ArrayList<>(4));
    Entry entry = row.entry();
    boolean isOfFew = entriesById.size() <= FEW_IDS;
    if (entry instanceof Patient) {
      entries.add(entry);
    } else if (entry instanceof Session && isOfFew) {
      addUpTo(
          SESSIONS_OF_FEW,
          entries,
          entry,
          kept -> kept instanceof Session && kept.position().file() == entry.position().file());
    } else {
      Entry standIn = standIns.computeIfAbsent(kind(entry), key -> standIn(entry));
      addUpTo(isOfFew ? ROWS_OF_FEW : 1, entries, standIn, kept -> kept == standIn);
    }
  }

  private static void addUpTo(int most, List<Entry> entries, Entry entry, Predicate<Entry> alike) {
    if (entries.stream().filter(alike).count() < most) {
      entries.add(entry);
    }
  }

  /** Returns what entries have in common that one of them may stand for. */
  private static String kind(Entry entry) {
    String kind = entry.getClass().getSimpleName() + entry.position().file();
    return entry instanceof Session session
        ? kind + " " + session.drug().isEmpty() + " " + session.siteId()
        : kind;
  }

  /** Weights are of one person. */
  private static Entry standIn(Entry entry) {
    return entry instanceof Session session ? session.with(Session.Dose.NOT_RECORDED) : entry;
  }

  /** Returns how the ids meet. */
  public LinkReport links(
      List<String> fileNames, List<String> idHeaders, Set<LinkFinding> accepted) {
    IdLinks links = new IdLinks();
    links.add(entriesById);
    return new LinkReport(links, fileNames, idHeaders, accepted, new SurplusTexts(entriesById));
  }
}
