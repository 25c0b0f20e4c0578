package org.ketamineoutcomes.remark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.Yaml;
import org.ketamineoutcomes.remark.RowWords.Rule;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.schema.Export;

/**
 * Looks at columns that nothing reads for words that say of a row that it does not count: a run
 * that read on would be wrong without a word.
 *
 * <p>What they say of one row does not depend on the rows before it, so a file may be read in any
 * number of parts.
 */
public final class UnreadColumns {

  /** A column with a longer header is called by its place. */
  private static final int LONGEST_HEADER = 200;

  private final FileLayout layout;
  private final List<WatchedColumn> watched = new ArrayList<>();
  private final FormStatuses forms;
  private final SeriesColumns series;
  private final ConstantsBesideColumns constants;
  private final EndOfRow end;
  private final SessionsOfRow several;

  public UnreadColumns(FileLayout layout, ExportMapping mapping, Instruments instruments) {
    this.layout = layout;
    forms = FormStatuses.of(layout);
    series = new SeriesColumns(layout, mapping);
    constants = new ConstantsBesideColumns(layout, mapping, instruments);
    end = EndOfRow.of(layout);
    several = SessionsOfRow.of(layout);
    Map<BitSet, WatchedTexts> textsOf = new HashMap<>();
    for (int place : layout.placesNotRead()) {
      String header = layout.headers().get(place);
      if (forms.areAt(place)) {
        continue;
      }
      boolean named =
          mapping.rows().byHeader().keySet().stream()
              .anyMatch(each -> Spelling.of(each).equals(Spelling.of(header)));
      if (!named) {
        BitSet about = rulesAbout(header);
        if (!about.isEmpty()) {
          WatchedTexts texts = textsOf.computeIfAbsent(about, UnreadColumns::texts);
          watched.add(new WatchedColumn(place, texts, rule -> refusal(place, header, rule)));
        }
      }
    }
  }

  /** Looks at the current row, and objects to it for a column that says that it does not count. */
  public void look(Records records, RowRemarks remarks) {
    for (int i = 0; i < watched.size(); i++) {
      watched.get(i).against(records).ifPresent(remarks::object);
    }
    series.look(records, remarks);
    constants.look(records, remarks);
    end.look(records, remarks);
    several.look(records, remarks);
    if (forms.sayIncomplete(records)) {
      remarks.isOfIncompleteForm();
    }
  }

  /** Returns the places of the rules that are about a column, among all that there are. */
  private BitSet rulesAbout(String header) {
    BitSet about = new BitSet();
    List<Rule> rules = RowWords.standard().asked().rules();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      about.set(
          i,
          rule.exports().contains(layout.export().label())
              && (rule.settledBy().isEmpty() || !layout.has(rule.settledBy()))
              && rule.isAbout(header));
    }
    return about;
  }

  private static WatchedTexts texts(BitSet rules) {
    return WatchedTexts.of(
        rules.stream().mapToObj(RowWords.standard().asked().rules()::get).toList());
  }

  private String refusal(int place, String header, Rule rule) {
    String name = header.length() > LONGEST_HEADER ? "#" + (place + 1) : header;
    String written = Yaml.text(name);
    String export = layout.export().label();
    String line = rule.line().replace("%s", written);
    // A row of patients that is left out leaves what other exports have of the person.
    String wanted =
        layout.export() == Export.PATIENTS && line.startsWith("rows:")
            ? "ids: {leave_out: [ID]} in the mapping with the ids of these people"
            : "%s: {%s} in the mapping".formatted(export, line);
    return ("%s: column %s is not read, and says of some rows that they are not what they are counted"
            + " as; write %s, or %s: {drop: [%s]} if it means something else")
        .formatted(layout.fileName(), name, wanted, export, written);
  }
}
