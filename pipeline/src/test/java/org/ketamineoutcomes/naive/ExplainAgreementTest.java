package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.durability.DurabilityMeasure;
import org.ketamineoutcomes.explain.Explanation;
import org.ketamineoutcomes.explain.RowsOfPatient;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.onset.OnsetMeasure;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.safety.AdverseEventMeasure;
import org.ketamineoutcomes.safety.NamedEventMeasure;
import org.ketamineoutcomes.signal.SignalMeasure;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.survival.TimeToEventTable;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** What is published of a patient is what is counted of them. */
class ExplainAgreementTest {

  private static final int CLINICS = 50;
  private static final Strata EVERYONE = new Strata(List.of());
  private static final AesiVocabulary AESI = AesiVocabulary.standard();
  private static final List<String> FILES = List.of("a.csv", "b.csv", "c.csv");

  private static final List<Protocol> SYSTEMATIC = VariedProtocols.systematic();

  private static final Pattern PROTOCOL = Pattern.compile("Protocol (.*)");
  private static final Pattern COURSE = Pattern.compile("  Course ([^,]*), .*");
  private static final Pattern INSTRUMENT = Pattern.compile("    ([A-Z]+-[A-Z]*\\d+|MADRS)");
  private static final Pattern ENDING =
      Pattern.compile("      (onset|durability): (event|competing|censored) (?:on day )?(\\d+).*");

  @Test
  void onsetAndDurabilityAreTheDaysThatTheMeasuresCount() {
    long compared = 0;
    for (int seed = 0; seed < CLINICS; seed++) {
      List<Row> rows = RandomClinic.rows(seed);
      Protocols protocols = protocols(seed);
      for (TreatmentHistory history : Counting.histories(rows)) {
        Map<String, String> counted = new TreeMap<>();
        count("onset", new OnsetMeasure(protocols), protocols, history, counted);
        count("durability", new DurabilityMeasure(protocols), protocols, history, counted);
        assertThat(endings(explained(history.patientId(), rows, protocols)))
            .as("seed %d, patient %s", seed, history.patientId())
            .isEqualTo(counted);
        compared += counted.size();
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @Test
  void treatmentEmergentEventsAreTheRecordsThatTheMeasureCounts() {
    long compared = 0;
    for (int seed = 0; seed < CLINICS; seed++) {
      List<Row> rows = RandomClinic.rows(seed);
      Protocols protocols = protocols(seed);
      for (TreatmentHistory history : Counting.histories(rows)) {
        long published =
            explained(history.patientId(), rows, protocols).stream()
                .filter(line -> line.contains(", treatment-emergent, "))
                .count();
        assertThat(published)
            .as("seed %d, patient %s", seed, history.patientId())
            .isEqualTo(emergentRecords(history, protocols));
        compared += published;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @Test
  void namedEventsAreOnTheDaysThatTheMeasureCounts() {
    long compared = 0;
    for (int seed = 0; seed < CLINICS; seed++) {
      List<Row> rows = RandomClinic.rows(seed);
      Protocols protocols = protocols(seed);
      for (TreatmentHistory history : Counting.histories(rows)) {
        List<String> published =
            explained(history.patientId(), rows, protocols).stream()
                .filter(line -> line.startsWith("    named event "))
                .map(line -> line.replaceFirst("    named event ", "").replaceFirst(" \\[.*", ""))
                .sorted()
                .toList();
        assertThat(published)
            .as("seed %d, patient %s", seed, history.patientId())
            .isEqualTo(namedEvents(history, protocols));
        compared += published.size();
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static List<String> namedEvents(TreatmentHistory history, Protocols protocols) {
    List<String> counted = new ArrayList<>();
    Counted.groups(new NamedEventMeasure(protocols), protocols, List.of(history))
        .forEach(
            (group, events) -> {
              List<NamedEvent> named =
                  protocols.named(group.protocolId()).adverseEvents().namedEvents();
              events.forEach(
                  (place, table) -> counted.add(named.get(place).id() + ": " + ended(table)));
            });
    return counted.stream().sorted().toList();
  }

  private static String ended(CauseTable onePatient) {
    String how =
        onePatient.patients(TimeToEvent.EVENT) == 1
            ? "first"
            : onePatient.patients(TimeToEvent.COMPETING) == 1
                ? "death without one"
                : "none, censored";
    return how + " on day at risk " + onePatient.anyCause().rows().get(0).day();
  }

  @Test
  void signalsAreThoseThatTheMeasureCounts() {
    long compared = 0;
    for (int seed = 0; seed < CLINICS; seed++) {
      List<Row> rows = RandomClinic.rows(seed);
      Protocols protocols = protocols(seed);
      for (TreatmentHistory history : Counting.histories(rows)) {
        List<String> published =
            explained(history.patientId(), rows, protocols).stream()
                .filter(line -> line.contains("_signal") && line.contains(": counted, "))
                .map(line -> line.strip().replace(": counted, not there", " 0"))
                .map(line -> line.replace(": counted, there", " 1"))
                .toList();
        assertThat(published)
            .as("seed %d, patient %s", seed, history.patientId())
            .isEqualTo(signals(history, protocols));
        compared += published.size();
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  private static List<String> signals(TreatmentHistory history, Protocols protocols) {
    List<Table> tables =
        Counted.tables(new SignalMeasure(AESI), protocols, EVERYONE, List.of(history));
    Map<String, List<String>> byProtocol = new TreeMap<>();
    for (TableRow row : tables.get(0).rows()) {
      List<String> signals =
          byProtocol.computeIfAbsent((String) row.get("protocol_id"), id -> new ArrayList<>());
      if (row.get("n_eligible").equals(1L)) {
        String instrument =
            row.get("instrument").equals("none") ? "" : ", " + row.get("instrument");
        signals.add(row.get("signal") + instrument + " " + row.get("n_flagged"));
      }
    }
    return protocols.all().stream()
        .flatMap(protocol -> byProtocol.get(protocol.id()).stream())
        .toList();
  }

  private static Protocols protocols(int seed) {
    return new Protocols(
        List.of(SYSTEMATIC.get(seed % SYSTEMATIC.size()), VariedProtocols.any(new Random(seed))));
  }

  private static List<String> explained(String patient, List<Row> rows, Protocols protocols) {
    RowsOfPatient own = new RowsOfPatient(patient);
    rows.forEach(own::accept);
    return Explanation.of(own, FILES, EVERYONE, protocols, AESI);
  }

  private static void count(
      String outcome,
      Measure<PatientView, TimeToEventTable> measure,
      Protocols protocols,
      TreatmentHistory history,
      Map<String, String> counted) {
    Counted.groups(measure, protocols, List.of(history))
        .forEach(
            (group, table) -> {
              EventTable.Row row = table.followUp().exits().rows().get(0);
              boolean isCompeting = table.causes().patients(TimeToEvent.COMPETING) == 1;
              counted.put(
                  key(outcome, group.protocolId(), group.course(), group.instrument()),
                  (isCompeting ? "competing " : row.events() == 1 ? "event " : "censored ")
                      + row.day());
            });
  }

  private static long emergentRecords(TreatmentHistory history, Protocols protocols) {
    return Counted.safetyTables(new AdverseEventMeasure(), protocols, EVERYONE, List.of(history))
        .stream()
        .filter(table -> table.name().equals("adverse_event_rates"))
        .flatMap(table -> table.rows().stream())
        .filter(row -> "any".equals(row.get("level")))
        .mapToLong(row -> ((Number) row.get("n_events")).longValue())
        .sum();
  }

  private static Map<String, String> endings(List<String> lines) {
    Map<String, String> endings = new TreeMap<>();
    List<String> at = new ArrayList<>(List.of("", "", ""));
    for (String line : lines) {
      remember(PROTOCOL.matcher(line), 0, at);
      remember(COURSE.matcher(line), 1, at);
      remember(INSTRUMENT.matcher(line), 2, at);
      Matcher ending = ENDING.matcher(line);
      if (ending.matches()) {
        endings.put(
            key(ending.group(1), at.get(0), at.get(1), at.get(2)),
            ending.group(2) + " " + ending.group(3));
      }
    }
    return endings;
  }

  private static void remember(Matcher heading, int place, List<String> at) {
    if (heading.matches()) {
      at.set(place, heading.group(1));
    }
  }

  private static String key(String outcome, String protocol, String course, String instrument) {
    return String.join("|", outcome, protocol, course, instrument);
  }
}
