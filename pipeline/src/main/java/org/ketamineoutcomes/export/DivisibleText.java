package org.ketamineoutcomes.export;

import java.io.Serializable;
import org.ketamineoutcomes.division.TextSigns;

/** A file of which several readers may each read a part, without reading its header again. */
public record DivisibleText(Layout layout, CsvForm form) implements Serializable {

  /** Returns what each byte is to someone who divides the text. */
  public TextSigns signs() {
    return form.signs();
  }

  /** Returns how many records must be in the first part: those before the rows. */
  public int headerRecords() {
    return form.headerRecords();
  }
}
