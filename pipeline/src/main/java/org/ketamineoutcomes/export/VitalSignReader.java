package org.ketamineoutcomes.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ketamineoutcomes.date.Moment;
import org.ketamineoutcomes.export.StandingReader.Standing;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.VitalSign;
import org.ketamineoutcomes.history.VitalSign.Sign;
import org.ketamineoutcomes.schema.Vocabulary;

/** Reads rows of the sessions export that are about one measurement and not about a session. */
final class VitalSignReader {

  private final ReadColumn sign;
  private final Vocabulary<Sign> signs;
  private final ReadColumn value;
  private final StandingReader standings;
  private final Map<Sign, ReadColumn> limits = new EnumMap<>(Sign.class);

  VitalSignReader(ReadColumns columns) {
    sign = columns.named("vital_sign");
    signs = Vocabulary.of(sign.field(), Sign.class);
    value = columns.named("vital_value");
    standings = new StandingReader(columns);
    limits.put(Sign.SYSTOLIC, columns.named("sbp_pre"));
    limits.put(Sign.DIASTOLIC, columns.named("dbp_pre"));
    limits.put(Sign.HEART_RATE, columns.named("hr_pre"));
    limits.put(Sign.OXYGEN_SATURATION, columns.named("spo2_min"));
  }

  /** Returns whether the row is about a measurement. */
  boolean isAbout(Cells cells) {
    return !cells.neededText(sign).isEmpty();
  }

  Optional<Entry> read(Cells cells, Moment moment, RowPosition position) {
    Optional<Sign> measured = signs.meaning(cells.text(sign));
    if (measured.isEmpty()) {
      cells.setAside(UnusedReason.OTHER_VITAL_SIGN, sign);
      return Optional.empty();
    }
    String text = cells.text(value);
    if (text.isEmpty()) {
      cells.setAside(UnusedReason.NOTHING_RECORDED, value);
      return Optional.empty();
    }
    ReadColumn limit = limits.getOrDefault(measured.get(), value);
    OptionalLong number = cells.scaled(limit, text);
    if (number.isEmpty()) {
      cells.reject(cells.ruleAgainst(limit, text, RowRule.NOT_A_NUMBER), value);
      return Optional.empty();
    }
    if (number.getAsLong() < limit.lowest() || number.getAsLong() > limit.highest()) {
      cells.reject(RowRule.NUMBER_OUT_OF_RANGE, value);
      return Optional.empty();
    }
    Standing stood = standings.read(cells);
    return moment.day().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new VitalSign(
                position,
                moment.day().getAsInt(),
                moment.minuteOfDay(),
                measured.get(),
                stood.relation(),
                stood.minutesFromDose(),
                (int) number.getAsLong()));
  }
}
