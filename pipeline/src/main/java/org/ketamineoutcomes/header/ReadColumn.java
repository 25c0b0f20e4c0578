package org.ketamineoutcomes.header;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ketamineoutcomes.cell.Decimal;
import org.ketamineoutcomes.cell.Decimal.Rounding;
import org.ketamineoutcomes.cell.Spaces;
import org.ketamineoutcomes.cell.Unit;
import org.ketamineoutcomes.cell.WrittenMissing;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.schema.SchemaField;

/**
 * One of our columns in one file, ready to be read: found once, asked for every row.
 *
 * @param place its place in a row; -1 if the file does not have it
 * @param constant what stands in every row where the file does not have it; usually empty
 * @param translations texts in lower case, then what the mapping says they stand for
 * @param factor how much of our unit one of the export's is
 * @param unitIsAssumed whether neither the header nor the mapping says what numbers are in
 * @param lowest the lowest number, in units of the last decimal
 * @param highest the highest number, in units of the last decimal
 */
public record ReadColumn(
    SchemaField field,
    int place,
    String constant,
    Map<String, String> translations,
    BigDecimal factor,
    boolean unitIsAssumed,
    long lowest,
    long highest,
    int maxLength) {

  /** Returns a column of which nobody needs to know the header. */
  public static ReadColumn of(
      SchemaField field, int place, String constant, ExportMapping mapping) {
    return of(field, place, constant, "", mapping);
  }

  /**
   * Returns a column.
   *
   * @param header empty if the file does not have it
   */
  public static ReadColumn of(
      SchemaField field, int place, String constant, String header, ExportMapping mapping) {
    Map<String, String> translations = new HashMap<>();
    mapping.missing().forEach(text -> translations.put(text, ""));
    translations.putAll(mapping.values().getOrDefault(field.name(), Map.of()));
    String unit = mapping.units().get(field.name());
    SchemaField.Constraints limits = field.constraints();
    return new ReadColumn(
        field,
        place,
        constant,
        Map.copyOf(translations),
        unit == null ? BigDecimal.ONE : field.units().getOrDefault(unit, BigDecimal.ONE),
        unit == null && place >= 0 && !field.units().isEmpty() && Unit.ofHeader(header).isEmpty(),
        limits.minimum() == null ? Long.MIN_VALUE : scaled(limits.minimum(), field.decimals()),
        limits.maximum() == null ? Long.MAX_VALUE : scaled(limits.maximum(), field.decimals()),
        limits.maxLength() == null ? Integer.MAX_VALUE : limits.maxLength());
  }

  public String name() {
    return field.name();
  }

  /**
   * Returns the cell without spaces around it; empty if it is blank; the constant if the column is
   * not there.
   */
  public String text(Records records) {
    if (place < 0) {
      return constant;
    }
    String cell = Spaces.strip(records.cell(place));
    return !cell.isEmpty() && (cell.charAt(0) == '=' || cell.charAt(0) == '\'')
        ? withoutTextMark(cell)
        : cell;
  }

  /**
   * Takes away what keeps a spreadsheet from reading a text as another value: {@code ="40"}, or an
   * apostrophe before a digit. Ids keep it, since exports must agree on them.
   */
  private String withoutTextMark(String cell) {
    if (field.name().equals("patient_id")) {
      return cell;
    }
    int end = cell.length() - 1;
    if (end > 2 && cell.startsWith("=\"") && cell.indexOf('"', 2) == end) {
      return Spaces.strip(cell.substring(2, end));
    }
    boolean isMarked =
        end > 0
            && cell.charAt(0) == '\''
            && Character.isDigit(cell.charAt(1))
            && cell.charAt(end) != '\'';
    return isMarked ? cell.substring(1) : cell;
  }

  /** Returns what the mapping says that a cell stands for, if it says it. */
  public Optional<String> meaning(String cell) {
    return translations.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(translations.get(cell.toLowerCase(Locale.ROOT)));
  }

  /** Returns whether a cell is blank, or says that its value is missing. */
  public boolean isBlank(Records records) {
    String cell = text(records);
    return cell.isEmpty() || meaning(cell).map(String::isEmpty).orElse(WrittenMissing.isSo(cell));
  }

  /** Returns whether a dash in the column is an answer: that there was no event. */
  public boolean mayTellOfNothing() {
    return field.name().equals("term");
  }

  /** Returns whether the file does not have the column. */
  public boolean isAbsent() {
    return place < 0;
  }

  /** Returns the number that a text gives in units of the last decimal; empty if it gives none. */
  public OptionalLong scaled(String text, char decimalSign) {
    return scaled(text, decimalSign, factor);
  }

  private OptionalLong scaled(String text, char decimalSign, BigDecimal factor) {
    if (factor.compareTo(BigDecimal.ONE) == 0) {
      return Decimal.scaled(
          text,
          decimalSign,
          field.decimals(),
          field.type() == SchemaField.Type.INTEGER ? Rounding.EXACT : Rounding.HALF_UP);
    }
    OptionalLong millionths = Decimal.scaled(text, decimalSign, 6, Rounding.HALF_UP);
    return millionths.isEmpty()
        ? millionths
        : OptionalLong.of(
            BigDecimal.valueOf(millionths.getAsLong(), 6)
                .multiply(factor)
                .movePointRight(field.decimals())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
  }

  /** Returns whether numbers of the column may be in a unit, by its usual name. */
  public boolean hasUnit(String unit) {
    return unit.equals(Unit.named(field.unit())) || field.units().containsKey(unit);
  }

  /** Returns a number that is in another unit of the column; empty if there is no such unit. */
  public OptionalLong scaledFrom(String unit, String number, char decimalSign) {
    if (!hasUnit(unit)) {
      return OptionalLong.empty();
    }
    return scaled(number, decimalSign, field.units().getOrDefault(unit, BigDecimal.ONE));
  }

  private static long scaled(BigDecimal limit, int decimals) {
    return limit.movePointRight(decimals).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
  }
}
