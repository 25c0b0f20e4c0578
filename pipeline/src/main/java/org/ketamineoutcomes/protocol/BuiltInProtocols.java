package org.ketamineoutcomes.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketamineoutcomes.refusal.NearestName;
import org.ketamineoutcomes.refusal.Refusal;

/** The protocols that come with the program, by their id: each file of a folder is one. */
public final class BuiltInProtocols {

  private static final String FOLDER = "/protocols";

  private static final String ENDING = ".yaml";

  private static final String DEFAULT = "standard";

  private static final List<ProtocolFile> ALL = load();

  private BuiltInProtocols() {}

  /** Returns the built-in protocols, the default first. */
  public static List<ProtocolFile> all() {
    return ALL;
  }

  /** Returns the built-in protocol of that id, if there is one. */
  public static Optional<ProtocolFile> named(String id) {
    return ALL.stream().filter(file -> file.sourceName().equals(id)).findFirst();
  }

  /** Says that there is no such protocol, and which was probably meant. */
  public static Refusal unknown(String idOrPath) {
    List<String> ids = ALL.stream().map(ProtocolFile::sourceName).toList();
    String advice =
        NearestName.to(idOrPath, ids)
            .map(id -> "the nearest is " + id)
            .orElse("built in are " + Wording.list(ids, "and"));
    return Refusal.usage("%s is not a built-in protocol or a file; %s".formatted(idOrPath, advice));
  }

  private static List<ProtocolFile> load() {
    String standard = FOLDER + "/" + DEFAULT + ENDING;
    URL file = BuiltInProtocols.class.getResource(standard);
    if (file == null) {
      throw new IllegalStateException(standard + " is not in the jar");
    }
    try {
      URI uri = file.toURI();
      if (!uri.getScheme().equals("jar")) {
        return filesOf(Path.of(uri).resolveSibling(""));
      }
      String[] jarAndEntry = uri.toString().split("!", 2);
      try (FileSystem jar =
          FileSystems.newFileSystem(Path.of(URI.create(jarAndEntry[0].substring(4))), Map.of())) {
        return filesOf(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + " cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(FOLDER + " has no place", e);
    }
  }

  private static List<ProtocolFile> filesOf(Path folder) throws IOException {
    List<ProtocolFile> protocols = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING)) {
          String id = name.substring(0, name.length() - ENDING.length());
          protocols.add(new ProtocolFile(Files.readString(file), id));
        }
      }
    }
    protocols.sort(
        Comparator.comparing((ProtocolFile file) -> !file.sourceName().equals(DEFAULT))
            .thenComparing(ProtocolFile::sourceName));
    return List.copyOf(protocols);
  }
}
