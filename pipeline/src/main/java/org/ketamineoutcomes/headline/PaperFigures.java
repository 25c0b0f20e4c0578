package org.ketamineoutcomes.headline;

import java.util.List;
import java.util.stream.Stream;
import org.ketamineoutcomes.headline.PaperFigure.Method;

/** The figures that papers print, in their order. */
final class PaperFigures {

  private PaperFigures() {}

  static List<PaperFigure> all() {
    return Stream.of(
            List.of(treated()), ResponseFigures.all(), TreatmentFigures.all(), HarmFigures.all())
        .flatMap(List::stream)
        .toList();
  }

  private static PaperFigure treated() {
    return new PaperFigure(
        "patients_treated",
        "Patients treated",
        "patients",
        "deaths_and_serious",
        PaperFigure.is("happened", "death"),
        new FigureColumns("n_patients", FigureColumns.NO_LIMITS, "n_patients", "", ""),
        Method.of("counted"));
  }
}
