package org.ketamineoutcomes.mapping;

import java.io.Serializable;

/**
 * What a mapping says of how a file is written, beside its encoding.
 *
 * @param headerLine the line of the header, from 1; 0 if there is none
 * @param skippedRows how many rows below the header are not data
 * @param delimiter what stands between cells; empty if it is to be found out
 * @param quote what stands round a cell that holds delimiters or line ends; empty if nothing does
 * @param escape what stands before a quote within quotes, beside another quote; empty if nothing
 * @param sheet the sheet of a workbook; empty if there must be only one
 */
public record FileShape(
    int headerLine, int skippedRows, String delimiter, String quote, String escape, String sheet)
    implements Serializable {

  /** A file whose first line is its header. */
  public static final FileShape USUAL = new FileShape(1, 0, "", "\"", "", "");
}
