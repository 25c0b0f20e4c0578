package org.ketamineoutcomes.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in words how ids meet, and what to write in the mapping. No line holds an id.
 *
 * @param fileNames what the files are called, in the order of their numbers
 * @param idHeaders the header that ids are read from, of each of them
 * @param accepted what the mapping says is so in truth
 * @param surplus looks for texts before or behind ids
 */
public record LinkReport(
    IdLinks links,
    List<String> fileNames,
    List<String> idHeaders,
    Set<LinkFinding> accepted,
    SurplusTexts surplus) {

  /** From how many rows on one id in all of them is no chance. */
  private static final int ROWS_OF_ONE_ID = 10;

  private static final int ROWS_OF_ONE_PATIENT = 3;

  /** Fewer ids than this do not make most of an export. */
  private static final int FEWEST_IDS = 2;

  /** Numbers from 1 to 9 of which fewer stand in two files by chance. */
  private static final int FEWEST_NUMBERS = 3;

  /** Of one weight in so many, one may be a slip. */
  private static final int FEW_OF = 4;

  private static final String TELL_APART =
      "tell people apart with ids: {prefix: {'FILES_OF_A*': A-, 'FILES_OF_B*': B-}} or ids:"
          + " {prefix_column: HEADER}; or write ids: {accept: two_sites}";

  private static final String SAID_AGAIN =
      "%d ids are another id with something behind it, as 17-2 or 17B beside 17; if they are of one"
          + " person who came back, write ids: {strip: ['-2']}, or what stands there";

  private static final List<String> LINKED =
      List.of(IdLinks.ASSESSMENTS, IdLinks.ADVERSE_EVENTS, IdLinks.PATIENTS);

  public LinkReport {
    fileNames = List.copyOf(fileNames);
    idHeaders = List.copyOf(idHeaders);
    accepted = Set.copyOf(accepted);
  }

  /** Returns what is wrong with the ids, the worst first, each with what to do; none if nothing. */
  public List<String> faults() {
    Map<LinkFinding, Function<LinkReport, Optional<String>>> checks = new LinkedHashMap<>();
    checks.put(LinkFinding.SCIENTIFIC_NOTATION, LinkReport::scientific);
    checks.put(LinkFinding.ONE_ID, LinkReport::oneId);
    checks.put(LinkFinding.TWO_SITES, LinkReport::twoSites);
    checks.put(LinkFinding.PLACEBO_ARM, LinkReport::placeboArm);
    checks.put(LinkFinding.WITHOUT_SESSION, LinkReport::withoutSession);
    checks.put(LinkFinding.ALIKE, LinkReport::alike);
    List<String> faults = new ArrayList<>();
    checks.forEach(
        (finding, check) -> {
          if (!accepted.contains(finding)) {
            check.apply(this).ifPresent(faults::add);
          }
        });
    return faults;
  }

  /** Returns how many ids each export has, and how many of them have no session. */
  public List<String> lines() {
    long again = surplus.ids().saidAgain();
    return Stream.concat(
            Stream.concat(Stream.of(IdLinks.SESSIONS), LINKED.stream())
                .filter(export -> links.ids(export) > 0)
                .map(this::line),
            Stream.of(SAID_AGAIN.formatted(again)).filter(line -> again > 0))
        .toList();
  }

  private String line(String export) {
    return export.equals(IdLinks.SESSIONS)
        ? "sessions: %d ids".formatted(links.ids(export))
        : "%s: %d ids, %d of them without a session"
            .formatted(export, links.ids(export), links.withoutSession(export));
  }

  private Optional<String> scientific() {
    return places()
        .filter(place -> links.scientific(place) > 0)
        .findFirst()
        .map(
            place ->
                ("%s: %d ids are in scientific notation, as 2E+12, or dates, as 3-Mar, and cannot be"
                        + " told apart; export"
                        + " the column as text; or write ids: {accept: scientific_notation} if ids"
                        + " are so")
                    .formatted(name(place), links.scientific(place)));
  }

  private Optional<String> oneId() {
    return Stream.concat(Stream.of(IdLinks.SESSIONS), LINKED.stream())
        .filter(
            export ->
                links.ids(export) == 1
                    && links.rows(export)
                        >= (export.equals(IdLinks.PATIENTS) ? ROWS_OF_ONE_PATIENT : ROWS_OF_ONE_ID))
        .findFirst()
        .map(
            export ->
                ("%s: all %d rows have one id; if another column has the patient, name it under"
                        + " %s.columns: {patient_id: …}; or write ids: {accept: one_id}")
                    .formatted(export, links.rows(export), export));
  }

  private Optional<String> twoSites() {
    if (links.atTwoSites() > 0) {
      return Optional.of(
          "%d ids stand with two site_ids, or in two files with another age or sex; %s"
              .formatted(links.atTwoSites(), TELL_APART));
    }
    if (links.withOtherWeights() >= FEWEST_IDS
        && FEW_OF * links.withOtherWeights() >= links.inSeveralFiles()) {
      return Optional.of(
          "%d ids stand in two files of sessions with weights that are not of one person; %s"
              .formatted(links.withOtherWeights(), TELL_APART));
    }
    return files()
        .filter(file -> links.numberedAgain(file) >= FEWEST_NUMBERS)
        .findFirst()
        .map(
            file ->
                ("%s: %d ids from 1 to 9 have sessions here and others at the same time in another"
                        + " file; are they of two sites? Then %s")
                    .formatted(name(file), links.numberedAgain(file), TELL_APART));
  }

  private Optional<String> placeboArm() {
    return links.treatedOnPlacebo() == 0
        ? Optional.empty()
        : Optional.of(
            ("patients: %d people are of an arm without ketamine, such as placebo, and have sessions"
                    + " that name no drug; write ids: {leave_out: [ID]} with their ids, or"
                    + " sessions: {columns: {drug: HEADER}}; or write ids: {accept: placebo_arm}")
                .formatted(links.treatedOnPlacebo()));
  }

  private Optional<String> withoutSession() {
    return Stream.concat(LINKED.stream(), files())
        .filter(this::isMostlyWithoutSession)
        .findFirst()
        .map(
            place ->
                "%s: %d of %d ids have no session; %s; or write ids: {accept: without_session}"
                    .formatted(
                        name(place),
                        links.withoutSession(place),
                        links.ids(place),
                        linking(place)));
  }

  private boolean isMostlyWithoutSession(String place) {
    long without = links.withoutSession(place);
    return without >= FEWEST_IDS && 2 * without > links.ids(place) && !isOfPopulation(place);
  }

  /** Of a population some have a session, and the others have none however ids are written. */
  private boolean isOfPopulation(String place) {
    boolean isExport = LINKED.contains(place);
    return accepted.contains(LinkFinding.POPULATION)
        && links.withAllForms(place) == 0
        && !(isExport && links.withoutSession(place) == links.ids(place));
  }

  private String linking(String place) {
    if (links.withAllForms(place) == 0) {
      return surplus.words(
          place,
          "no difference of form explains it: is patient_id the right column, in all exports?"
              + idColumns());
    }
    Set<IdForm> forms = EnumSet.noneOf(IdForm.class);
    long most = 0;
    for (IdForm form : IdForm.values()) {
      if (links.with(form, place) > most) {
        most = links.with(form, place);
        forms = EnumSet.of(form);
      }
    }
    if (most < links.withAllForms(place)) {
      forms =
          Arrays.stream(IdForm.values())
              .filter(form -> links.with(form, place) > 0)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdForm.class)));
      most = links.withAllForms(place);
    }
    if (forms.isEmpty()) {
      forms = EnumSet.allOf(IdForm.class);
    }
    return "%d would have one without regard to %s: write %s"
        .formatted(
            most,
            forms.stream().map(IdForm::words).collect(Collectors.joining(" and ")),
            line(forms));
  }

  /** Names the columns that ids are read from, where they are not called alike. */
  private String idColumns() {
    Map<String, String> fileByHeader = new LinkedHashMap<>();
    for (int file = 0; file < idHeaders.size(); file++) {
      fileByHeader.putIfAbsent(idHeaders.get(file), fileNames.get(file));
    }
    return fileByHeader.size() < 2
        ? ""
        : fileByHeader.entrySet().stream()
            .map(header -> header.getKey() + " in " + header.getValue())
            .collect(Collectors.joining(" and ", " It is ", ""));
  }

  private Optional<String> alike() {
    Set<IdForm> forms = EnumSet.noneOf(IdForm.class);
    long ids = links.alikeButForSeveral();
    for (IdForm form : IdForm.values()) {
      if (links.alikeBut(form) > 0) {
        forms.add(form);
        ids += links.alikeBut(form);
      }
    }
    if (links.alikeButForSeveral() > 0) {
      forms =
          Arrays.stream(IdForm.values())
              .filter(IdForm::tellsOnePerson)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdForm.class)));
    }
    return ids == 0
        ? Optional.empty()
        : Optional.of(
            "%d ids differ from another only by %s; write %s if they are of one person, or ids: {accept: alike}"
                .formatted(
                    ids,
                    forms.stream().map(IdForm::words).collect(Collectors.joining(" or ")),
                    line(forms)));
  }

  /** Returns the line of a mapping by which no form counts. */
  private static String line(Set<IdForm> forms) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    forms.forEach(
        form -> keys.computeIfAbsent(form.key(), key -> new ArrayList<>()).add(form.value()));
    return keys.entrySet().stream()
        .map(
            key ->
                key.getKey()
                    + ": "
                    + (key.getKey().equals("strip")
                        ? key.getValue().stream().collect(Collectors.joining(", ", "[", "]"))
                        : key.getValue().get(0)))
        .collect(Collectors.joining(", ", "ids: {", "}"));
  }

  private Stream<String> places() {
    return Stream.concat(Stream.concat(Stream.of(IdLinks.SESSIONS), LINKED.stream()), files());
  }

  private Stream<String> files() {
    return links.places().stream().filter(place -> Character.isDigit(place.charAt(0)));
  }

  private String name(String place) {
    return Character.isDigit(place.charAt(0)) ? fileNames.get(Integer.parseInt(place)) : place;
  }
}
