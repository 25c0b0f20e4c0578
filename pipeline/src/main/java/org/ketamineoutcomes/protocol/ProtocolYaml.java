package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketamineoutcomes.refusal.Refusal;

/** Reads the text of a protocol into keys and values, before anything is known of their meaning. */
final class ProtocolYaml {

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

  private ProtocolYaml() {}

  static JsonNode parse(String yaml, String sourceName) {
    try {
      JsonNode keys = MAPPER.readTree(yaml);
      if (keys.isMissingNode() || keys.isNull()) {
        throw Refusal.usage(
            sourceName + ": is empty; `outcomes protocols standard` prints one to start from");
      }
      return keys;
    } catch (MismatchedInputException e) {
      throw Refusal.usage(sourceName + ": there is more than one protocol in it; keep one");
    } catch (JsonProcessingException e) {
      throw Refusal.usage("%s: line %d: %s".formatted(sourceName, line(e), problem(e)));
    }
  }

  private static int line(JsonProcessingException exception) {
    JsonLocation location = exception.getLocation();
    return location == null ? 1 : location.getLineNr();
  }

  private static String problem(JsonProcessingException exception) {
    Matcher duplicate = DUPLICATE.matcher(exception.getOriginalMessage());
    return duplicate.find()
        ? duplicate.group(1) + " is written twice; keep one"
        : "this is not YAML; check indentation, quotes and brackets";
  }
}
