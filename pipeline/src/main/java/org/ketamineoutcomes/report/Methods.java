package org.ketamineoutcomes.report;

import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** What a protocol decides, in sentences for the methods of a paper. */
public final class Methods {

  private Methods() {}

  /** Returns the sentences, with the thresholds of the scale with which most were followed. */
  public static List<String> sentences(Results results, UsedProtocol protocol) {
    Scope scope = Scope.under(results, Names.standard(), protocol);
    return new DefinitionWords(Definitions.of(scope), scope.instrument()).sentences();
  }

  /**
   * Returns what the results say to items of STROBE and RECORD, by a short name of each item; what
   * is not known has none.
   */
  public static Map<String, String> items(Results results, UsedProtocol protocol) {
    return new StudyItems(Scope.under(results, Names.standard(), protocol)).all();
  }
}
