package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What went wrong on a worker, as its log and the launcher may tell it: no value of a row is in it.
 *
 * <p>Engines write what a step throws into the logs of all machines, with the messages of all
 * causes, and libraries put into a message what they could not read. Only messages are kept that
 * come from this program, from the operating system or from a store of files; of all others stays
 * what they were and where.
 */
final class WorkerFault extends RuntimeException {

  private static final String OURS = "org.ketamineoutcomes.";

  /** They say who may not read what, and never what is in it. */
  private static final List<String> STORES =
      List.of("software.amazon.awssdk.", "com.google.", "com.azure.", "org.apache.hadoop.");

  /** They say which machine or partition is lost, and engines look for them to know what to do. */
  private static final List<String> ENGINES =
      List.of("org.apache.flink.", "org.apache.spark.", "java.lang.Interrupted");

  private static final int MOST_CAUSES = 20;

  private WorkerFault(String message, Optional<? extends Throwable> cause) {
    super(message, cause.orElse(null));
  }

  /** Returns what a step may throw in place of {@code thrown}. */
  static RuntimeException of(Exception thrown) {
    Optional<Refusal> refusal =
        causes(thrown).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
    if (refusal.isPresent()) {
      return new RefusedByWorker(refusal.get());
    }
    boolean isOfEngine =
        causes(thrown)
            .map(cause -> cause.getClass().getName())
            .anyMatch(name -> ENGINES.stream().anyMatch(name::startsWith));
    return isOfEngine
        ? new WorkerFault("The engine stopped a step", Optional.of(thrown))
        : of(thrown, MOST_CAUSES);
  }

  private static Stream<Throwable> causes(Exception thrown) {
    return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES);
  }

  private static WorkerFault of(Throwable thrown, int mostCauses) {
    Throwable cause = thrown.getCause();
    WorkerFault fault =
        new WorkerFault(
            told(thrown),
            cause == null || mostCauses == 1
                ? Optional.empty()
                : Optional.of(of(cause, mostCauses - 1)));
    fault.setStackTrace(thrown.getStackTrace());
    return fault;
  }

  private static String told(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    String message = thrown.getMessage();
    boolean isOfCause =
        thrown.getCause() != null && String.valueOf(thrown.getCause()).equals(message);
    if (message != null && !isOfCause && isKnownToHoldNoValue(thrown)) {
      return thrown instanceof IOException ? name + ": " + message : message;
    }
    return Stream.of(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> "%s at %s:%d".formatted(name, frame.getFileName(), frame.getLineNumber()))
        .orElse(name);
  }

  private static boolean isKnownToHoldNoValue(Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    String name = thrown.getClass().getName();
    boolean isOfOperatingSystem =
        thrown instanceof IOException
            && (name.startsWith("java.io.") || name.startsWith("java.nio."));
    boolean isOurs = stack.length > 0 && stack[0].getClassName().startsWith(OURS);
    return isOfOperatingSystem || isOurs || STORES.stream().anyMatch(name::startsWith);
  }
}
