package org.ketamineoutcomes.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The subgroups results are given for: everyone, then each value of each named column.
 *
 * @param columns {@code route} (of the first session), {@code age_band}, or a column of the
 *     patients export
 */
public record Strata(List<String> columns) implements Serializable {

  /** The strata of a run that names none. */
  public static final List<String> DEFAULT = List.of("route", "sex", "diagnosis", "age_band");

  /** The column of ages, in bands. */
  public static final String AGE_BAND = "age_band";

  /** The first of the bands of age. */
  public static final String UNDER_18 = "under 18";

  /** No subgroups: everyone together. */
  public static final Strata NONE = new Strata(List.of());

  /** The value of a column that is blank, or that the exports do not have. */
  public static final String UNKNOWN = "unknown";

  /** What values are published as that few patients have, or that are too many to be told apart. */
  public static final String POOLED = "other or small";

  public Strata {
    columns = List.copyOf(columns);
  }

  /** One column and this patient's value of it. */
  public record Value(String column, String value) {}

  /** Returns the patient's value of each column, in the columns' order. */
  public List<Value> of(TreatmentHistory history) {
    List<Value> values = new ArrayList<>(columns.size());
    for (String column : columns) {
      values.add(new Value(column, value(column, history)));
    }
    return values;
  }

  private static String value(String column, TreatmentHistory history) {
    return switch (column) {
      case "route" -> history.sessions().get(0).route().name().toLowerCase(Locale.ROOT);
      case AGE_BAND -> ageBand(history.patient().map(Patient::age).orElse(OptionalInt.empty()));
      default -> attribute(column, history.patient());
    };
  }

  private static String attribute(String column, Optional<Patient> patient) {
    return patient.map(row -> row.attributes().get(column)).orElse(UNKNOWN);
  }

  private static String ageBand(OptionalInt age) {
    if (age.isEmpty()) {
      return UNKNOWN;
    }
    int years = age.getAsInt();
    if (years < 18) {
      return UNDER_18;
    }
    if (years >= 80) {
      return "80 and over";
    }
    return years < 30 ? "18 to 29" : years / 10 * 10 + " to " + (years / 10 * 10 + 9);
  }
}
