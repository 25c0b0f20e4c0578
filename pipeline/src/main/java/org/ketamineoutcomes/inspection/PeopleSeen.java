package org.ketamineoutcomes.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * stood, and of the patients export what it says of sites.
 */
public final class PeopleSeen {

  /** Up to so many ids, enough rows are kept of each to see that an export has one id only. */
  private static final int FEW_IDS = 1_000;

  private static final int ROWS_OF_FEW = 10;

  private final Map<String, List<Entry>> entriesById = new TreeMap<>();
  private final Map<String, Entry> standIns = new HashMap<>();

  void add(Row row) {
    List<Entry> entries = entriesById.computeIfAbsent(row.patientId(), id -> new ArrayList<>(4));
    Entry entry = row.entry();
    if (entry instanceof Patient) {
      entries.add(entry);
      return;
    }
    Entry standIn =
        standIns.computeIfAbsent(
            entry.getClass().getSimpleName() + entry.position().file() + site(entry), key -> entry);
    int most = entriesById.size() <= FEW_IDS ? ROWS_OF_FEW : 1;
    if (entries.stream().filter(kept -> kept == standIn).count() < most) {
      entries.add(standIn);
    }
  }

  private static String site(Entry entry) {
    return entry instanceof Session session ? " " + session.siteId() : "";
  }

  /** Returns how the ids meet. */
  public LinkReport links(
      List<String> fileNames, List<String> idHeaders, Set<LinkFinding> accepted) {
    IdLinks links = new IdLinks();
    links.add(entriesById);
    return new LinkReport(links, fileNames, idHeaders, accepted, new SurplusTexts(entriesById));
  }
}
