package org.ketamineoutcomes.history;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How an assessment came by its total.
 *
 * @param source where the total is from
 * @param mismatch whether the export reports one total and its items add up to another; the
 *     reported one is used
 * @param panelCode whether a reported total stands under the code of the whole form
 */
public record TotalOrigin(TotalSource source, boolean mismatch, boolean panelCode) {

  private static final TotalSource[] SOURCES = TotalSource.values();

  /** All there are, by {@link #code}: rows share them. */
  private static final List<TotalOrigin> ALL =
      IntStream.range(0, 4 * SOURCES.length)
          .mapToObj(code -> new TotalOrigin(SOURCES[code >> 2], (code & 2) != 0, (code & 1) != 0))
          .toList();

  /** A total as the export has it, with nothing to remark. */
  public static final TotalOrigin REPORTED = of(TotalSource.REPORTED);

  /** Returns the origin of a total with nothing to remark. */
  public static TotalOrigin of(TotalSource source) {
    return ALL.get(code(source, false, false));
  }

  /** Returns the origin of a reported total. */
  public static TotalOrigin reported(boolean mismatch, boolean panelCode) {
    return ALL.get(code(TotalSource.REPORTED, mismatch, panelCode));
  }

  static TotalOrigin ofCode(int code) {
    return ALL.get(code);
  }

  int code() {
    return code(source, mismatch, panelCode);
  }

  /** Blocks never outlive the run that wrote them, so a constant may travel as its place. */
  @SuppressWarnings("EnumOrdinal")
  private static int code(TotalSource source, boolean mismatch, boolean panelCode) {
    return (source.ordinal() << 2) | (mismatch ? 2 : 0) | (panelCode ? 1 : 0);
  }
}
