package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.draft.ScaleColumns.Sureness;

/** The scales of a source as unpivot has them; those that have two readings are asked. */
record ScaleParts(List<ScaleColumns> scales, NamedColumns columns) {

  void write(SourceLines lines) {
    if (scales.isEmpty()) {
      return;
    }
    List<String> taken = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (ScaleColumns scale : scales) {
      boolean hasDate = !scale.date().isEmpty() || scale.visit().equals(Visit.NONE);
      if (hasDate && scale.sureness() == Sureness.SURE) {
        taken.add(scale.part(columns));
      } else {
        asked.add(
            scale.askedPart(sameVisit(scale), columns) + "  # " + why(scale.sureness(), hasDate));
      }
    }
    lines.list(
        "unpivot",
        taken,
        asked,
        taken.isEmpty()
            ? "each of those below that is right"
            : "scales side by side, by the names of their columns");
  }

  private static String why(Sureness sureness, boolean hasDate) {
    if (!hasDate) {
      return "no column says on what day this visit was";
    }
    return switch (sureness) {
      case SURE -> throw new IllegalArgumentException("Nothing is asked of what is sure");
      case ITEM_OR_VISIT -> "its number may be that of an item, or of a visit";
      case AS_MANY_AS_ITEMS ->
          "as many columns side by side as it has items, and no other answers; make sure, of their order too";
    };
  }

  /** Returns the date that another scale has of the same visit. */
  private String sameVisit(ScaleColumns scale) {
    return scales.stream()
        .filter(other -> other.visit().equals(scale.visit()))
        .map(ScaleColumns::date)
        .filter(date -> !date.isEmpty())
        .findFirst()
        .map(columns::reference)
        .orElse(SourceLines.PLACEHOLDER);
  }
}
