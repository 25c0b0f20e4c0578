package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.schema.Vocabulary;

/**
 * Reads where an assessment stood to a dose of its day: by the column that says so, or else by the
 * time it was planned for, such as −60 min.
 */
final class StandingReader {

  private final ReadColumn relation;
  private final Vocabulary<RelationToSession> relations;
  private final ReadColumn timepoint;
  private final Timepoints timepoints = new Timepoints();

  StandingReader(ReadColumns columns) {
    relation = columns.named("relation_to_session");
    relations = Vocabulary.of(relation.field(), RelationToSession.class);
    timepoint = columns.named("timepoint");
  }

  /**
   * Where an assessment stood to a dose of its day.
   *
   * @param minutesFromDose negative if before it
   */
  record Standing(RelationToSession relation, OptionalInt minutesFromDose) {

    static Standing of(RelationToSession relation) {
      return new Standing(relation, OptionalInt.empty());
    }
  }

  Standing read(Cells cells) {
    RelationToSession written = cells.word(relation, relations, RelationToSession.NOT_RECORDED);
    if (timepoint.isAbsent()) {
      return Standing.of(written);
    }
    Optional<Standing> planned = timepoints.standing(cells.text(timepoint));
    if (planned.isEmpty()) {
      return Standing.of(written);
    }
    if (written == RelationToSession.NOT_RECORDED) {
      cells.assume(Assumption.TIMEPOINT_IS_OF_A_DOSE, timepoint);
      return planned.get();
    }
    return written == planned.get().relation() ? planned.get() : Standing.of(written);
  }
}
