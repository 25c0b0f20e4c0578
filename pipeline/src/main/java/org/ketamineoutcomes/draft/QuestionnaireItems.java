package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * The items of a questionnaire whose links in QuestionnaireResponse of FHIR are an implementer's
 * own, and not codes of LOINC.
 *
 * @param scale the scale that the address of the questionnaire names
 * @param group the path of the group that its items are in; empty if they are in none
 * @param links the links of its items in their order
 * @param addresses of the questionnaire, as responses have them
 */
record QuestionnaireItems(
    Instrument scale, String group, List<String> links, List<String> addresses) {

  /** More questions has no scale that is known. */
  private static final int MOST = 40;

  /** The first group of a form. */
  private static final String GROUP = "item[0].";

  private static final List<String> ANSWERS =
      List.of("valueInteger", "valueDecimal", "valueCoding.code", "valueString");

  /** Returns paths to the links of all items, which a sample must ask for. */
  static List<String> paths() {
    return Stream.concat(links("").stream(), links(GROUP).stream()).toList();
  }

  private static List<String> links(String group) {
    return IntStream.range(0, MOST).mapToObj(k -> group + "item[" + k + "].linkId").toList();
  }

  private static List<String> linksIn(FileSample file, String group) {
    List<String> links = new ArrayList<>();
    for (String path : links(group)) {
      links.addAll(file.filled(path).stream().distinct().limit(1).toList());
    }
    return links;
  }

  /** Returns the items, if the responses are of one scale and their links no codes. */
  static Optional<QuestionnaireItems> in(FileSample file) {
    List<String> addresses = file.filled("questionnaire").stream().distinct().toList();
    List<String> grouped = linksIn(file, GROUP);
    String group = grouped.isEmpty() ? "" : GROUP;
    List<String> links = grouped.isEmpty() ? linksIn(file, "") : grouped;
    List<Instrument> scales =
        addresses.stream()
            .filter(address -> Instruments.standard().named(address).isEmpty())
            .flatMap(address -> ScaleColumns.namedIn(address).stream())
            .distinct()
            .toList();
    boolean areOfOneScale = scales.size() == 1 && links.size() >= scales.get(0).itemCount();
    return areOfOneScale
        ? Optional.of(
            new QuestionnaireItems(
                scales.get(0), group, links.subList(0, scales.get(0).itemCount()), addresses))
        : Optional.empty();
  }

  /** Returns the columns of the items, each a path to its answer. */
  Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int k = 1; k <= links.size(); k++) {
      String item = group + "item[linkId=%s].answer.".formatted(links.get(k - 1));
      columns.put(
          "item_" + k,
          ANSWERS.stream().map(answer -> item + answer).collect(Collectors.joining(" | ")));
    }
    return columns;
  }

  /** Puts the scale to the words of a mapping. */
  void addTo(ObjectNode values) {
    ObjectNode instruments = values.withObject("/instrument");
    addresses.forEach(address -> instruments.put(address, scale.name()));
    Map<String, String> words = AnswerPoints.wordsOf(scale);
    if (!words.isEmpty()) {
      ObjectNode items = values.putObject("items");
      words.forEach(items::put);
    }
  }

  /** Returns whether links have the numbers of their items, or else only their order tells. */
  boolean areNumbered() {
    return IntStream.rangeClosed(1, links.size())
        .allMatch(
            k ->
                Stream.of(links.get(k - 1))
                    .allMatch(link -> link.matches("(.*\\D)?0?" + k + "\\D*")));
  }
}
