package org.ketamineoutcomes.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Words;
import org.ketamineoutcomes.export.StandingReader.Standing;
import org.ketamineoutcomes.history.Assessment.RelationToSession;

/**
 * Reads how long before or after a dose something was planned: −60 min, +4 h, T-60, 40 min post
 * dose, PT4H, predose. Other names of a time, such as that of a visit, say nothing of a dose, and
 * neither does half a day or more: another dose may have been nearer. 6m is half a year.
 *
 * <p>Remembers those that come again and again.
 */
final class Timepoints {

  private static final int MOST_REMEMBERED = 1_000;
  private static final int HOUR = 60;
  private static final int HALF_A_DAY = 12 * HOUR;

  private static final String DOSE = "(?:dos(?:e|ing)|infusion|session|treatment|drug)";

  private static final Pattern DURATION =
      Pattern.compile(
          "(?<sign>[-−–+])? ?(?<number>\\d{1,4})(?:[.,](?<tenths>\\d))? ?"
              + "(?<unit>min|mins|minutes?|h|hr|hrs|hours?)\\b(?<side> ?(?:pre|before|prior|post|after)\\b.*)?");
  private static final Pattern UNIT_FIRST =
      Pattern.compile("(?<unit>min|minute|h|hour) ?(?<sign>[-−–+])?(?<number>\\d{1,4})");

  /** T1 and T2 are names of visits. */
  private static final Pattern T =
      Pattern.compile("t ?(?<sign>[-−–+]) ?(?<number>\\d{2,4})(?: ?(?<unit>min|h|hrs?))?");

  private static final Pattern ISO =
      Pattern.compile("(?<sign>[-+])?pt(?:(?<hours>\\d{1,3})h)?(?:(?<minutes>\\d{1,4})m)?");
  private static final Pattern BEFORE =
      Pattern.compile("(?:pre|before|prior to)[- ]?" + DOSE + "\\b.*");
  private static final Pattern AFTER = Pattern.compile("(?:post|after)[- ]?" + DOSE + "\\b.*");

  private final Words words = new Words();
  private final Map<String, Optional<Standing>> remembered = new HashMap<>();

  /** Returns where a time stands to the dose, if it says so. */
  Optional<Standing> standing(String text) {
    Optional<Standing> known = remembered.get(text);
    if (known != null) {
      return known;
    }
    Optional<Standing> found = read(words.of(Spaces.plain(text)));
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, found);
    }
    return found;
  }

  private static Optional<Standing> read(String text) {
    Matcher duration = DURATION.matcher(text);
    if (duration.matches()) {
      boolean before = isBefore(duration.group("sign")) || isBefore(duration.group("side"));
      return at(before, minutes(duration) + tenths(duration));
    }
    for (Pattern pattern : new Pattern[] {UNIT_FIRST, T}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return at(isBefore(matcher.group("sign")), minutes(matcher));
      }
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return at(
          isBefore(iso.group("sign")),
          HOUR * number(iso.group("hours")) + number(iso.group("minutes")));
    }
    if (BEFORE.matcher(text).matches()) {
      return Optional.of(Standing.of(RelationToSession.PRE_DOSE));
    }
    return AFTER.matcher(text).matches()
        ? Optional.of(Standing.of(RelationToSession.POST_DOSE))
        : Optional.empty();
  }

  private static Optional<Standing> at(boolean before, int minutes) {
    if (minutes == 0 || minutes >= HALF_A_DAY) {
      return Optional.empty();
    }
    return Optional.of(
        before
            ? new Standing(RelationToSession.PRE_DOSE, OptionalInt.of(-minutes))
            : new Standing(RelationToSession.POST_DOSE, OptionalInt.of(minutes)));
  }

  private static boolean isBefore(@Nullable String signOrWord) {
    String text = signOrWord == null ? "" : signOrWord.strip();
    return !text.isEmpty() && "-−–pb".indexOf(text.charAt(0)) >= 0 && !text.startsWith("post");
  }

  private static int minutes(Matcher matcher) {
    return number(matcher.group("number")) * unit(matcher);
  }

  private static int tenths(Matcher matcher) {
    return number(matcher.group("tenths")) * unit(matcher) / 10;
  }

  private static int unit(Matcher matcher) {
    String unit = matcher.group("unit");
    return unit != null && unit.startsWith("h") ? HOUR : 1;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
