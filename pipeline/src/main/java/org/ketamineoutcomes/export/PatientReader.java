package org.ketamineoutcomes.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.header.TimeColumns;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.mapping.ExportMapping.Ages;

/** Reads rows of the patients export. */
final class PatientReader implements EntryReader {

  /** What an age over 89 is kept as. */
  /** Whoever is younger is hardly treated with ketamine for a depression. */
  private static final int FEWEST_YEARS = 10;

  private static final int OVER_89 = 90;

  private final ReadColumn age;
  private final Set<String> topCoded = new HashSet<>();
  private final Ages ages;
  private final TimeColumns observationEnd;
  private final ReadColumn observationEndReason;
  private final TimeColumns death;
  private final List<ReadColumn> attributes;
  private final PlaceboArms placeboArms;

  PatientReader(ReadColumns columns, FileLayout layout, List<String> strata) {
    age = columns.named("age");
    age.field().topCoded().forEach(spelling -> topCoded.add(withoutSpaces(spelling)));
    ages = columns.mapping().ages();
    observationEnd = columns.timeOf("observation_end_date");
    observationEndReason = columns.named("observation_end_reason");
    death = columns.timeOf("death_date");
    attributes =
        Stream.concat(Stream.of(Patient.SITE), strata.stream())
            .distinct()
            .map(columns::stratum)
            .toList();
    placeboArms = new PlaceboArms(layout, columns.mapping());
  }

  @Override
  public Optional<Entry> read(Cells cells, RowPosition position) {
    return Optional.of(
        new Patient(
            position,
            age(cells),
            cells.moment(observationEnd).day(),
            cells.words(observationEndReason),
            cells.moment(death).day(),
            attributes(cells)));
  }

  private OptionalInt age(Cells cells) {
    String text = cells.text(age);
    if (!text.isEmpty() && topCoded.contains(withoutSpaces(text))) {
      return OptionalInt.of(OVER_89);
    }
    OptionalLong number = text.isEmpty() ? OptionalLong.empty() : cells.scaled(age, text);
    if (number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() < FEWEST_YEARS) {
      cells.assume(Assumption.AGE_OF_A_CHILD, age);
    }
    if (number.isEmpty() || number.getAsLong() <= age.highest()) {
      return cells.number(age, text);
    }
    if (ages == Ages.AS_WRITTEN) {
      cells.reject(RowRule.AGE_OVER_89, age);
    }
    return OptionalInt.of(OVER_89);
  }

  private Map<String, String> attributes(Cells cells) {
    Map<String, String> texts = new HashMap<>();
    for (ReadColumn attribute : attributes) {
      String text = cells.text(attribute);
      if (!text.isEmpty()) {
        texts.put(attribute.name(), text);
      }
    }
    if (placeboArms.have(cells)) {
      texts.put(Patient.PLACEBO_ARM, "yes");
    }
    return texts;
  }

  private static String withoutSpaces(String text) {
    return text.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
