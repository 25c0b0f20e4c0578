package org.ketamineoutcomes.file;

import java.io.IOException;
import java.util.Optional;
import org.ketamineoutcomes.format.Rows;

/** The rows of a file that is not delimited text. Cells beyond the end of a row are blank. */
final class RowsRecords implements Records {

  private final Rows rows;
  private final int width;
  private final RowRule damage;
  private boolean again;

  RowsRecords(Rows rows, int width, RowRule damage) {
    this.rows = rows;
    this.width = width;
    this.damage = damage;
  }

  /** Makes {@link #next()} give the row that {@code rows} stands at. */
  void stepBack() {
    again = true;
  }

  @Override
  public boolean next() throws IOException {
    if (again) {
      again = false;
      return true;
    }
    return rows.next();
  }

  @Override
  public int size() {
    return Math.max(width, rows.size());
  }

  @Override
  public String cell(int place) {
    return rows.cell(place);
  }

  @Override
  public boolean hasLists() {
    return rows.hasLists();
  }

  @Override
  public boolean isFirstOfSeveral(int place) {
    return rows.isFirstOfSeveral(place);
  }

  @Override
  public boolean isHidden() {
    return rows.isHidden();
  }

  @Override
  public boolean hasHiddenColumns() {
    return rows.hasHiddenColumns();
  }

  @Override
  public boolean isHiddenColumn(int place) {
    return rows.isHiddenColumn(place);
  }

  @Override
  public boolean isDamaged() {
    return rows.isDamaged();
  }

  @Override
  public RowRule damage() {
    return damage;
  }

  @Override
  public long firstLine() {
    return rows.number();
  }

  @Override
  public long lastLine() {
    return rows.number();
  }

  @Override
  public Optional<RowRule> broken() {
    return Optional.empty();
  }

  @Override
  public boolean goOn(SureRow sure) {
    return false;
  }

  @Override
  public boolean hidesRow(SureRow sure) {
    return false;
  }
}
