package org.ketamineoutcomes.export;

import java.util.Optional;
import org.ketamineoutcomes.history.SessionStatus;

/** What the status of a session may say: what became of it, or why it never was one. */
enum SessionWord {
  COMPLETED(SessionStatus.COMPLETED),
  INTERRUPTED(SessionStatus.INTERRUPTED),
  NOT_GIVEN(SessionStatus.NOT_GIVEN),
  NO_SHOW(SessionStatus.NOT_GIVEN),
  CANCELLED(SessionStatus.NOT_GIVEN),
  BOOKED(SessionStatus.NOT_GIVEN),
  ENTERED_IN_ERROR(SessionStatus.NOT_GIVEN);

  private final SessionStatus status;

  SessionWord(SessionStatus status) {
    this.status = status;
  }

  SessionStatus status() {
    return status;
  }

  /** Returns why a row with the word is no row of a session; none if it is one, given or not. */
  Optional<UnusedReason> reasonAgainst() {
    return switch (this) {
      case COMPLETED, INTERRUPTED, NOT_GIVEN -> Optional.empty();
      case NO_SHOW -> Optional.of(UnusedReason.NO_SHOW);
      case CANCELLED -> Optional.of(UnusedReason.CANCELLED);
      case BOOKED -> Optional.of(UnusedReason.BOOKED);
      case ENTERED_IN_ERROR -> Optional.of(UnusedReason.ENTERED_IN_ERROR);
    };
  }
}
