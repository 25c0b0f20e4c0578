package org.ketamineoutcomes.export;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.cell.TwoIds;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.link.IdRules;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.remark.RowWords;

/**
 * Reads whom a row is about, by the rules of the mapping. Neighbouring rows share one text. Hot: it
 * reads every row.
 */
final class PatientIds {

  /** Words of ids that are made up to try a system. */
  private static final Pattern TEST =
      Pattern.compile(
          "(?i).*(?<!\\p{L})(?:z*|x*)(?:test|testing|tester|testpatient|dummy|demo|fake|training"
              + "|example|sandbox|prueba|essai|muster(?:mann|frau)?|do ?not ?use|mickey ?mouse"
              + "|donald ?duck|john ?doe|jane ?doe|deleted?|duplicate)(?!\\p{L}).*");

  /** Numbers that are typed where there is none. */
  private static final Pattern FILLER = Pattern.compile("0+|9{5,}");

  private static final int SHORTEST_TEST = "test".length();

  private final IdRules rules;
  private final Set<String> noPatient = RowWords.standard().noPatient().spellings();
  private final ReadColumn column;
  private final Optional<ReadColumn> prefixColumn;
  private final String filePrefix;
  private String lastCell = "";
  private String lastPrefix = "";
  private String lastId = "";
  private boolean lastIsLeftOut;
  private final long[] leftOutBy;
  private boolean lastIsLikeTest;
  private boolean lastMayBeTwo;
  private boolean lastMayBeName;

  /**
   * Prepares for the rows of one file.
   *
   * @throws Refusal if the mapping gives prefixes and none to this file
   */
  PatientIds(ReadColumns columns, FileLayout layout, IdRules rules) {
    this.rules = rules;
    leftOutBy = new long[rules.leaveOut().size()];
    column = columns.named("patient_id");
    prefixColumn =
        rules.prefixColumn().isEmpty()
            ? Optional.empty()
            : Optional.of(layout.headed(rules.prefixColumn(), columns.mapping()));
    String fileName = layout.fileName();
    filePrefix =
        rules
            .prefixOf(fileName)
            .or(() -> rules.prefixes().isEmpty() ? Optional.of("") : Optional.empty())
            .orElseThrow(
                () ->
                    Refusal.usage(
                        fileName
                            + ": ids.prefix in the mapping has no pattern for this file; add one"));
  }

  /** Returns whom the row is about; empty, with a fault, if it does not say. */
  String read(Cells cells) {
    String cell = cells.neededText(column);
    String prefix = prefixColumn.isPresent() ? cells.text(prefixColumn.get()) : "";
    if (!cell.equals(lastCell) || !prefix.equals(lastPrefix)) {
      lastCell = cell;
      lastPrefix = prefix;
      String written = rules.idOf(cell);
      lastIsLeftOut = rules.leavesOut(written);
      if (lastIsLeftOut) {
        countRules(written);
      }
      String id = standsForNone(written) ? "" : written;
      lastIsLikeTest =
          hasWord(id) ? TEST.matcher(id).matches() : isFiller(id) && FILLER.matcher(id).matches();
      lastMayBeTwo = TwoIds.mayBe(id);
      lastMayBeName = !lastIsLikeTest && hasOnlyWords(id);
      String joined = id.isEmpty() ? "" : filePrefix + withDash(prefix) + id;
      lastId = joined.equals(lastId) ? lastId : joined;
    }
    if (lastId.isEmpty()) {
      cells.reject(RowRule.MISSING_PATIENT_ID, column);
    } else if (prefixColumn.isPresent() && prefix.isEmpty()) {
      cells.reject(RowRule.MISSING_PATIENT_ID, prefixColumn.get());
    } else if (lastIsLikeTest) {
      cells.assume(Assumption.TEST_PATIENT_IS_ONE, column);
    }
    if (lastMayBeTwo) {
      cells.assume(Assumption.ID_MAY_BE_TWO, column);
    }
    if (lastMayBeName) {
      cells.assume(Assumption.ID_MAY_BE_A_NAME, column);
    }
    return lastId;
  }

  /** Returns whether the mapping leaves out the patient that was read last. */
  boolean isLeftOut() {
    return lastIsLeftOut;
  }

  private void countRules(String id) {
    for (int i = 0; i < leftOutBy.length; i++) {
      if (rules.leaveOut().get(i).matches(id)) {
        leftOutBy[i]++;
      }
    }
  }

  /** Tells whether each pattern of people who are left out has met one. */
  void tellRules(Findings findings) {
    for (int i = 0; i < leftOutBy.length; i++) {
      findings.rule("ids.leave_out[%d]".formatted(i), leftOutBy[i]);
    }
  }

  /** Returns whether a text without a digit stands in the place of an id, as {@code unknown}. */
  private boolean standsForNone(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    String spelling = Spelling.of(text);
    return spelling.isEmpty() || noPatient.contains(spelling);
  }

  /** Returns whether an id is of two words or more, and has no digit. */
  private static boolean hasOnlyWords(String id) {
    boolean hasSpace = false;
    for (int i = 0; i < id.length(); i++) {
      if (Character.isDigit(id.charAt(i))) {
        return false;
      }
      hasSpace |= id.charAt(i) == ' ';
    }
    return hasSpace;
  }

  /** Few ids begin and end as those that are typed where there is none. */
  private static boolean isFiller(String id) {
    char first = id.isEmpty() ? ' ' : id.charAt(0);
    return (first == '0' || first == '9') && id.charAt(id.length() - 1) == first;
  }

  /** Most ids have no word at all, and need no pattern. */
  private static boolean hasWord(String id) {
    int letters = 0;
    for (int i = 0; i < id.length() && letters < SHORTEST_TEST; i++) {
      letters = Character.isLetter(id.charAt(i)) ? letters + 1 : 0;
    }
    return letters >= SHORTEST_TEST;
  }

  private static String withDash(String prefix) {
    return prefix.isEmpty() ? "" : prefix + "-";
  }
}
