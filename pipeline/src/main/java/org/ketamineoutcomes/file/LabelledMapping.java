package org.ketamineoutcomes.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.file.DataDictionary.LabelledColumn;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.RowShape;
import org.ketamineoutcomes.mapping.Source;

/**
 * A mapping that takes columns by the labels of their fields too, for exports whose headers are
 * labels. A label that several fields have says nothing.
 */
final class LabelledMapping {

  private final Map<String, String> labels = new HashMap<>();

  LabelledMapping(DataDictionary dictionary) {
    Map<String, Integer> times = new HashMap<>();
    List<LabelledColumn> columns = dictionary.labelledColumns();
    columns.forEach(column -> times.merge(DataDictionary.plain(column.label()), 1, Integer::sum));
    for (LabelledColumn column : columns) {
      String plain = DataDictionary.plain(column.label());
      if (!plain.isEmpty() && times.getOrDefault(plain, 0) == 1) {
        labels.put(column.name(), column.label().strip());
      }
    }
  }

  Source of(Source source) {
    ExportMapping mapping = source.mapping();
    List<RowShape.Part> parts = new ArrayList<>();
    for (RowShape.Part part : mapping.shape().parts()) {
      String box = part.checkbox().isEmpty() ? "" : labelled(part.checkbox());
      parts.add(new RowShape.Part(part.constants(), labelled(part.columns()), box));
    }
    return new Source(
        source.files(),
        source.export(),
        mapping.with(
            labelled(mapping.columns()),
            mapping.values(),
            new RowShape(mapping.shape().constants(), parts, mapping.shape().presence())));
  }

  private Map<String, String> labelled(Map<String, String> columns) {
    Map<String, String> all = new LinkedHashMap<>();
    columns.forEach((ours, headers) -> all.put(ours, labelled(headers)));
    return all;
  }

  /** Returns some headers, and behind them the labels of those that are fields. */
  private String labelled(String headers) {
    StringBuilder all = new StringBuilder(headers);
    for (String header : headers.split(ExportMapping.OR, -1)) {
      if (labels.containsKey(header)) {
        all.append(ExportMapping.OR).append(labels.get(header));
      }
    }
    return all.toString();
  }
}
