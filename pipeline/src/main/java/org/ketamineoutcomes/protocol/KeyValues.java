package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The values of keys that the schema allows, by the pointers to them. */
record KeyValues(JsonNode keys, ProtocolChecks checks) {

  private static final String DEFAULT = "default";

  <T> Map<String, T> byInstrument(String pointer, Function<JsonNode, T> read) {
    Map<String, T> values = new LinkedHashMap<>();
    at(pointer)
        .fields()
        .forEachRemaining(
            entry -> {
              if (!entry.getKey().equals(DEFAULT)) {
                String name = checks.instrument(pointer, entry.getKey(), values.keySet());
                values.put(name, read.apply(entry.getValue()));
              }
            });
    return values;
  }

  <E extends Enum<E>> E choice(String pointer, Class<E> choices) {
    return Enum.valueOf(choices, at(pointer).asText().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  boolean has(String pointer) {
    return !at(pointer).isMissingNode();
  }

  int numberOrNoLimit(String pointer) {
    return at(pointer).isNumber() ? number(pointer) : Protocol.NO_LIMIT;
  }

  int number(String pointer) {
    return at(pointer).asInt();
  }

  /** A word has no numbers. */
  List<Integer> numbers(String pointer) {
    return elements(pointer).map(JsonNode::asInt).toList();
  }

  /** A word has no elements. */
  Stream<JsonNode> elements(String pointer) {
    return StreamSupport.stream(at(pointer).spliterator(), false);
  }

  private JsonNode at(String pointer) {
    return keys.at(pointer);
  }

  String text(String pointer) {
    return at(pointer).asText();
  }

  int size(String pointer) {
    return at(pointer).size();
  }

  Set<CompetingEvent> competing(String pointer) {
    return elements(pointer)
        .map(event -> Enum.valueOf(CompetingEvent.class, event.asText().toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
