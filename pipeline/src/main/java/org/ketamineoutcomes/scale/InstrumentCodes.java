package org.ketamineoutcomes.scale;

import java.util.List;

/**
 * Verified codes of a scale in public code lists; empty where none is verified.
 *
 * @param loincPanel codes of the whole form, which real exports put in place of the total's
 * @param loincItems in order of the items
 * @param cdiscCategory what CDISC data name the scale by
 */
public record InstrumentCodes(
    List<String> loincTotal,
    List<String> loincPanel,
    List<String> loincItems,
    List<String> cdiscCategory,
    List<String> cdiscTotal,
    List<String> cdiscItems) {

  static final InstrumentCodes NONE =
      new InstrumentCodes(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public InstrumentCodes {
    loincTotal = List.copyOf(loincTotal);
    loincPanel = List.copyOf(loincPanel);
    loincItems = List.copyOf(loincItems);
    cdiscCategory = List.copyOf(cdiscCategory);
    cdiscTotal = List.copyOf(cdiscTotal);
    cdiscItems = List.copyOf(cdiscItems);
  }
}
