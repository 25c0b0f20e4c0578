package org.ketamineoutcomes.refusal;

/**
 * Something the user must change before the program can go on.
 *
 * <p>The message is one line that says what is wrong, where, and what to do. It never holds a value
 * of a row.
 */
public final class Refusal extends RuntimeException {

  private final Reason reason;

  private Refusal(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Wrong usage, protocol, mapping or header. */
  public static Refusal usage(String message) {
    return new Refusal(Reason.USAGE, message);
  }

  /** Too many rows rejected, or a ledger that does not balance. */
  public static Refusal data(String message) {
    return new Refusal(Reason.DATA, message);
  }

  /** Identifying data in an export. */
  public static Refusal identifyingData(String message) {
    return new Refusal(Reason.IDENTIFYING_DATA, message);
  }

  public Reason reason() {
    return reason;
  }

  /** Why the program refused, with the exit code that says so. */
  public enum Reason {
    USAGE(2),
    DATA(3),
    IDENTIFYING_DATA(4);

    private final int exitCode;

    Reason(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }
}
