package org.ketamineoutcomes.remark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.cell.WrittenMissing;
import org.ketamineoutcomes.file.Header;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.RowLayout;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.Yaml;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.SchemaField;

/**
 * Columns that nothing reads because the mapping gives a constant in their place, and that may say
 * otherwise of a row: the file was of one form, and has two.
 *
 * <p>Where a header means several things, or the mapping chooses rows, only the name of another
 * scale says otherwise; a column that it chooses them by says nothing.
 */
final class ConstantsBesideColumns {

  /** As in phq4, for the fourth visit. */
  private static final Pattern NUMBER_BEHIND = Pattern.compile("\\d+$");

  /** As in qids sr 16. */
  private static final int MOST_WORDS = 3;

  /** How many texts are remembered that say the same. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Instruments instruments;
  private final ExportMapping mapping;
  private final DrugNames drugs = new DrugNames();
  private final List<Beside> columns = new ArrayList<>();

  /**
   * A column.
   *
   * @param same what the constants mean
   * @param anyText whether any other text says otherwise, and not only the name of a scale
   * @param sound texts that say the same
   */
  private record Beside(
      int place,
      SchemaField field,
      Set<String> same,
      boolean anyText,
      Set<String> sound,
      String refusal) {}

  ConstantsBesideColumns(FileLayout layout, ExportMapping mapping, Instruments instruments) {
    this.instruments = instruments;
    this.mapping = mapping;
    TreeMap<String, Set<String>> constants = new TreeMap<>();
    layout
        .rows()
        .forEach(
            row ->
                row.constants()
                    .forEach(
                        (ours, text) ->
                            constants.computeIfAbsent(ours, key -> new TreeSet<>()).add(text)));
    Header header = Header.of(layout.headers(), layout.written());
    layout.rows().forEach(row -> refuseScoresOfAnother(layout, row));
    constants.forEach(
        (ours, texts) ->
            ExportSchema.of(layout.export())
                .field(ours)
                .ifPresent(field -> add(layout, header, field, texts)));
  }

  private void add(FileLayout layout, Header header, SchemaField field, Set<String> texts) {
    Set<String> same = new HashSet<>();
    texts.forEach(text -> same.add(meaning(field, text)));
    Set<Integer> named = new HashSet<>(header.placesOf(field.spellings()));
    Set<Integer> maybe = new HashSet<>(header.placesOf(field.mayBe()));
    Set<String> chosenBy = mapping.rows().byHeader().keySet();
    for (int place : layout.placesNotRead()) {
      boolean isChosenBy =
          chosenBy.stream().anyMatch(each -> header.placesCalled(each).contains(place));
      if (!isChosenBy && (named.contains(place) || (maybe.contains(place) && isOfScale(field)))) {
        columns.add(
            new Beside(
                place,
                field,
                same,
                named.contains(place) && (chosenBy.isEmpty() || !isOfScale(field)),
                new HashSet<>(),
                refusal(layout, header.name(place), field)));
      }
    }
  }

  private static String refusal(FileLayout layout, String header, SchemaField field) {
    String written = Yaml.text(header);
    String export = layout.export().label();
    return ("%s: the mapping gives %s as a constant, and column %s says another of some rows; leave"
            + " the constant out and write %s: {columns: {%s: %s}} in the mapping, or %s: {rows: {%s:"
            + " [TEXT]}} to keep the rows that it is true of, or %s: {drop: [%s]}")
        .formatted(
            layout.fileName(),
            field.name(),
            header,
            export,
            field.name(),
            written,
            export,
            written,
            export,
            written);
  }

  /** Refuses a total or an item whose header names another scale than the constant of its rows. */
  private void refuseScoresOfAnother(FileLayout layout, RowLayout row) {
    Integer place = row.places().get("total_score");
    String constant = row.constants().getOrDefault("instrument", "");
    Optional<Instrument> scale = instruments.named(constant);
    if (scale.isEmpty()) {
      return;
    }
    ItemsOfAnotherScale.refuse(layout, row, scale.get(), instruments);
    if (place == null) {
      return;
    }
    String header = layout.headers().get(place);
    Set<String> named = scalesIn(header);
    if (!named.isEmpty() && !named.contains(scale.get().name())) {
      throw Refusal.usage(
          ("%s: column %s is read as a total of %s, and its name says %s; name the column of %s in"
                  + " the mapping, or write instrument: %s")
              .formatted(
                  layout.fileName(),
                  header,
                  scale.get().name(),
                  String.join(" and ", named),
                  scale.get().name(),
                  String.join(" or ", named)));
    }
  }

  /** Returns the scales that words of a header name, one by one or some in a row. */
  private Set<String> scalesIn(String header) {
    List<String> words = Spelling.words(header);
    Set<String> named = new TreeSet<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
        String joined = String.join("", words.subList(from, to));
        instruments
            .named(joined)
            .or(() -> instruments.named(NUMBER_BEHIND.matcher(joined).replaceFirst("")))
            .ifPresent(scale -> named.add(scale.name()));
      }
    }
    return named;
  }

  /** Looks at the current row, and objects to it if a column contradicts a constant. */
  void look(Records records, RowRemarks remarks) {
    for (int i = 0; i < columns.size(); i++) {
      Beside column = columns.get(i);
      String text = Spaces.strip(records.cell(column.place()));
      if (!text.isEmpty() && !column.sound().contains(text)) {
        if (saysOtherwise(column, text)) {
          remarks.object(column.refusal());
        } else if (column.sound().size() < MOST_REMEMBERED) {
          column.sound().add(text);
        }
      }
    }
  }

  private boolean saysOtherwise(Beside column, String text) {
    boolean saysAnything =
        column.anyText() ? !WrittenMissing.isSo(text) : instruments.named(text).isPresent();
    return saysAnything && !column.same().contains(meaning(column.field(), text));
  }

  /** Returns the scale's name, our word of a closed list, or the letters and digits of a text. */
  private String meaning(SchemaField field, String text) {
    if (isOfScale(field)) {
      Optional<String> scale = instruments.named(text).map(Instrument::name);
      return scale.orElseGet(() -> Spelling.of(text));
    }
    if (field.name().equals("drug")) {
      DrugNames.Drug drug = drugs.of(text);
      return drug == DrugNames.Drug.KETAMINE ? drug.name() : Spelling.of(text);
    }
    String spelling = Spelling.of(text);
    return field.values().entrySet().stream()
        .filter(
            word ->
                Spelling.of(word.getKey()).equals(spelling)
                    || word.getValue().stream()
                        .anyMatch(each -> Spelling.of(each).equals(spelling)))
        .map(word -> Spelling.of(word.getKey()))
        .findFirst()
        .orElse(spelling);
  }

  private static boolean isOfScale(SchemaField field) {
    return field.name().equals("instrument");
  }
}
