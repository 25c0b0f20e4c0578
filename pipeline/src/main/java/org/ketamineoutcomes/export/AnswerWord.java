package org.ketamineoutcomes.export;

import java.util.Optional;

/** What the status of a filled-in questionnaire may say. */
enum AnswerWord {
  FINAL,
  UNFINISHED,
  PREVIEW,
  ENTERED_IN_ERROR;

  /** Returns why a row with the word does not count; none if it does. */
  Optional<UnusedReason> reasonAgainst() {
    return switch (this) {
      case FINAL -> Optional.empty();
      case UNFINISHED -> Optional.of(UnusedReason.UNFINISHED);
      case PREVIEW -> Optional.of(UnusedReason.PREVIEW);
      case ENTERED_IN_ERROR -> Optional.of(UnusedReason.ENTERED_IN_ERROR);
    };
  }
}
