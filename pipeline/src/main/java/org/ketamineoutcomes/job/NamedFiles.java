package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.ketamineoutcomes.format.ZipMember;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.io.UsableFile;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The files that a path or glob names, with their sizes. Of a zip archive of several files, {@code
 * export.zip!sessions*.csv} names members.
 */
final class NamedFiles {

  private static final Pattern MEMBERS = Pattern.compile("(?i)(.+\\.zip)!(.+)");
  private static final int MOST_NAMED = 10;

  private NamedFiles() {}

  /**
   * Returns the paths in order; none if nothing matches.
   *
   * @throws Refusal if an archive of several files is named and none of its members
   */
  static Map<String, Long> match(String pattern) throws IOException {
    Matcher members = MEMBERS.matcher(pattern);
    Map<String, Long> found = new TreeMap<>();
    for (Metadata file : FileBytes.named(members.matches() ? members.group(1) : pattern)) {
      String path = file.resourceId().toString();
      UsableFile.check(path, path, "its files, as in '%s*.csv'".formatted(path));
      if (members.matches()) {
        membersOf(path, members.group(2))
            .forEach(member -> found.put(path + "!" + member, file.sizeBytes()));
      } else {
        if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
          refuseSeveral(path);
        }
        found.put(path, file.sizeBytes());
      }
    }
    return found;
  }

  private static List<String> membersOf(String archive, String glob) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return names(archive).stream()
        .filter(name -> name.equals(glob) || matcher.matches(Path.of(name)))
        .toList();
  }

  private static List<String> names(String archive) throws IOException {
    try (InputStream in = FileBytes.open(archive)) {
      return ZipMember.names(in, archive);
    }
  }

  private static void refuseSeveral(String archive) throws IOException {
    List<String> names = names(archive);
    if (names.size() > 1) {
      throw Refusal.usage(
          "%s holds %s; name those that are meant, as in %s!%s"
              .formatted(
                  archive,
                  String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED))),
                  archive,
                  names.get(0)));
    }
  }
}
