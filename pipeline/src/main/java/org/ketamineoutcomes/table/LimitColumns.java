package org.ketamineoutcomes.table;

import java.util.function.UnaryOperator;

/** Families of columns that say how sure an estimate is, and by which method: its 95% limits. */
public final class LimitColumns {

  private LimitColumns() {}

  /** Both two-sided 95% limits of {@code name}, called {@code name_lower_95} and so on. */
  public static UnaryOperator<TableOf> of(String name, String unit, String how, String... from) {
    return called(name + "_", unit, name + how, from);
  }

  /** The same under the names {@code lower_95} and {@code upper_95}, with a prefix. */
  public static UnaryOperator<TableOf> called(
      String prefix, String unit, String ofWhat, String... from) {
    return table ->
        table
            .derived(
                prefix + "lower_95", unit, "Lower two-sided 95% limit of " + ofWhat + ".", from)
            .derived(prefix + "upper_95", unit, "Upper limit.", from);
  }

  /** Exact limits of a share, by Clopper and Pearson, and those by Wilson's score. */
  public static UnaryOperator<TableOf> ofShare(String prefix, String ofWhat, String... from) {
    return table ->
        table
            .with(
                called(
                    prefix + "clopper_pearson_",
                    "proportion",
                    ofWhat + " (Clopper and Pearson, exact)",
                    from))
            .with(called(prefix + "wilson_", "proportion", ofWhat + " (Wilson score)", from));
  }

  /** A rate per 100 person-years, called {@code name_per_100_py}, with exact limits. */
  public static UnaryOperator<TableOf> ofRate(String name, String meaning, String... from) {
    String unit = "per 100 person-years";
    String column = name + "_per_100_py";
    return table ->
        table
            .derived(column, unit, meaning, from)
            .with(of(column, unit, " (Garwood, exact)", from));
  }

  /** How far off a share of sessions may be, of which each person has several. */
  public static UnaryOperator<TableOf> ofClustered(String... from) {
    return table ->
        table
            .with(
                called(
                    "",
                    "proportion",
                    "proportion, allowing for events that cluster in persons",
                    from))
            .derived(
                "design_effect",
                "ratio",
                "How many times larger the variance is than if sessions were independent.",
                from)
            .derivedWord(
                "interval_method",
                "logit by person (sandwich variance between persons, t quantile), or clopper pearson"
                    + " effective persons where no or every session had it, or all patients had the"
                    + " same share.",
                from);
  }

  /** A quantile of days with its limits, which are undefined where a curve does not reach them. */
  public static UnaryOperator<TableOf> ofQuantile(String name, String meaning, String... from) {
    return table ->
        table
            .derived(name + "_days", "days", meaning, from)
            .derived(
                name + "_lower_95",
                "days",
                "Lower 95% limit of "
                    + name
                    + "_days, from the limits of the curve (Brookmeyer and Crowley); null where"
                    + " undefined.",
                from)
            .derived(name + "_upper_95", "days", "Upper limit; null where undefined.", from)
            .boundedEstimate(name + "_days");
  }
}
