package org.ketamineoutcomes.clinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketamineoutcomes.manifest.AssumptionEntry;
import org.ketamineoutcomes.manifest.InputEntry;
import org.ketamineoutcomes.manifest.Manifest;

/** What becomes of the rows of each file and what is assumed of it, as two tell it. */
public final class FilesTold {

  private static final Pattern FILE =
      Pattern.compile("\\S.* (\\((?:sessions|assessments|adverse_events|patients)\\))");

  private static final Pattern ROWS =
      Pattern.compile("  of all (\\d+) rows(?: of \\d+ lines)?(: .*)");

  private FilesTold() {}

  /** Returns what {@code check} told, file by file. */
  public static List<String> by(Told check) {
    List<String> lines = new ArrayList<>();
    for (String line : check.out()) {
      Matcher file = FILE.matcher(line);
      Matcher rows = ROWS.matcher(line);
      if (file.matches()) {
        lines.add(file.group(1));
      } else if (rows.matches()) {
        lines.add(rows.group(1) + rows.group(2));
      } else if (line.startsWith("    assumed")) {
        lines.add(line.strip());
      }
    }
    return lines;
  }

  /** Returns what the exact manifest of a run lists, as {@code check} should have told it. */
  public static List<String> by(Path results) throws IOException {
    List<String> lines = new ArrayList<>();
    for (InputEntry file : manifest(results).inputs()) {
      lines.add("(" + file.export() + ")");
      lines.add(
          "%d: %d accepted, %d not used, %d rejected"
              .formatted(file.rowsRead(), file.accepted(), file.notUsed(), file.rejected()));
      for (AssumptionEntry made : file.assumptions()) {
        lines.add(
            "assumed%s, %d times: %s To declare it: %s"
                .formatted(
                    made.column().isEmpty() ? "" : " of " + made.column(),
                    made.times(),
                    made.meaning(),
                    made.toDeclare()));
      }
    }
    return lines;
  }

  /** Returns what was assumed in few words: export, column, assumption and how often. */
  static String assumed(Path results) throws IOException {
    List<String> words = new ArrayList<>();
    for (InputEntry file : manifest(results).inputs()) {
      for (AssumptionEntry made : file.assumptions()) {
        words.add(
            "%s %s %s %d"
                .formatted(file.export(), made.column(), made.assumption(), made.times())
                .replace("  ", " "));
      }
    }
    return String.join(", ", words);
  }

  /** Returns what the page of a run should say that was assumed. */
  static List<String> sentences(Path results) throws IOException {
    return manifest(results).inputs().stream()
        .flatMap(file -> file.assumptions().stream())
        .map(made -> made.meaning().replace('_', ' '))
        .distinct()
        .toList();
  }

  private static Manifest manifest(Path results) throws IOException {
    return Manifest.ofJson(Files.readString(results.resolve("manifest.json")));
  }
}
