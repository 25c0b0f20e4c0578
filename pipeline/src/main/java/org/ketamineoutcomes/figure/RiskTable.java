package org.ketamineoutcomes.figure;

import java.util.List;

/**
 * Numbers under a curve, aligned with the ticks of its axis.
 *
 * @param blocks one for each kind of number
 */
public record RiskTable(List<Block> blocks) {

  public static final RiskTable NONE = new RiskTable(List.of());

  public RiskTable {
    blocks = List.copyOf(blocks);
  }

  /**
   * Numbers of one kind, a row for each curve.
   *
   * @param rows as many words in each as the axis has ticks
   */
  public record Block(String title, List<List<String>> rows) {

    public Block {
      rows = List.copyOf(rows);
    }
  }
}
