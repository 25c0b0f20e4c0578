package org.ketamineoutcomes.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.refusal.NearestName;
import org.ketamineoutcomes.refusal.Refusal;

/** The protocols that come with the program, by their id. */
public final class BuiltInProtocols {

  /** The built-in protocols, the default first. */
  private static final List<String> BUILT_IN = List.of("standard", "r-reference");

  private BuiltInProtocols() {}

  /** Returns the built-in protocols, the default first. */
  public static List<ProtocolFile> all() {
    return BUILT_IN.stream().map(BuiltInProtocols::load).toList();
  }

  /** Returns the built-in protocol of that id, if there is one. */
  public static Optional<ProtocolFile> named(String id) {
    return BUILT_IN.stream().filter(id::equals).findFirst().map(BuiltInProtocols::load);
  }

  /** Says that there is no such protocol, and which was probably meant. */
  public static Refusal unknown(String idOrPath) {
    String advice =
        NearestName.to(idOrPath, BUILT_IN)
            .map(id -> "the nearest is " + id)
            .orElse("built in are " + String.join(" and ", BUILT_IN));
    return Refusal.usage("%s is not a built-in protocol or a file; %s".formatted(idOrPath, advice));
  }

  private static ProtocolFile load(String id) {
    String path = "/protocols/" + id + ".yaml";
    try (InputStream file = BuiltInProtocols.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is not in the jar");
      }
      return new ProtocolFile(new String(file.readAllBytes(), StandardCharsets.UTF_8), id);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
