package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.file.DataDictionary.LabelledColumn;

/**
 * Which fields of REDCap the headers of a file stand for, where they are labels. Exports have their
 * columns in the order of the dictionary; of fields with one label each header is that of its turn,
 * or else that of the form which the headers before it are of.
 */
record LabelledHeaders(DataDictionary dictionary) {

  /** Returns the name of a field by the place of its header; none where headers are names. */
  Map<Integer, String> fieldsOf(List<String> headers) {
    List<LabelledColumn> columns = dictionary.labelledColumns();
    Map<String, List<LabelledColumn>> byLabel = new HashMap<>();
    columns.forEach(
        column ->
            byLabel
                .computeIfAbsent(spelled(column.label()), label -> new ArrayList<>())
                .add(column));
    long called = headers.stream().filter(dictionary::has).count();
    long labelled = headers.stream().filter(header -> byLabel.containsKey(spelled(header))).count();
    if (called >= labelled) {
      return Map.of();
    }
    Map<String, Integer> times = new HashMap<>();
    headers.forEach(header -> times.merge(spelled(header), 1, Integer::sum));
    Map<String, Integer> turns = new HashMap<>();
    Map<Integer, String> fields = new HashMap<>();
    String form = "";
    for (int place = 0; place < headers.size(); place++) {
      String label = spelled(headers.get(place));
      List<LabelledColumn> candidates = byLabel.getOrDefault(label, List.of());
      int turn = turns.merge(label, 1, Integer::sum) - 1;
      boolean allAreThere = times.getOrDefault(label, 0) == candidates.size();
      for (int k = 0; k < candidates.size(); k++) {
        LabelledColumn candidate = candidates.get(k);
        boolean isIt =
            allAreThere
                ? k == turn
                : candidate.form().equals(form) && !fields.containsValue(candidate.name());
        if (isIt) {
          fields.put(place, candidate.name());
          form = candidate.form();
          break;
        }
      }
    }
    return fields;
  }

  private static String spelled(String label) {
    return DataDictionary.plain(label);
  }
}
