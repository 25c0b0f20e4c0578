package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.format.ZipMember;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.ledger.InputFile;

/**
 * Files that look like exports by their names, lie where the sources of a mapping find theirs, and
 * are of no source. But for archives of which some members are named, they are not opened.
 *
 * @param mapping what messages call the mapping
 * @param names the files' names without their folders, in order
 */
record UnnamedFiles(String mapping, List<String> names) {

  private static final UnnamedFiles NONE = new UnnamedFiles("", List.of());

  /** So many are named in a line. */
  private static final int MOST_NAMED = 10;

  private static final Pattern ENDING = Pattern.compile(".*?(\\.[a-z0-9]+)(?:\\.(?:gz|bz2))?");

  /** Files that end so are tables, also those of programs whose files are not read. */
  private static final Set<String> TABLES =
      Set.of(
          ".csv",
          ".tsv",
          ".tab",
          ".xlsx",
          ".xlsm",
          ".xls",
          ".ods",
          ".ndjson",
          ".jsonl",
          ".xpt",
          ".sas7bdat",
          ".sav",
          ".dta",
          ".rds",
          ".parquet",
          ".zip");

  /** What lies beside exports and has no rows, or is what somebody has open. */
  private static final Pattern NO_EXPORT =
      Pattern.compile(
          "[.~].*|read.?me.*|manifest\\.json|datapackage\\.json|.*(dictionary|codebook).*");

  UnnamedFiles {
    names = List.copyOf(names);
  }

  /**
   * Looks round the files of a mapping's sources; finds none where no source says where they are.
   *
   * @param named all files that the command line and the mapping name
   * @param aesiMap a file of the command line that is no export
   */
  static UnnamedFiles beside(List<InputFile> named, RunMapping given, @Nullable String aesiMap)
      throws IOException {
    boolean looks =
        !given.mapping().sources().isEmpty() && !(given.isBuiltIn() && given.folder().isEmpty());
    if (!looks) {
      return NONE;
    }
    Set<String> known = new HashSet<>(given.dictionaries());
    Set<String> archives = new TreeSet<>();
    Set<String> endings = new HashSet<>(TABLES);
    Set<String> folders = new TreeSet<>(Set.of(given.folder()));
    for (InputFile file : named) {
      int member = memberAt(file.path());
      String path = file.path().substring(0, member);
      if (member < file.path().length()) {
        archives.add(path);
      }
      known.add(path);
      known.add(file.path());
      endings.add(ending(file.path()));
      if (file.source() >= 0) {
        folders.add(path.substring(0, path.lastIndexOf('/') + 1));
      }
    }
    endings.remove("");
    Set<String> unnamed = new TreeSet<>();
    for (String folder : folders) {
      for (Metadata file : FileBytes.named(folder + "*")) {
        add(file.resourceId().toString(), known, endings, unnamed);
      }
    }
    for (String archive : archives) {
      try (InputStream bytes = FileBytes.open(archive)) {
        for (String member : ZipMember.names(bytes, archive)) {
          add(archive + "!" + member, known, endings, unnamed);
        }
      }
    }
    if (aesiMap != null) {
      unnamed.remove(lastPart(aesiMap));
    }
    return new UnnamedFiles(given.name(), new ArrayList<>(unnamed));
  }

  private static void add(String path, Set<String> known, Set<String> endings, Set<String> to) {
    String name = lastPart(path);
    if (!known.contains(path)
        && endings.contains(ending(path))
        && !NO_EXPORT
            .matcher(lastPart(name.replace('!', '/')).toLowerCase(Locale.ROOT))
            .matches()) {
      to.add(name);
    }
  }

  /** Returns where the name of a member begins in a path; its end if it names none. */
  private static int memberAt(String path) {
    int archive = path.toLowerCase(Locale.ROOT).indexOf(".zip!");
    return archive < 0 ? path.length() : archive + ".zip".length();
  }

  /** Returns how a name ends, without what packs one file. */
  private static String ending(String path) {
    Matcher matcher = ENDING.matcher(lastPart(path).toLowerCase(Locale.ROOT));
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Says which there are, to those inside; nothing if there are none. */
  Optional<String> line() {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    int listed = Math.min(names.size(), MOST_NAMED);
    String others = names.size() == listed ? "" : " and %d more".formatted(names.size() - listed);
    return Optional.of(
        "files that no source of %s names: %s%s; add a source for those that are of these patients"
            .formatted(mapping, String.join(", ", names.subList(0, listed)), others));
  }

  /** Says how many there are, and no name of a folder's files; nothing if there are none. */
  Optional<String> countLine() {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "files that no source of the mapping names: %d lie beside the exports"
                .formatted(names.size()));
  }
}
