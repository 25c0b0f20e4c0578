package org.ketamineoutcomes.header;

import java.io.Serializable;
import org.ketamineoutcomes.division.TextSigns;
import org.ketamineoutcomes.file.CsvForm;

/** A file of which several readers may each read a part, without reading its header again. */
public record DivisibleText(FileLayout layout, CsvForm form) implements Serializable {

  /** Returns what each byte is to someone who divides the text. */
  public TextSigns signs() {
    return form.signs();
  }

  /** Returns how many records must be in the first part: those before the rows. */
  public int headerRecords() {
    return form.headerRecords();
  }
}
