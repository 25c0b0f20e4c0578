package org.ketamineoutcomes.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.refusal.NearestName;
import org.ketamineoutcomes.refusal.Refusal;

/** Finds protocols: the built-in ones by their id, others by the path of their file. */
public final class Protocols {

  /** The built-in protocols, the default first. */
  private static final List<String> BUILT_IN = List.of("standard", "r-reference");

  private Protocols() {}

  /** Returns the built-in protocols, the default first. */
  public static List<ProtocolFile> builtIn() {
    return BUILT_IN.stream().map(Protocols::load).toList();
  }

  /** Returns the built-in protocol of that id, if there is one. */
  public static Optional<ProtocolFile> builtIn(String id) {
    return BUILT_IN.stream().filter(id::equals).findFirst().map(Protocols::load);
  }

  /**
   * Returns the built-in protocol of that id, or else the file of that path.
   *
   * @throws Refusal if there is neither
   */
  public static ProtocolFile named(String idOrPath) {
    return builtIn(idOrPath).orElseGet(() -> file(idOrPath));
  }

  /** Says that there is no such protocol, and which was probably meant. */
  public static Refusal unknown(String idOrPath) {
    String advice =
        NearestName.to(idOrPath, BUILT_IN)
            .map(id -> "the nearest is " + id)
            .orElse("built in are " + String.join(" and ", BUILT_IN));
    return Refusal.usage("%s is not a built-in protocol or a file; %s".formatted(idOrPath, advice));
  }

  private static ProtocolFile file(String path) {
    try {
      return new ProtocolFile(Files.readString(Path.of(path)), path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw unknown(path);
    } catch (IOException e) {
      throw Refusal.usage(path + " cannot be read; it must be a file of UTF-8 text");
    }
  }

  private static ProtocolFile load(String id) {
    String path = "/protocols/" + id + ".yaml";
    try (InputStream file = Protocols.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is not in the jar");
      }
      return new ProtocolFile(new String(file.readAllBytes(), StandardCharsets.UTF_8), id);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
