package org.ketamineoutcomes.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Objects in memory that behave as those of a store do: one appears as a whole when it is closed,
 * to be replaced as a whole, and none can be moved but by writing it once more. It can be told to
 * be gone at any step.
 */
public final class ObjectStore {

  public enum Step {
    WRITE,
    READ,
    LIST,
    DELETE
  }

  /** An object, and how many were written before it. */
  public record Stored(byte[] bytes, long written) {}

  public static final ObjectStore ONLY = new ObjectStore();

  private static final BiPredicate<Step, String> NEVER = (step, name) -> false;

  private final NavigableMap<String, Stored> objects = new ConcurrentSkipListMap<>();
  private final AtomicLong written = new AtomicLong();
  private volatile BiPredicate<Step, String> gone = NEVER;

  private ObjectStore() {}

  public void empty() {
    objects.clear();
    gone = NEVER;
  }

  /** Fails every step that this is true of, with the name of its object. */
  public void goneWhen(BiPredicate<Step, String> gone) {
    this.gone = gone;
  }

  public void comeBack() {
    gone = NEVER;
  }

  private void need(Step step, String name) throws IOException {
    if (gone.test(step, name)) {
      throw new IOException("The store is gone");
    }
  }

  public void put(String name, byte[] bytes) {
    objects.put(name, new Stored(bytes, written.incrementAndGet()));
  }

  public List<String> names() {
    return List.copyOf(objects.keySet());
  }

  public Optional<byte[]> get(String name) {
    return Optional.ofNullable(objects.get(name)).map(Stored::bytes);
  }

  WritableByteChannel create(String name) throws IOException {
    need(Step.WRITE, name);
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            need(Step.WRITE, name);
            put(name, toByteArray());
          }
        };
    return Channels.newChannel(bytes);
  }

  ReadableByteChannel open(String name) throws IOException {
    need(Step.READ, name);
    byte[] bytes = get(name).orElseThrow(() -> new FileNotFoundException(name));
    return new SeekableBytes(new ByteArrayInputStream(bytes), bytes.length);
  }

  Map<String, Stored> match(Pattern pattern) throws IOException {
    need(Step.LIST, pattern.pattern());
    Map<String, Stored> found = new TreeMap<>();
    objects.forEach(
        (name, stored) -> {
          if (pattern.matcher(name).matches()) {
            found.put(name, stored);
          }
        });
    return found;
  }

  void copy(String from, String to) throws IOException {
    need(Step.READ, from);
    need(Step.WRITE, to);
    put(to, get(from).orElseThrow(() -> new FileNotFoundException(from)));
  }

  void delete(Collection<String> names) throws IOException {
    for (String name : new ArrayList<>(names)) {
      need(Step.DELETE, name);
      objects.remove(name);
    }
  }
}
