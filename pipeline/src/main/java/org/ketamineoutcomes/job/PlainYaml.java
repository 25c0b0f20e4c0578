package org.ketamineoutcomes.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * YAML without what can be made to grow: no more than a million characters, no more than 50 levels,
 * and every value written where it counts, none as an alias of another.
 */
final class PlainYaml {

  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 50;
  private static final YAMLFactory YAML = new YAMLFactory();

  private PlainYaml() {}

  /**
   * Looks through a text; what is no YAML at all is left for whoever reads it to say.
   *
   * @param sourceName what messages call it
   * @throws Refusal naming the line at fault
   */
  static void check(String yaml, String sourceName) {
    if (yaml.length() > LONGEST) {
      throw Refusal.usage(
          "%s: is longer than a million characters, which no mapping or protocol is"
              .formatted(sourceName));
    }
    try (YAMLParser parser = YAML.createParser(yaml)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth > DEEPEST) {
          throw refusal(parser, sourceName, "is nested deeper than %d levels".formatted(DEEPEST));
        }
        if (parser.isCurrentAlias()) {
          throw refusal(
              parser, sourceName, "is an alias, which is not read; write the value itself there");
        }
      }
    } catch (JsonProcessingException e) {
      // Whoever reads it says so.
    } catch (IOException e) {
      throw new IllegalStateException("A text can be read", e);
    }
  }

  private static Refusal refusal(YAMLParser parser, String sourceName, String problem) {
    return Refusal.usage(
        "%s: line %d: %s"
            .formatted(sourceName, parser.currentTokenLocation().getLineNr(), problem));
  }
}
