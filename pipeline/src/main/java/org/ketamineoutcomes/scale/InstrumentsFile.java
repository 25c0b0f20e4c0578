package org.ketamineoutcomes.scale;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;

/** Reads {@code schemas/instruments.yaml}, in which every fact must be written. */
record InstrumentsFile(List<Instrument> instruments) {

  private static final String PATH = "/schemas/instruments.yaml";

  static List<Instrument> read() {
    try (InputStream file = InstrumentsFile.class.getResourceAsStream(PATH)) {
      if (file == null) {
        throw new IllegalStateException(PATH + " is not in the jar");
      }
      return mapper().readValue(file, InstrumentsFile.class).instruments();
    } catch (IOException e) {
      throw new UncheckedIOException(PATH + " cannot be read", e);
    }
  }

  private static YAMLMapper mapper() {
    return YAMLMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .addModule(new SimpleModule().addDeserializer(OptionalInt.class, new NumberOrNone()))
        .build();
  }

  /** Reads a whole number, or the word {@code none}. */
  private static final class NumberOrNone extends StdDeserializer<OptionalInt> {

    NumberOrNone() {
      super(OptionalInt.class);
    }

    @Override
    public OptionalInt deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getText().equals("none")) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(parser.getIntValue());
    }
  }
}
