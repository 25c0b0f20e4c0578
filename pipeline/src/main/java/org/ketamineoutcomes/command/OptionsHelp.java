package org.ketamineoutcomes.command;

import static java.util.Comparator.comparing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.commons.text.WordUtils;
import org.ketamineoutcomes.job.OutcomesOptions;

/** What help says of the options of a run, which the engine parses and so must be listed apart. */
final class OptionsHelp {

  private static final Comparator<Method> REQUIRED_FIRST =
      comparing((Method getter) -> !description(getter).startsWith("Required"))
          .thenComparing(OptionsHelp::name);

  private static final int WIDTH = 72;
  private static final String INDENT = "      ";

  private OptionsHelp() {}

  /** Returns the lines, required options first. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("", "Options:"));
    Arrays.stream(OutcomesOptions.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Description.class))
        .sorted(REQUIRED_FIRST)
        .forEach(
            getter -> {
              lines.add("  --" + name(getter) + "=...");
              lines.add(INDENT + indented(description(getter) + defaultOf(getter)));
            });
    lines.add("");
    lines.add("Options of the engine, such as --runner and --parallelism, are taken as well.");
    return lines;
  }

  private static String indented(String text) {
    return WordUtils.wrap(text, WIDTH, "\n" + INDENT, false);
  }

  private static String name(Method getter) {
    String property = getter.getName().replaceFirst("^(get|is)", "");
    return Character.toLowerCase(property.charAt(0)) + property.substring(1);
  }

  private static String description(Method getter) {
    Description description = getter.getAnnotation(Description.class);
    return description == null ? "" : description.value();
  }

  private static String defaultOf(Method getter) {
    Default.String text = getter.getAnnotation(Default.String.class);
    Default.Double number = getter.getAnnotation(Default.Double.class);
    if (text != null) {
      return " Default: " + text.value() + ".";
    }
    return number == null ? "" : " Default: " + number.value() + ".";
  }
}
