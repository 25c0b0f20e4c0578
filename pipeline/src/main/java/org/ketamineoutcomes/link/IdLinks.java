package org.ketamineoutcomes.link;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.ItemAnswer;
import org.ketamineoutcomes.history.NoEvent;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.VitalSign;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.WordCounts;

/**
 * How the ids of the exports meet, as counts that merge by addition: ids are counted where all ids
 * of one {@link LooseId} are together, and never gathered.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class IdLinks implements Tally<IdLinks> {

  /** The exports, as the places where ids stand are called here; a file is called by its number. */
  static final String SESSIONS = "sessions";

  static final String PATIENTS = "patients";
  static final String ASSESSMENTS = "assessments";
  static final String ADVERSE_EVENTS = "adverse_events";

  /** Rows of the sessions export that are of no session by themselves. */
  private static final String VITAL_SIGNS = "vital_signs";

  private static final String IDS = "ids";
  private static final String ROWS = "rows";
  private static final String WITHOUT_SESSION = "without session";
  private static final String SCIENTIFIC = "scientific";
  private static final String WITH_ALL_FORMS = "with all forms";

  private static final String TWO_SITES = "two sites";
  private static final String SEVERAL_FORMS = "several";
  private static final String PLACEBO_ARM = "placebo arm";
  private static final String SCORED = "scored";
  private static final String SCORED_LATER = "scored later";
  private static final String OTHER_WEIGHTS = "other weights";
  private static final String IN_TWO_FILES = "in two files";
  private static final String NUMBERED_AGAIN = "numbered again";

  /** Of fewer people, most may have no score before their first session by chance. */
  private static final int FEWEST_SCORED = 10;

  /** The first numbers that a clinic gives to its patients. */
  private static final Pattern FIRST_NUMBER = Pattern.compile("0*[1-9]");

  private static final Pattern SCIENTIFIC_NOTATION =
      Pattern.compile("\\d[.,]\\d+[eE][+-]?\\d{1,3}|\\d[eE]\\+\\d{1,3}");

  private static final int LONGEST_DATE = "12-Mar-2021".length();

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:-\\d{2,4})?"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\\d{2}");

  private final WordCounts places = new WordCounts();
  private final WordCounts people = new WordCounts();

  /**
   * Counts the ids of some people.
   *
   * @param entriesById all accepted rows of each id; ids with one {@link LooseId} must be together
   */
  public void add(Map<String, List<Entry>> entriesById) {
    SessionIds sessionIds = SessionIds.of(entriesById);
    Map<String, List<String>> alike = new TreeMap<>();
    Map<String, WordCounts> byPlace = new HashMap<>();
    entriesById.forEach(
        (id, entries) -> {
          add(id, entries, sessionIds, byPlace);
          if (SiteOfPatient.hasTwo(entries)) {
            people.add(TWO_SITES, 1);
          }
          addFirstScores(FirstScores.of(entries));
          if (isTreatedOnPlacebo(entries)) {
            people.add(PLACEBO_ARM, 1);
          }
          addFiles(id, SessionFiles.of(entries));
          alike.computeIfAbsent(LooseId.ofOnePerson(id), key -> new ArrayList<>(1)).add(id);
        });
    byPlace.forEach(
        (place, counts) ->
            counts.sorted().forEach((what, count) -> places.add(key(place, what), count)));
    alike.values().stream().filter(ids -> ids.size() > 1).forEach(this::addAlike);
  }

  /** Returns whether someone of an arm without ketamine has a session that names no drug. */
  private static boolean isTreatedOnPlacebo(List<Entry> entries) {
    boolean placebo = false;
    boolean unnamed = false;
    for (Entry entry : entries) {
      if (entry instanceof Patient patient) {
        placebo |= patient.attributes().containsKey(Patient.PLACEBO_ARM);
      } else if (entry instanceof Session session) {
        unnamed |= session.drug().isEmpty();
      }
    }
    return placebo && unnamed;
  }

  private void addFirstScores(FirstScores scores) {
    addIf(scores != FirstScores.NOT_ASKED, SCORED, people);
    addIf(scores == FirstScores.NONE_BEFORE_FIRST_SESSION, SCORED_LATER, people);
  }

  private void addFiles(String id, SessionFiles files) {
    if (files.later().isEmpty()) {
      return;
    }
    people.add(IN_TWO_FILES, 1);
    addIf(files.weightsDiffer(), OTHER_WEIGHTS, people);
    if (FIRST_NUMBER.matcher(id).matches()) {
      files.besides().forEach(file -> places.add(key(String.valueOf(file), NUMBERED_AGAIN), 1));
    }
  }

  private static void add(
      String id, List<Entry> entries, SessionIds sessionIds, Map<String, WordCounts> byPlace) {
    Map<String, Long> rows = rowsByPlace(entries);
    boolean scientific = isScientific(id);
    boolean linked = rows.containsKey(SESSIONS);
    List<IdForm> linking = linked ? List.of() : sessionIds.formsThatLink(id);
    boolean withAll = !linked && sessionIds.linkWithAllForms(id);
    rows.forEach(
        (place, count) -> {
          WordCounts counts = byPlace.computeIfAbsent(place, any -> new WordCounts());
          counts.add(IDS, 1);
          counts.add(ROWS, count);
          addIf(!linked, WITHOUT_SESSION, counts);
          addIf(scientific, SCIENTIFIC, counts);
          addIf(withAll, WITH_ALL_FORMS, counts);
          linking.forEach(form -> counts.add(form.name(), 1));
        });
  }

  private static void addIf(boolean isSo, String what, WordCounts counts) {
    if (isSo) {
      counts.add(what, 1);
    }
  }

  /** Returns the rows of one id; those of one export and file mostly follow one another. */
  private static Map<String, Long> rowsByPlace(List<Entry> entries) {
    Map<String, Long> rows = new TreeMap<>();
    int from = 0;
    for (int i = 1; i <= entries.size(); i++) {
      if (i == entries.size() || !isOfOnePlace(entries.get(from), entries.get(i))) {
        Entry first = entries.get(from);
        rows.merge(export(first), (long) i - from, Long::sum);
        rows.merge(fileOf(first), (long) i - from, Long::sum);
        from = i;
      }
    }
    return rows;
  }

  private static boolean isOfOnePlace(Entry one, Entry other) {
    return one.getClass() == other.getClass() && one.position().file() == other.position().file();
  }

  private static String key(String place, String what) {
    return place + " " + what;
  }

  /** Counts ids that differ by form alone, by the form if it is one. */
  private void addAlike(List<String> ids) {
    for (IdForm form : IdForm.values()) {
      if (form.tellsOnePerson() && ids.stream().map(form::of).distinct().count() == 1) {
        people.add(form.name(), ids.size());
        return;
      }
    }
    people.add(SEVERAL_FORMS, ids.size());
  }

  /** Returns whether an id is what a spreadsheet makes of another: 2.02E+12, or 3-Mar of 3-03. */
  static boolean isScientific(String id) {
    return ((id.indexOf('E') > 0 || id.indexOf('e') > 0)
            && SCIENTIFIC_NOTATION.matcher(id).matches())
        || (id.length() <= LONGEST_DATE && id.indexOf('-') > 0 && DATE.matcher(id).matches());
  }

  /** Returns the file of a row, as a place where ids stand. */
  static String fileOf(Entry entry) {
    return String.valueOf(entry.position().file());
  }

  /** Returns the export of a row, as a place where ids stand. */
  static String export(Entry entry) {
    if (entry instanceof Session) {
      return SESSIONS;
    } else if (entry instanceof Assessment || entry instanceof ItemAnswer) {
      return ASSESSMENTS;
    } else if (entry instanceof AdverseEvent || entry instanceof NoEvent) {
      return ADVERSE_EVENTS;
    } else if (entry instanceof Patient) {
      return PATIENTS;
    } else if (entry instanceof VitalSign) {
      return VITAL_SIGNS;
    }
    throw new IllegalArgumentException("An entry is of one of the four exports");
  }

  /** Returns the places where ids stand: exports by their names, and files by their numbers. */
  List<String> places() {
    return places.sorted().keySet().stream()
        .filter(key -> key.endsWith(" " + IDS))
        .map(key -> key.substring(0, key.indexOf(' ')))
        .toList();
  }

  /** Returns whether no row of a file was accepted. */
  public boolean hasNoId(int file) {
    return ids(String.valueOf(file)) == 0;
  }

  long ids(String place) {
    return places.get(key(place, IDS));
  }

  long rows(String place) {
    return places.get(key(place, ROWS));
  }

  long withoutSession(String place) {
    return places.get(key(place, WITHOUT_SESSION));
  }

  long scientific(String place) {
    return places.get(key(place, SCIENTIFIC));
  }

  /** Returns how many ids without a session would have one if no form counted. */
  long withAllForms(String place) {
    return places.get(key(place, WITH_ALL_FORMS));
  }

  /** Returns how many ids without a session would have one if one form did not count. */
  long with(IdForm form, String place) {
    return places.get(key(place, form.name()));
  }

  /** Returns how many ids are of two people, by what the patients export says of them. */
  long atTwoSites() {
    return people.get(TWO_SITES);
  }

  /** Returns how many ids have weights in two files of sessions that are not of one person. */
  long withOtherWeights() {
    return people.get(OTHER_WEIGHTS);
  }

  /** Returns how many ids stand in several files of sessions. */
  long inSeveralFiles() {
    return people.get(IN_TWO_FILES);
  }

  /**
   * Returns how many ids from 1 to 9 have sessions in a file beside others of another file, as if
   * each of the two were of a site that numbers its patients from 1.
   */
  long numberedAgain(String file) {
    return places.get(key(file, NUMBERED_AGAIN));
  }

  /** Returns how many people of an arm without ketamine have sessions that name no drug. */
  long treatedOnPlacebo() {
    return people.get(PLACEBO_ARM);
  }

  /**
   * Returns how many people with sessions and scores have no score in the 90 days up to the first
   * session, if most have none: the exports may not go together.
   */
  public long mostlyScoredAfterFirstSession() {
    long all = people.get(SCORED);
    long later = people.get(SCORED_LATER);
    return all >= FEWEST_SCORED && 2 * later > all ? later : 0;
  }

  /** Returns how many ids differ from another by that form alone. */
  long alikeBut(IdForm form) {
    return people.get(form.name());
  }

  /** Returns how many ids differ from another by more than one form. */
  long alikeButForSeveral() {
    return people.get(SEVERAL_FORMS);
  }

  @Override
  public void merge(IdLinks other) {
    places.merge(other.places);
    people.merge(other.people);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    places.writeTo(out);
    people.writeTo(out);
  }

  public static IdLinks readFrom(DataInput in) throws IOException {
    IdLinks links = new IdLinks();
    links.places.merge(WordCounts.readFrom(in));
    links.people.merge(WordCounts.readFrom(in));
    return links;
  }
}
