package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.event.EventWords;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.RowUse;
import org.ketamineoutcomes.history.VitalSign;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.Identifiers;
import org.ketamineoutcomes.schema.SchemaField;

/** The schemas and the code say the same. */
class InputSchemasTest {

  @Test
  void rulesAndReasonsAreListedAsTheyAre() {
    JsonNode rules = ExportSchema.load("/schemas/input/rules.json", JsonNode.class);

    assertThat(list(rules.get("rejected")))
        .isEqualTo(
            Arrays.stream(RowRule.values())
                .map(rule -> rule.id() + ": " + rule.description())
                .toList());
    assertThat(list(rules.get("not_used")))
        .isEqualTo(
            Arrays.stream(UnusedReason.values())
                .map(reason -> reason.id() + ": " + reason.description())
                .toList());
    assertThat(rules.get("not_used_of_patients"))
        .extracting(rule -> rule.get("id").asText())
        .containsExactlyElementsOf(
            Arrays.stream(RowUse.Reason.values()).map(RowUse.Reason::id).toList());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Export.class)
  void noSpellingStandsForTwoColumns(Export export) {
    Set<String> seen = new HashSet<>();
    for (SchemaField field : ExportSchema.of(export).fields()) {
      assertThat(seen.add(Spelling.of(field.name()))).as(field.name()).isTrue();
      for (String alias : field.aliases()) {
        assertThat(seen.add(Spelling.of(alias))).as(alias).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Export.class)
  void noColumnOfOursIdentifiesPeople(Export export) {
    for (SchemaField field : ExportSchema.of(export).fields()) {
      List<String> headers = new ArrayList<>(field.aliases());
      headers.add(field.name());
      assertThat(headers).noneMatch(header -> Identifiers.standard().kindOf(header).isPresent());
    }
  }

  /** Columns of the sessions export that are read in rows about one measurement. */
  private static final Set<String> OF_A_MEASUREMENT =
      Set.of("vital_value", "relation_to_session", "timepoint");

  @ParameterizedTest(name = "{0}")
  @EnumSource(Export.class)
  void everyColumnIsRead(Export export) {
    List<SchemaField> fields = ExportSchema.of(export).fields();
    List<String> strata =
        fields.stream().filter(SchemaField::isForStrataOnly).map(SchemaField::name).toList();
    for (SchemaField field : fields) {
      List<String> bad = new ArrayList<>();
      for (TimeBasis basis : TimeBasis.values()) {
        String tooLong = "x".repeat(2_000);
        Doors doors =
            Doors.of(
                new ExportReader(export, Mapping.NONE, basis, strata),
                rowWith(fields, field.name(), tooLong).getBytes(StandardCharsets.UTF_8));
        doors.rejected.forEach(row -> bad.add(row.column()));
        doors.findings.unread().forEach(cells -> bad.add(cells.column()));
      }
      assertThat(bad).as(field.name()).contains(field.name());
    }
  }

  @Test
  void closedListsAreTheConstantsOfTheHistory() {
    assertThat(words(Export.SESSIONS, "route")).isEqualTo(constants(Route.values()));
    assertThat(words(Export.SESSIONS, "status")).isEqualTo(constants(SessionWord.values()));
    assertThat(words(Export.ASSESSMENTS, "answer_status"))
        .isEqualTo(constants(AnswerWord.values()));
    assertThat(words(Export.ASSESSMENTS, "finished")).isEqualTo(constants(Answer.values()));
    assertThat(words(Export.ADVERSE_EVENTS, "occurred")).isEqualTo(constants(Answer.values()));
    assertThat(words(Export.SESSIONS, "ae_assessed")).isEqualTo(constants(Answer.values()));
    assertThat(words(Export.ADVERSE_EVENTS, "serious")).isEqualTo(constants(Answer.values()));
    assertThat(words(Export.ADVERSE_EVENTS, "solicited")).isEqualTo(constants(Answer.values()));
    assertThat(words(Export.ASSESSMENTS, "relation_to_session"))
        .isEqualTo(constants(RelationToSession.values()));
    assertThat(words(Export.SESSIONS, "relation_to_session"))
        .isEqualTo(constants(RelationToSession.values()));
    assertThat(words(Export.SESSIONS, "vital_sign")).isEqualTo(constants(VitalSign.Sign.values()));
  }

  /** Columns whose words are kept as written, with what reads them later. */
  private static final Map<String, EventWords> KEPT_AS_WRITTEN =
      Map.of(
          "severity", EventWords.SEVERITY,
          "related", EventWords.RELATED,
          "action", EventWords.ACTION,
          "outcome", EventWords.OUTCOME);

  @ParameterizedTest(name = "{0}")
  @EnumSource(Export.class)
  void everyWordOfEveryListIsReadAsTheWordItStandsFor(Export export) {
    List<SchemaField> fields = ExportSchema.of(export).fields();
    for (SchemaField field : fields) {
      field
          .values()
          .forEach(
              (ours, others) -> {
                Doors expected = readWith(export, fields, field.name(), ours);
                assertThat(expected.unread()).as("%s: %s", field.name(), ours).isEmpty();
                for (String other : others) {
                  Doors read = readWith(export, fields, field.name(), other);
                  assertThat(read.rejections()).as("%s: %s", field.name(), other).isEmpty();
                  assertThat(read.unread()).as("%s: %s", field.name(), other).isEmpty();
                  assertThat(read.assumed())
                      .as("%s: %s", field.name(), other)
                      .noneMatch(assumed -> assumed.startsWith("unknown_word"));
                  EventWords words = KEPT_AS_WRITTEN.get(field.name());
                  if (words == null) {
                    assertThat(read.unused())
                        .as("%s: %s", field.name(), other)
                        .isEqualTo(expected.unused());
                    assertThat(read.entries())
                        .as("%s: %s", field.name(), other)
                        .isEqualTo(expected.entries());
                  } else {
                    assertThat(words.meaning(other).orElseThrow()).as(other).isEqualTo(ours);
                  }
                }
              });
    }
  }

  @Test
  void wordsOfOneColumnAreNotThoseOfAnother() {
    List<SchemaField> fields = ExportSchema.of(Export.ADVERSE_EVENTS).fields();

    for (String no : List.of("no", "denied", "Did not occur")) {
      assertThat(readWith(Export.ADVERSE_EVENTS, fields, "occurred", no).unused())
          .as(no)
          .containsExactly("2 no_event occurred");
    }
    for (Map.Entry<String, Answer> word :
        Map.of("SAE", Answer.YES, "Serious", Answer.YES, "non-serious", Answer.NO).entrySet()) {
      AdverseEvent event =
          (AdverseEvent)
              readWith(Export.ADVERSE_EVENTS, fields, "serious", word.getKey()).entries().get(0);
      assertThat(event.serious()).as(word.getKey()).isEqualTo(word.getValue());
    }
    assertThat(readWith(Export.ADVERSE_EVENTS, fields, "solicited", "denied").unread())
        .containsExactly("unknown_value solicited x1");
  }

  private static Doors readWith(
      Export export, List<SchemaField> fields, String column, String cell) {
    return Doors.of(
        new ExportReader(export, Mapping.NONE, TimeBasis.DATE, List.of()),
        rowWith(fields, column, cell).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noSpellingStandsForTwoWords() {
    for (Export export : Export.values()) {
      for (SchemaField field : ExportSchema.of(export).fields()) {
        List<String> spellings = new ArrayList<>();
        for (Map.Entry<String, List<String>> word : field.values().entrySet()) {
          spellings.add(Spelling.of(word.getKey()));
          word.getValue().stream().map(Spelling::of).distinct().forEach(spellings::add);
        }
        field
            .values()
            .forEach(
                (word, others) ->
                    assertThat(others.stream().map(Spelling::of))
                        .doesNotContain(Spelling.of(word)));
        assertThat(spellings).as(field.name()).doesNotHaveDuplicates();
      }
    }
  }

  private static String rowWith(List<SchemaField> fields, String column, String cell) {
    List<String> cells =
        fields.stream()
            .map(
                field ->
                    field.name().equals(column)
                        ? cell
                        : switch (field.name()) {
                          case "patient_id" -> "p1";
                          case "session_date", "assessed_date" -> "2024-03-01";
                          case "session_day", "assessed_day" -> "1";
                          case "vital_sign" -> OF_A_MEASUREMENT.contains(column) ? "systolic" : "";
                          case "vital_value" -> "96";
                          case "instrument" -> "IDS-SR30";
                          case "total_score" -> "10";
                          case "term" -> "nausea";
                          default -> "";
                        })
            .toList();
    List<String> names = fields.stream().map(SchemaField::name).toList();
    return String.join(",", names) + "\n" + String.join(",", cells) + "\n";
  }

  private static List<String> list(JsonNode rules) {
    List<String> list = new ArrayList<>();
    rules.forEach(
        rule -> list.add(rule.get("id").asText() + ": " + rule.get("description").asText()));
    return list;
  }

  private static Set<String> words(Export export, String column) {
    return ExportSchema.of(export).field(column).orElseThrow().values().keySet();
  }

  private static Set<String> constants(Enum<?>[] values) {
    Set<String> names = new HashSet<>();
    for (Enum<?> value : values) {
      names.add(value.name().toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
