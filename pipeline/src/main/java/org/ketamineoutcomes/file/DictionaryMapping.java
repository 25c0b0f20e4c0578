package org.ketamineoutcomes.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.mapping.RowShape;
import org.ketamineoutcomes.mapping.Source;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.KnownColumns;

/**
 * A mapping that a project's data dictionary makes more of: codes are read as the labels of their
 * choices, boxes of adverse events as their labels, columns by the labels of their fields too, and
 * scales without a date of their own take the one date of their form.
 *
 * <p>A label is read as an export with labels would be: one that is none of our words is not read,
 * and counted.
 *
 * @param name what messages call the mapping
 */
public record DictionaryMapping(DataDictionary dictionary, String name) {

  /**
   * Returns the mapping with what the dictionary says.
   *
   * @throws Refusal if the dictionary leaves open on what day boxes were checked, or what answers
   *     are worth
   */
  public Mapping of(Mapping mapping) {
    List<Source> sources = new ArrayList<>();
    for (Source source : mapping.sources()) {
      sources.add(new Source(source.files(), source.export(), read(source)));
    }
    mapping.sources().stream()
        .filter(source -> source.export() == Export.ADVERSE_EVENTS)
        .findFirst()
        .ifPresent(source -> addBoxes(source, sources));
    LabelledMapping labels = new LabelledMapping(dictionary);
    sources.replaceAll(labels::of);
    return new Mapping(
        mapping.exports(), sources, mapping.times(), mapping.instruments(), mapping.ids());
  }

  /**
   * Returns a mapping that somebody wrote, in which codes stand for what the dictionary says where
   * the mapping itself does not say it. Its dates and its sources are as they are written.
   *
   * @throws Refusal if the dictionary leaves open what answers are worth
   */
  public Mapping under(Mapping mapping) {
    List<Source> sources = new ArrayList<>();
    for (Source source : mapping.sources()) {
      sources.add(
          new Source(
              source.files(),
              source.export(),
              coded(source.export(), source.mapping(), source.mapping().shape().parts())));
    }
    Map<Export, ExportMapping> exports = new EnumMap<>(Export.class);
    mapping
        .exports()
        .forEach((export, own) -> exports.put(export, coded(export, own, own.shape().parts())));
    return new Mapping(exports, sources, mapping.times(), mapping.instruments(), mapping.ids());
  }

  private ExportMapping read(Source source) {
    ExportMapping mapping = source.mapping();
    return coded(
        source.export(), mapping, mapping.shape().parts().stream().map(this::dated).toList());
  }

  private ExportMapping coded(Export export, ExportMapping mapping, List<RowShape.Part> parts) {
    Map<String, Map<String, String>> values = new HashMap<>(mapping.values());
    mapping.columns().forEach((ours, headers) -> addWords(export, ours, headers, values));
    for (RowShape.Part part : parts) {
      part.columns().forEach((ours, headers) -> addWords(export, ours, headers, values));
      addPoints(part, parts, mapping.values(), values);
    }
    return mapping.with(
        mapping.columns(),
        values,
        new RowShape(mapping.shape().constants(), parts, mapping.shape().presence()));
  }

  /** Takes what the first header stands for that the dictionary has. */
  private void addWords(
      Export export, String ours, String headers, Map<String, Map<String, String>> values) {
    if (ours.startsWith("item_")) {
      return;
    }
    for (String header : headers.split(ExportMapping.OR, -1)) {
      Map<String, String> choices = dictionary.choicesOf(header);
      if (!choices.isEmpty()) {
        Map<String, String> words = new LinkedHashMap<>(values.getOrDefault(ours, Map.of()));
        choices.forEach(
            (code, label) -> {
              String word = KnownColumns.labelled(export, ours, label);
              words.putIfAbsent(code.toLowerCase(Locale.ROOT), word);
              words.putIfAbsent(label.toLowerCase(Locale.ROOT), word);
            });
        values.put(ours, words);
        return;
      }
    }
  }

  /** A scale whose date the project calls otherwise has that of its form. */
  private RowShape.Part dated(RowShape.Part part) {
    String date = part.columns().getOrDefault("assessed_date", "");
    boolean isThere = Stream.of(date.split(ExportMapping.OR, -1)).anyMatch(dictionary::has);
    if (date.isEmpty() || isThere) {
      return part;
    }
    Optional<String> ofForm =
        new TreeMap<>(part.columns())
            .values().stream()
                .filter(dictionary::has)
                .findFirst()
                .flatMap(dictionary::dateOnTheFormOf);
    if (ofForm.isEmpty()) {
      return part;
    }
    Map<String, String> columns = new HashMap<>(part.columns());
    columns.put("assessed_date", ofForm.get());
    return new RowShape.Part(part.constants(), columns, part.checkbox());
  }

  /** Answers in words, and those that a project counts from 1, are worth points. */
  private void addPoints(
      RowShape.Part part,
      List<RowShape.Part> parts,
      Map<String, Map<String, String>> declared,
      Map<String, Map<String, String>> values) {
    Optional<Instrument> scale =
        Optional.ofNullable(part.constants().get("instrument"))
            .flatMap(Mapping.NONE.knownInstruments()::named);
    for (int k = 1; scale.isPresent() && k <= scale.get().itemCount(); k++) {
      String item = "item_" + k;
      String header = part.columns().getOrDefault(item, "");
      Map<String, String> points = dictionary.pointsOf(header, scale.get().itemMaximum(k));
      boolean isDeclared = declared.getOrDefault(item, Map.of()).containsKey("1");
      if (points.isEmpty() || isDeclared) {
        continue;
      }
      if (DataDictionary.countsFromOne(points)) {
        refuseShared(part, parts, header, item);
      }
      Map<String, String> words = new LinkedHashMap<>(values.getOrDefault(item, Map.of()));
      points.forEach((answer, worth) -> words.putIfAbsent(answer.toLowerCase(Locale.ROOT), worth));
      values.put(item, words);
    }
  }

  private void refuseShared(
      RowShape.Part part, List<RowShape.Part> parts, String header, String item) {
    boolean isShared =
        parts.stream()
            .filter(other -> !other.equals(part))
            .map(other -> other.columns().getOrDefault(item, ""))
            .anyMatch(other -> dictionary.has(other) && !dictionary.hasSameChoices(header, other));
    if (isShared) {
      throw Refusal.usage(
          "%s: the data dictionary counts the answers of %s from 1, and other scales have items too; write a source of its own for it, with values: {items: {1: 0, 2: 1, ...}}, in a mapping: ./outcomes draft makes one"
              .formatted(name, header));
    }
  }

  /** Adds a source for the boxes of each field. */
  private void addBoxes(Source events, List<Source> sources) {
    for (String field : dictionary.fieldsOfBoxes()) {
      if (!DataDictionary.isOfEvents(field)) {
        continue;
      }
      String date =
          dictionary
              .dateOnTheFormOf(field)
              .orElseThrow(
                  () ->
                      Refusal.usage(
                          "%s: the form of %s has no date, or several, so that nobody knows on what day its boxes were checked; write a source with checkboxes and columns: {onset_date: COLUMN} in a mapping: ./outcomes draft makes one"
                              .formatted(name, field)));
      List<RowShape.Part> parts = new ArrayList<>();
      dictionary
          .boxesOf(field)
          .forEach(
              (code, label) ->
                  parts.add(
                      new RowShape.Part(
                          Map.of("term", label),
                          Map.of(),
                          field + "___" + code.toLowerCase(Locale.ROOT).replace('-', '_'))));
      Map<String, String> columns = new HashMap<>(events.mapping().columns());
      columns.put("onset_date", date);
      sources.add(
          new Source(
              events.files(),
              Export.ADVERSE_EVENTS,
              events
                  .mapping()
                  .with(
                      columns,
                      events.mapping().values(),
                      new RowShape(Map.of(), parts, events.mapping().shape().presence()))));
    }
  }
}
