package org.ketamineoutcomes.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines of JSON (NDJSON), each an object and a row; one in which a key stands twice is damaged. The
 * columns are the paths to its values; see {@link JsonPath}. Since the lines have no header, the
 * columns are those of the first thousand lines and those that are asked for.
 */
public final class JsonRows implements Rows {

  private static final int SAMPLE = 1_000;
  private static final int LONGEST_SAMPLE = 1 << 23;
  private static final int LONGEST_LINE = 1 << 22;
  private static final int MOST_COLUMNS = 10_000;
  private static final int LONGEST_PATH = 1_000;

  private final Reader characters;
  private final ObjectMapper json =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final Deque<String> sample = new ArrayDeque<>();
  private final List<String> names;
  private final List<JsonPath> paths;
  private JsonNode current = MissingNode.getInstance();
  private boolean damaged;
  private long number;

  private JsonRows(Reader characters, Collection<String> asked) throws IOException {
    this.characters = characters;
    Set<String> found = new LinkedHashSet<>();
    int length = 0;
    for (String line = line(); line != null; line = line()) {
      sample.add(line);
      length += line.length();
      collect(parsed(line), "", found);
      if (sample.size() >= SAMPLE || length >= LONGEST_SAMPLE) {
        break;
      }
    }
    found.addAll(asked);
    names = List.copyOf(found);
    paths = names.stream().map(JsonPath::of).toList();
  }

  /**
   * Opens lines of JSON.
   *
   * @param asked paths that are columns whether the first lines have them or not
   */
  public static JsonRows open(Reader characters, Collection<String> asked) throws IOException {
    return new JsonRows(characters, asked);
  }

  public List<String> names() {
    return names;
  }

  @Override
  public boolean next() throws IOException {
    String line;
    do {
      line = sample.isEmpty() ? line() : sample.poll();
      number++;
      if (line == null) {
        return false;
      }
    } while (line.isBlank());
    current = parsed(line);
    damaged = !current.isObject();
    return true;
  }

  @Override
  public int size() {
    return names.size();
  }

  @Override
  public String cell(int place) {
    return paths.get(place).text(current);
  }

  @Override
  public boolean hasLists() {
    return true;
  }

  @Override
  public boolean isFirstOfSeveral(int place) {
    return paths.get(place).isFirstOfSeveral(current);
  }

  @Override
  public boolean isDamaged() {
    return damaged;
  }

  @Override
  public long number() {
    return number;
  }

  private JsonNode parsed(String line) {
    try {
      JsonNode node = json.readTree(line);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Adds the paths to all values, of lists those of the first member, as far as there is room. */
  private static void collect(JsonNode node, String path, Set<String> found) {
    if (found.size() >= MOST_COLUMNS || path.length() > LONGEST_PATH) {
      return;
    }
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field ->
                  collect(
                      field.getValue(),
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      found));
    } else if (node.isArray()) {
      collect(node.path(0), path, found);
    } else if (node.isValueNode() && !path.isEmpty()) {
      found.add(path);
    }
  }

  /** Returns the next line, of one that is too long a part that is no JSON; null at the end. */
  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean tooLong = false;
    int next = characters.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (line.length() < LONGEST_LINE) {
        line.append((char) next);
      } else {
        tooLong = true;
      }
      next = characters.read();
    }
    return tooLong ? "{too long" : line.toString();
  }
}
