package org.ketamineoutcomes.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.draft.DateOrder.Order;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;

/**
 * Which columns of a file say when, and how its dates are written.
 *
 * @param others headers that are something else: those that identify people, and what other exports
 *     of the file have
 */
record DatesOfSource(FileSample file, List<ScaleColumns> scales, Set<String> others) {

  /** Words of a header that say that its numbers may be days. */
  private static final Set<String> DATE_WORDS =
      Set.of("date", "dt", "dat", "day", "datum", "when", "on", "onset", "start", "visit");

  /** Puts the date that the rows of a line share among its columns, or asks which it is. */
  void share(Export export, Map<String, String> own, SourceLines lines) {
    String ours = export == Export.ASSESSMENTS ? "assessed_date" : "onset_date";
    boolean hasOwn =
        export == Export.ASSESSMENTS
            && scales.stream()
                .noneMatch(scale -> scale.date().isEmpty() && scale.visit().equals(Visit.NONE));
    if (hasOwn) {
      own.remove(ours);
      return;
    }
    List<String> dates = candidates();
    String guessed = own.get(ours);
    if (guessed != null && (export == Export.ADVERSE_EVENTS || dates.size() <= 1)) {
      return;
    }
    own.remove(ours);
    if (dates.size() == 1) {
      own.put(ours, dates.get(0));
      return;
    }
    String why = dates.isEmpty() ? "no column of dates is left" : "one of %d columns of dates";
    if (dates.isEmpty()) {
      lines.ask("columns", ours, SourceLines.PLACEHOLDER, why);
    }
    dates.forEach(header -> lines.askColumn(ours, header, why.formatted(dates.size())));
  }

  /** Returns columns of dates that are no scale's own, and that a row may be asked about. */
  private List<String> candidates() {
    return file.headers().stream()
        .filter(header -> !others.contains(header))
        .filter(header -> scales.stream().noneMatch(scale -> scale.headers().contains(header)))
        .filter(this::isDate)
        .toList();
  }

  /** Numbers of five digits are days only where the header says so. */
  private boolean isDate(String header) {
    DateOrder order = DateOrder.of(file.filled(header));
    return order.isDate()
        && (!order.hasDayNumbers()
            || HeaderTokens.of(header).all().stream().anyMatch(DATE_WORDS::contains));
  }

  /** Writes the one format that all dates have, or asks which of two. */
  void writeFormats(Export export, Set<String> ownDates, ClinicDates clinic, SourceLines lines) {
    Set<String> headers = new LinkedHashSet<>(ownDates);
    if (export == Export.ASSESSMENTS) {
      scales.stream().map(ScaleColumns::date).filter(date -> !date.isEmpty()).forEach(headers::add);
    }
    if (headers.isEmpty()) {
      headers.addAll(candidates()); // of which the draft asks
    }
    writeFormats(headers, clinic, lines);
  }

  /** Writes the one format that all dates of some columns have, or asks which of two. */
  void writeFormats(Set<String> headers, ClinicDates clinic, SourceLines lines) {
    DateOrder order =
        DateOrder.of(headers.stream().flatMap(header -> file.filled(header).stream()).toList());
    if (order.hasShortYears()) {
      lines.key("two_digit_years", "1970", "years have two digits: of 1970 to 2069; make sure");
    }
    if (!order.form().isThere()) {
      if (!order.fixed().isEmpty()) {
        lines.key(
            "dates",
            order.fixedFormats(),
            order.hasDayNumbers()
                ? "day numbers of a spreadsheet that counts from 1900 on; excel1904 if from 1904; make sure"
                : "the day first, then the month by its name");
      }
      return;
    }
    List<Order> told = clinic.told(order.form());
    if (order.tells()) {
      lines.key(
          "dates", order.formats(order.orders().get(0)), "the only order that all dates have");
    } else if (order.orders().isEmpty()) {
      lines.note("dates: neither order fits all of them, and those that both fit are not read");
    } else if (told.size() == 1) {
      lines.key(
          "dates",
          order.formats(told.get(0)),
          "both orders fit; other dates of these files have the %s first"
              .formatted(told.get(0).first()));
    } else if (told.isEmpty()) {
      ask(order, "both orders fit all dates", lines);
    } else {
      ask(order, "both orders fit all dates, and other dates of these files have both", lines);
    }
  }

  private static void ask(DateOrder order, String why, SourceLines lines) {
    for (Order each : Order.values()) {
      lines.askKey("dates", order.formats(each), why);
    }
  }
}
