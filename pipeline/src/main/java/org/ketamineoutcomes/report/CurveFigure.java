package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.figure.Curve;
import org.ketamineoutcomes.figure.RiskTable;
import org.ketamineoutcomes.figure.StepPlot;
import org.ketamineoutcomes.figure.Tick;

/** Draws curves of one kind with the numbers behind them. */
final class CurveFigure {

  private static final int MOST_WITH_BANDS = 3;

  /** As many curves can be told apart. */
  private static final int MOST = 6;

  private final CurveSource source;
  private final List<String> labels = new ArrayList<>();
  private final List<CurveReading> readings = new ArrayList<>();
  private boolean isShortened;

  CurveFigure(CurveSource source) {
    this.source = source;
  }

  /** Adds a curve, unless nothing of it is published. Of too many, that of fewest people goes. */
  void add(String label, CurveReading reading) {
    if (!reading.curve(label).isPublished() || reading.lastDay() <= 0) {
      return;
    }
    labels.add(label);
    readings.add(reading);
    if (readings.size() > MOST) {
      int fewest = 0;
      for (int i = 1; i < readings.size(); i++) {
        fewest = readings.get(i).patients() < readings.get(fewest).patients() ? i : fewest;
      }
      labels.remove(fewest);
      readings.remove(fewest);
      isShortened = true;
    }
  }

  boolean isEmpty() {
    return readings.isEmpty();
  }

  /** Returns whether any curve runs somewhere in boxes. */
  boolean hasBoxes() {
    return readings.stream()
        .flatMap(reading -> reading.curve("").steps().stream())
        .anyMatch(step -> step.way() == Curve.Way.SOMEWHERE && step.value().isPresent());
  }

  private boolean hasBounds() {
    return readings.stream()
        .flatMap(reading -> reading.curve("").steps().stream())
        .anyMatch(step -> step.bounds().lower().isPresent());
  }

  boolean goesOn() {
    return readings.stream().anyMatch(CurveReading::goesOn);
  }

  StepPlot plot() {
    double end = readings.stream().mapToDouble(CurveReading::lastDay).max().orElse(1);
    List<Tick> ticks = source.ticks(end);
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Curve curve = readings.get(i).curve(labels.get(i));
      curves.add(isCrowded() ? curve.withoutLimits() : curve);
    }
    return new StepPlot(
        source.words().across(),
        source.words().up(),
        end,
        ticks,
        curves,
        new RiskTable(blocks(ticks)));
  }

  /** Bands of many curves hide each other. */
  private boolean isCrowded() {
    return readings.size() > MOST_WITH_BANDS;
  }

  private List<RiskTable.Block> blocks(List<Tick> ticks) {
    List<RiskTable.Block> blocks = new ArrayList<>();
    blocks.add(
        new RiskTable.Block(
            "At risk", readings.stream().map(r -> r.counts().atRisk(ticks)).toList()));
    if (isCrowded()) {
      return blocks;
    }
    blocks.add(
        new RiskTable.Block(
            source.words().had(), readings.stream().map(r -> r.counts().events(ticks)).toList()));
    blocks.add(
        new RiskTable.Block(
            "Censored", readings.stream().map(r -> r.counts().censored(ticks)).toList()));
    return blocks;
  }

  /** Returns how to read the drawing, in a sentence or two. */
  String howToRead() {
    StringBuilder words = new StringBuilder(isCrowded() ? "" : "Shading: 95% limits.");
    if (hasBoxes()) {
      words.setLength(0);
      words.append(
          "Marks are what is published, bars their 95% limits; in a shaded box the curve runs somewhere, and where is not published. Open diamonds: days by which a quarter, half and three quarters had come to it, with limits in days.");
    }
    words.append(
        " Under the axis: those followed past the day, and how many had come to it or left follow-up by then; a dash is not published.");
    if (hasBounds()) {
      words.append(
          " Broad pale bars: between which values the exact one lies, as counts stand for bands.");
    }
    if (isShortened) {
      words.append(" The " + MOST + " largest groups are drawn; the numbers are of all.");
    }
    if (goesOn()) {
      words.append(" The table goes on after the last day drawn.");
    }
    return words.toString();
  }
}
