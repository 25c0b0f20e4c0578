package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.remark.RowWords;
import org.ketamineoutcomes.remark.RowWords.Rule;
import org.ketamineoutcomes.remark.WatchedColumn;
import org.ketamineoutcomes.remark.WatchedTexts;
import org.ketamineoutcomes.schema.SchemaField;

/**
 * Columns of the patients export that name the arm of a trial, whether anything reads them or not.
 * People of an arm such as placebo have sessions as others have, if no drug stands there.
 */
final class PlaceboArms {

  private final List<Arm> arms = new ArrayList<>();

  private record Arm(ReadColumn column, WatchedColumn words) {}

  PlaceboArms(FileLayout layout, ExportMapping mapping) {
    Rule rule = RowWords.standard().placeboArm();
    WatchedTexts texts = WatchedTexts.of(List.of(rule));
    for (int place = 0; place < layout.headers().size(); place++) {
      String header = layout.headers().get(place);
      if (rule.isAbout(header) && !layout.dropped().contains(header)) {
        WatchedColumn words = new WatchedColumn(place, texts, any -> header);
        arms.add(
            new Arm(ReadColumn.of(SchemaField.text(header, 1_000), place, "", mapping), words));
      }
    }
  }

  /** Returns whether the current row is of a person who was given no ketamine. */
  boolean have(Cells cells) {
    for (int i = 0; i < arms.size(); i++) {
      if (arms.get(i).words().against(cells.text(arms.get(i).column())).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
