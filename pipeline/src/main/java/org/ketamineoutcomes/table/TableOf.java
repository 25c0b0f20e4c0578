package org.ketamineoutcomes.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.ketamineoutcomes.table.Bounds.Kind;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.ReadingAids.Label;
import org.ketamineoutcomes.table.ReadingAids.Total;
import org.ketamineoutcomes.table.Unfolding.Repeated;

/**
 * Declares the columns of a table one after another, each by what family it is of: keys, people,
 * counts of them, and what is computed from counts.
 */
public final class TableOf {

  private static final String NO_UNIT = "none";
  private static final String PATIENTS = "patients";

  private final String table;
  private final String meaning;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> ofAll = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Total> totals = new ArrayList<>();
  private final List<Division> divisions = new ArrayList<>();
  private Optional<Flow> flow = Optional.empty();
  private final List<Bounds> bounds = new ArrayList<>();
  private Optional<ItemRows> itemRows = Optional.empty();
  private final Map<String, Repeated> repeated = new LinkedHashMap<>();
  private boolean saysWhatIsHidden;

  private TableOf(String table, String meaning) {
    this.table = table;
    this.meaning = meaning;
  }

  /** A table that is about no groups of patients, and hides nothing. */
  public static TableOf rows(String table, String meaning) {
    return new TableOf(table, meaning);
  }

  /** A table that is about groups in a way that it declares itself; what is hidden comes last. */
  public static TableOf protectedRows(String table, String meaning) {
    return new TableOf(table, meaning).sayingWhatIsHidden();
  }

  /** A table of patients over all courses: protocol and stratum come first. */
  public static TableOf patients(String table, String meaning) {
    return protectedRows(table, meaning).ofProtocol().oncePerPatient().ofStratum();
  }

  /** A table of groups: protocol, course and stratum come first, what is hidden last. */
  public static TableOf groups(String table, String meaning) {
    return protectedRows(table, meaning).ofProtocol().ofCourse().ofStratum();
  }

  /** A table of groups that are assessed with one instrument each. */
  public static TableOf instruments(String table, String meaning) {
    return protectedRows(table, meaning)
        .ofProtocol()
        .ofCourse()
        .key("instrument", "The rating scale.")
        .ofStratum();
  }

  /** The protocol whose definitions were used. */
  public TableOf ofProtocol() {
    return key(
        "protocol_id", "The protocol whose definitions were used; its text is in the manifest.");
  }

  /** The course of treatment. */
  public TableOf ofCourse() {
    return key(
        "course",
        "1, 2, ... for what is measured once a course of treatment, which is always 1 where the"
            + " protocol has courses: none; all for what is measured once a patient, over all"
            + " courses.");
  }

  /** The course, which is always all: what is measured is measured once a patient. */
  public TableOf oncePerPatient() {
    return key(
        "course",
        "Always all: measured once a patient, over all courses, from the first session on.");
  }

  /** The stratum, which is always everyone. */
  public TableOf ofEveryone() {
    return key("stratum", "Always all: everyone together.").key("stratum_value", "Always all.");
  }

  /** The stratum, and its value. */
  public TableOf ofStratum() {
    return dividing("stratum", "all", "stratum_value")
        .code("stratum", "The column by which patients are grouped; all for everyone.")
        .key(
            "stratum_value",
            "The value of that column; all for everyone, unknown where the exports do not say.");
  }

  /** Closes the table with the two columns that say whether anything of a row is hidden. */
  private TableOf sayingWhatIsHidden() {
    saysWhatIsHidden = true;
    return this;
  }

  /** Rows divide people by a column, and add up to the one in which it says {@code ofWhole}. */
  public TableOf dividing(String by, String ofWhole, String... parts) {
    divisions.add(new Division(by, List.of(parts), Optional.of(ofWhole)));
    return total(by, ofWhole);
  }

  /** Rows divide people by a column, and no row has their sum. */
  public TableOf dividingWithoutWhole(String by, String... parts) {
    divisions.add(new Division(by, List.of(parts), Optional.empty()));
    return this;
  }

  /** Rows in which a column says {@code whole} count what others count, too. */
  public TableOf total(String column, String whole) {
    totals.add(new Total(column, whole));
    return this;
  }

  /** Rows follow people from step to step, by columns that are declared as well. */
  public TableOf following(String in, String excluded, String out, String... stepKeys) {
    flow = Optional.of(new Flow(in, excluded, out, List.of(stepKeys)));
    return this;
  }

  /** A word that says what the row is about. */
  public TableOf key(String name, String meaning) {
    return add(name, Column.Type.TEXT, true, NO_UNIT, Role.KEY, meaning);
  }

  /** The same by a code, beside which stands what people call it. */
  public TableOf code(String name, String meaning) {
    labels.add(new Label(name + "_label", name));
    return key(name, meaning).withLabel(name, "What people call the value of " + name + ".");
  }

  /** The same where there is one. */
  public TableOf codeIfAny(String name, String meaning) {
    labels.add(new Label(name + "_label", name));
    return keyIfAny(name, meaning)
        .withLabel(name, "What people call the value of " + name + "; empty for none.");
  }

  private TableOf withLabel(String code, String columnMeaning) {
    columns.add(ReadingAids.columnOfLabel(code, columnMeaning));
    return this;
  }

  /** A whole number that says what the row is about. */
  public TableOf keyNumber(String name, String unit, String meaning) {
    return add(name, Column.Type.WHOLE, true, unit, Role.KEY, meaning);
  }

  /** A word that says what the row is about, where there is one. */
  public TableOf keyIfAny(String name, String meaning) {
    return add(name, Column.Type.TEXT, false, NO_UNIT, Role.KEY, meaning);
  }

  /** A whole number that says what the row is about, where there is one. */
  public TableOf keyNumberIfAny(String name, String unit, String meaning) {
    return add(name, Column.Type.WHOLE, false, unit, Role.KEY, meaning);
  }

  /** What the row is about, in the clinic's own words. */
  public TableOf label(String name, String meaning) {
    return add(name, Column.Type.TEXT, true, NO_UNIT, Role.LABEL, meaning);
  }

  /** A word that tells nothing of anyone. */
  public TableOf word(String name, String meaning) {
    return add(name, Column.Type.TEXT, false, NO_UNIT, Role.PUBLIC, meaning);
  }

  /** A whole number that tells nothing of anyone. */
  public TableOf number(String name, String unit, String meaning) {
    return add(name, Column.Type.WHOLE, false, unit, Role.PUBLIC, meaning);
  }

  /** A number that tells nothing of anyone. */
  public TableOf setting(String name, String unit, String meaning) {
    return add(name, Column.Type.DECIMAL, false, unit, Role.PUBLIC, meaning);
  }

  /** Yes or no, which tells nothing of anyone. */
  public TableOf truth(String name, String meaning) {
    return add(name, Column.Type.TRUTH, false, NO_UNIT, Role.PUBLIC, meaning);
  }

  /** A word that tells nothing of anyone, in every row. */
  public TableOf wordAlways(String name, String meaning) {
    return add(name, Column.Type.TEXT, true, NO_UNIT, Role.PUBLIC, meaning);
  }

  /** A whole number that tells nothing of anyone, in every row. */
  public TableOf numberAlways(String name, String unit, String meaning) {
    return add(name, Column.Type.WHOLE, true, unit, Role.PUBLIC, meaning);
  }

  /** Yes or no in every row, which tells nothing of anyone. */
  public TableOf truthAlways(String name, String meaning) {
    return add(name, Column.Type.TRUTH, true, NO_UNIT, Role.PUBLIC, meaning);
  }

  /** A number of courses or else below which nothing of the row may be published. */
  public TableOf wholes(String name, String unit, String meaning) {
    return add(name, Column.Type.WHOLE, false, unit, Role.DENOMINATOR, meaning);
  }

  /** A number of patients below which nothing of the row may be published. */
  public TableOf people(String name, String meaning) {
    return add(name, Column.Type.WHOLE, false, PATIENTS, Role.DENOMINATOR, meaning);
  }

  /** The same of some of those of another column. */
  public TableOf peopleOf(String whole, String name, String meaning, String... from) {
    return add(
        name, Column.Type.WHOLE, PATIENTS, Role.DENOMINATOR, Optional.of(whole), meaning, from);
  }

  /** A number of patients, sessions or else that other tables have, too. */
  public TableOf guard(String name, String unit, String meaning) {
    return add(name, Column.Type.WHOLE, false, unit, Role.GUARD, meaning);
  }

  /** How many patients of {@code whole}, with other counts that it gives away. */
  public TableOf countOf(String whole, String name, String meaning, String... from) {
    return add(name, Column.Type.WHOLE, PATIENTS, Role.COUNT, Optional.of(whole), meaning, from);
  }

  /** How many sessions, events or else of those in {@code whole}. */
  public TableOf countOfUnit(
      String whole, String name, String unit, String meaning, String... from) {
    return add(name, Column.Type.WHOLE, unit, Role.COUNT, Optional.of(whole), meaning, from);
  }

  /** How many there are of {@code unit}, taken from no other count. */
  public TableOf count(String name, String unit, String meaning, String... from) {
    return add(name, Column.Type.WHOLE, unit, Role.COUNT, Optional.empty(), meaning, from);
  }

  /** A number computed from counts. */
  public TableOf derived(String name, String unit, String meaning, String... from) {
    return add(name, Column.Type.DECIMAL, unit, Role.DERIVED, Optional.empty(), meaning, from);
  }

  /** A whole number computed from counts. */
  public TableOf derivedNumber(String name, String unit, String meaning, String... from) {
    return add(name, Column.Type.WHOLE, unit, Role.DERIVED, Optional.empty(), meaning, from);
  }

  /** A word computed from counts. */
  public TableOf derivedWord(String name, String meaning, String... from) {
    return add(name, Column.Type.TEXT, NO_UNIT, Role.DERIVED, Optional.empty(), meaning, from);
  }

  /** A word that holds for all people whom the row is about, and is hidden with all of them. */
  public TableOf wordOfAll(String name, String meaning) {
    ofAll.add(name);
    return word(name, meaning);
  }

  /** A share is one count of another, whose bands say between what it is. */
  public TableOf bounded(String share, String part, String whole) {
    return bounded(share, Kind.SHARE, List.of(part, whole), 1);
  }

  /** A count is what {@code parts} leave of {@code whole}, where counts are published as bands. */
  public TableOf left(String count, String whole, String... parts) {
    List<String> of = new ArrayList<>(List.of(whole));
    of.addAll(List.of(parts));
    return bounded(count, Kind.LEFT, of, 1);
  }

  /** A count is a band, or what {@code part} leaves of {@code whole} if that is less. */
  public TableOf atMostLeft(String count, String whole, String part) {
    return bounded(count, Kind.AT_MOST_LEFT, List.of(whole, part), 1);
  }

  /**
   * A rate is events over time at risk.
   *
   * @param time the time that it is over
   * @param all the time of all {@code people}, of which that is all or some
   * @param per how much of that time the rate is for
   */
  public TableOf boundedRate(
      String rate, String events, String time, String all, String people, double per) {
    return bounded(rate, Kind.RATE, List.of(events, time, all, people), per);
  }

  /**
   * A mean is rounded by its spread.
   *
   * @param deviation the standard deviation beside it
   * @param count how many it is of
   * @param unit what its sum is rounded to
   */
  public TableOf boundedMean(String mean, String deviation, String count, double unit) {
    return bounded(mean, Kind.MEAN, List.of(deviation, count), unit);
  }

  /** A number has bounds that come with its estimate. */
  public TableOf boundedEstimate(String name) {
    return bounded(name, Kind.ESTIMATE, List.of(), 1);
  }

  private TableOf bounded(String name, Kind kind, List<String> of, double per) {
    bounds.add(new Bounds(name, kind, of, per));
    return this;
  }

  /** Columns that several tables of one package have in common. */
  public TableOf with(UnaryOperator<TableOf> family) {
    return family.apply(this);
  }

  /**
   * Counts that there are of each item of a row, each published as a row of its own. They are
   * declared as columns of the row, {@code ITEM@COLUMN}, so that what one item would give away of
   * another is hidden with it.
   *
   * @param columnsOfItem declares the columns of one item
   */
  public TableOf unfolded(ItemRows rows, BiFunction<TableOf, String, TableOf> columnsOfItem) {
    itemRows = Optional.of(rows);
    TableOf declared = this;
    for (String item : rows.items()) {
      declared = columnsOfItem.apply(declared, item);
    }
    return declared;
  }

  /** A column of an item that repeats another of the row, such as the whole of a share. */
  public TableOf repeated(String name, String source, String columnMeaning) {
    repeated.put(name, new Repeated(source, columnMeaning));
    return this;
  }

  /** Returns what was declared. */
  public Columns columns() {
    return new Declaration(
            table,
            meaning,
            columns,
            ofAll,
            new ReadingAids(labels, totals),
            divisions,
            flow,
            bounds,
            saysWhatIsHidden)
        .columns(itemRows, repeated);
  }

  private TableOf add(
      String name,
      Column.Type type,
      boolean isRequired,
      String unit,
      Role role,
      String columnMeaning) {
    columns.add(
        new Column(name, type, isRequired, unit, role, Optional.empty(), List.of(), columnMeaning));
    return this;
  }

  private TableOf add(
      String name,
      Column.Type type,
      String unit,
      Role role,
      Optional<String> of,
      String columnMeaning,
      String... from) {
    columns.add(new Column(name, type, false, unit, role, of, List.of(from), columnMeaning));
    return this;
  }
}
