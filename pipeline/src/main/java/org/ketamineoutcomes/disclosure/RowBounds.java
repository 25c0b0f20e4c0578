package org.ketamineoutcomes.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ketamineoutcomes.table.Bounds;
import org.ketamineoutcomes.table.Bounds.Kind;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Range;

/**
 * Says in a row between which values its numbers may be, by the bands of its counts. The number
 * that the exact counts would give is always among them.
 */
final class RowBounds {

  private final Bands bands;
  private final Map<String, Bounds> declared = new HashMap<>();
  private final List<Bounds> all;

  RowBounds(Columns columns, Bands bands) {
    this.bands = bands;
    this.all = columns.bounds();
    all.forEach(bounds -> declared.put(bounds.column(), bounds));
  }

  /** Sets the bounds of each number that the row publishes. */
  void setIn(TableRow row) {
    for (Bounds bounds : all) {
      if (bounds.kind() != Kind.ESTIMATE && isPublished(row, bounds.column())) {
        of(row, bounds)
            .ifPresent(
                range -> {
                  row.set(bounds.least(), range.least());
                  row.set(bounds.greatest(), range.greatest());
                });
      }
    }
  }

  private static boolean isPublished(TableRow row, String name) {
    Column column = row.table().columns().at(row.table().columns().place(name));
    return row.has(name) && !row.isHidden(column);
  }

  private Optional<Range> of(TableRow row, Bounds bounds) {
    return switch (bounds.kind()) {
      case SHARE -> share(row, bounds.of().get(0), bounds.of().get(1));
      case LEFT, AT_MOST_LEFT -> count(row, bounds.column());
      case RATE -> rate(row, bounds);
      case MEAN -> mean(row, bounds);
      case ESTIMATE -> Optional.empty();
    };
  }

  private Optional<Range> share(TableRow row, String part, String whole) {
    Optional<Range> ofPart = count(row, part);
    Optional<Range> ofWhole = count(row, whole);
    return ofPart.isPresent() && ofWhole.isPresent()
        ? Range.share(ofPart.get(), ofWhole.get())
        : Optional.empty();
  }

  /** Returns what a count may be: its band, unless it is what others leave. */
  private Optional<Range> count(TableRow row, String name) {
    OptionalLong published = row.count(name);
    if (published.isEmpty()) {
      return Optional.empty();
    }
    Range band = Range.of(bands, published.getAsLong());
    Bounds bounds = declared.get(name);
    if (bounds == null || (bounds.kind() != Kind.LEFT && bounds.kind() != Kind.AT_MOST_LEFT)) {
      return Optional.of(band);
    }
    Range left = Range.of(bands, row.count(bounds.of().get(0)).orElse(0));
    long publishedLeft = row.count(bounds.of().get(0)).orElse(0);
    for (String taken : bounds.of().subList(1, bounds.of().size())) {
      long part = row.count(taken).orElse(0);
      left = left.without(Range.of(bands, part));
      publishedLeft -= part;
    }
    boolean isWhatIsLeft = published.getAsLong() >= Math.max(0, publishedLeft);
    if (!isWhatIsLeft) {
      return Optional.of(band);
    }
    return Optional.of(
        bounds.kind() == Kind.LEFT
            ? left
            : new Range(band.least(), Math.max(band.greatest(), left.greatest())));
  }

  /**
   * A mean of n is rounded to steps of at most s · width / n, where s is the standard deviation
   * before it was rounded to such steps as well: at most d / (1 − width / 2n), if d is published.
   */
  private Optional<Range> mean(TableRow row, Bounds bounds) {
    double told = number(row, bounds.column());
    double deviation = number(row, bounds.of().get(0));
    double n = number(row, bounds.of().get(1));
    if (!(n > bands.width()) || !(deviation >= 0)) {
      return Optional.empty();
    }
    double half = deviation * bands.width() / (2 * n - bands.width()) + bounds.per() / n;
    return Optional.of(new Range(told - half, told + half));
  }

  private Optional<Range> rate(TableRow row, Bounds bounds) {
    OptionalLong people = row.count(bounds.of().get(3));
    double time = number(row, bounds.of().get(1));
    double all = number(row, bounds.of().get(2));
    if (people.isEmpty() || people.getAsLong() == 0 || !(all > 0)) {
      return Optional.empty();
    }
    double published = people.getAsLong();
    double mean = all / published;
    double halfStep = bands.width() / (2 * published);
    if (halfStep >= 1) {
      return Optional.empty();
    }
    Range band = Range.of(bands, people.getAsLong());
    Range without = new Range(0, 0);
    long like = Math.round((all - time) / mean);
    if (like > 0) {
      without = new Range(bands.least(like) - 1, bands.greatest(like));
    }
    double most = (band.greatest() - without.least()) * mean / (1 - halfStep);
    double fewest = Math.max(0, band.least() - without.greatest()) * mean / (1 + halfStep);
    return count(row, bounds.of().get(0))
        .map(
            events ->
                new Range(
                    bounds.per() * events.least() / most,
                    bounds.per() * events.greatest() / fewest));
  }

  private static double number(TableRow row, String column) {
    return row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
