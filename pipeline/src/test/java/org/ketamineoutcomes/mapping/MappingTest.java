package org.ketamineoutcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.link.IdForm;
import org.ketamineoutcomes.link.IdRules;
import org.ketamineoutcomes.link.LinkFinding;
import org.ketamineoutcomes.link.TextPattern;
import org.ketamineoutcomes.mapping.ExportMapping.Ages;
import org.ketamineoutcomes.mapping.ExportMapping.DecimalSign;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument.Direction;
import org.ketamineoutcomes.schema.Export;

class MappingTest {

  @Test
  void numbersThatAreWrittenAsIdsAreTexts() {
    IdRules ids = Mapping.parse("ids: {leave_out: [007, 12, 1_000]}", "mapping.yaml").ids();

    assertThat(ids.leavesOut("007")).isTrue();
    assertThat(ids.leavesOut("7")).isFalse();
    assertThat(ids.leavesOut("12")).isTrue();
    assertThat(ids.leavesOut("1_000")).isTrue();
  }

  @Test
  void answersToAllItemsAreThoseOfEachUnlessItHasItsOwn() {
    Map<String, Map<String, String>> values =
        Mapping.parse(
                "assessments: {values: {items: {Never: 0, Often: 1}, item_9: {Never: 3}}}",
                "mapping.yaml")
            .of(Export.ASSESSMENTS)
            .values();

    assertThat(values.get("item_1")).isEqualTo(Map.of("never", "0", "often", "1"));
    assertThat(values.get("item_9")).isEqualTo(Map.of("never", "3", "often", "1"));
    assertThat(values).doesNotContainKey("items");
  }

  private static final String WHOLE =
      """
      last_date: 2024-06-30
      instruments:
        - {name: WHO-5, aliases: [wellbeing], minimum: 0, maximum: 100, direction: higher_is_better}
      patients:
        age: top_code
      sessions:
        columns: {session_date: EXSTDTC}
        drop: [Notes]
        values:
          status: {Y: completed, N: not_given, "": completed}
        missing: [NA, -9]
        dates: [dd/MM/yyyy, excel]
        decimal: comma
        encoding: windows-1252
        units: {weight_kg: lb}
        rows: {Event: [Week *, ""], State: {leave_out: test}}
      ids:
        strip: [Patient/, '.0']
        spaces: ignore
        case: ignore
        leading_zeros: ignore
        punctuation: ignore
        prefix: {siteA_*: A-}
        prefix_column: Site
        leave_out: TEST*
        accept: [two_sites, alike]
      """;

  @Test
  void everyKeyIsRead() {
    Mapping mapping = Mapping.parse(WHOLE, "mapping.yaml");

    assertThat(mapping.times().last()).isEqualTo(LocalDate.of(2024, 6, 30));
    assertThat(mapping.instruments())
        .containsExactly(
            new LocalInstrument("WHO-5", List.of("wellbeing"), 0, 100, Direction.HIGHER_IS_BETTER));
    assertThat(mapping.of(Export.PATIENTS).ages()).isEqualTo(Ages.TOP_CODED);
    assertThat(mapping.of(Export.SESSIONS))
        .isEqualTo(
            new ExportMapping(
                Map.of("session_date", "EXSTDTC"),
                List.of("Notes"),
                Map.of("status", Map.of("y", "completed", "n", "not_given", "", "completed")),
                List.of("na", "-9"),
                List.of("dd/MM/yyyy", "excel"),
                DecimalSign.COMMA,
                "windows-1252",
                Map.of("weight_kg", "lb"),
                Ages.AS_WRITTEN,
                RowShape.LINE,
                FileShape.USUAL,
                new RowFilter(
                    Map.of(
                        "Event",
                        new RowFilter.Choice(
                            RowFilter.Side.KEEP,
                            List.of(new TextPattern("week *"), new TextPattern(""))),
                        "State",
                        new RowFilter.Choice(
                            RowFilter.Side.LEAVE_OUT, List.of(new TextPattern("test"))))),
                CellRules.NONE));
    assertThat(mapping.ids())
        .isEqualTo(
            new IdRules(
                List.of("Patient/", ".0"),
                Set.of(IdForm.SPACES, IdForm.CASE, IdForm.LEADING_ZEROS, IdForm.PUNCTUATION),
                Map.of(new TextPattern("sitea_*"), "A-"),
                "Site",
                List.of(new TextPattern("test*")),
                Set.of(LinkFinding.TWO_SITES, LinkFinding.ALIKE)));
    assertThat(mapping.of(Export.ASSESSMENTS)).isEqualTo(ExportMapping.NONE);
  }

  @Test
  void anEmptyFileMapsNothing() {
    assertThat(Mapping.parse("", "mapping.yaml")).isEqualTo(Mapping.NONE);
    assertThat(Mapping.parse("# nothing yet\n", "mapping.yaml")).isEqualTo(Mapping.NONE);
  }

  @Test
  void travelsToOtherWorkers() throws IOException, ClassNotFoundException {
    Mapping mapping = Mapping.parse(WHOLE, "mapping.yaml");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(mapping);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(mapping);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sesions: {} | mapping.yaml: sesions: there is no such key; see schemas/mapping.schema.json",
        "sessions: {colums: {}} | mapping.yaml: sessions.colums: there is no such key; see schemas/mapping.schema.json",
        "sessions: {decimal: dot} | mapping.yaml: sessions.decimal: does not have a value in the enumeration [point, comma]; see schemas/mapping.schema.json",
        "sessions: {columns: {dose: X}} | mapping.yaml: sessions.columns.dose: no such column; the nearest are dose_mg, drug, route",
        "sessions: {columns: {drug: X, route: x}} | mapping.yaml: sessions.columns.route: x is named a second time; each header may serve once",
        "sessions: {columns: {drug: X}, drop: [x]} | mapping.yaml: sessions.columns.drug: X is named a second time; each header may serve once",
        "sessions: {values: {route: {IV: vein}}} | mapping.yaml: sessions.values.route: vein is not one of intravenous, intramuscular, subcutaneous, intranasal, sublingual, oral, other, unknown",
        "sessions: {values: {rout: {IV: oral}}} | mapping.yaml: sessions.values.rout: no such column; the nearest are route, drug, hr_pre",
        "sessions: {units: {weight_kg: stone}} | mapping.yaml: sessions.units.weight_kg: stone is not one of kg, g, lb, lbs",
        "sessions: {units: {drug: mg}} | mapping.yaml: sessions.units.drug: the column has no unit to choose",
        "sessions: {dates: dd/MM/yy} | mapping.yaml: sessions.dates: dd/MM/yy has years of two digits; declare the first of their hundred years, as two_digit_years: 1970",
        "sessions: {dates: dd/MM/yyyy b} | mapping.yaml: sessions.dates: dd/MM/yyyy b is not a pattern of dates, as dd/MM/yyyy is",
        "sessions: {times: HHmm b} | mapping.yaml: sessions.times: HHmm b is not a pattern of times, as HH:mm is",
        "sessions: {times: 'h:mm'} | mapping.yaml: sessions.times: h:mm must have an hour and minutes, as in HH:mm or h.mm a",
        "sessions: {columns: {sbp_pre: X, dbp_peak: X}} | mapping.yaml: sessions.columns.sbp_pre: X is named a second time; each header may serve once",
        "sessions: {encoding: klingon-8} | mapping.yaml: sessions.encoding: klingon-8 is no encoding that Java knows",
        "sessions: {age: top_code} | mapping.yaml: sessions.age: only patients have an age",
        "last_date: 2024-02-30 | mapping.yaml: last_date: there is no such day",
        "last_date: soon | mapping.yaml: last_date: does not match the regex pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$; see schemas/mapping.schema.json",
        "instruments: [{name: X}] | mapping.yaml: instruments[0].direction: is missing but it is required; see schemas/mapping.schema.json",
        "instruments: [{name: X, minimum: 5, maximum: 5, direction: higher_is_worse}] | mapping.yaml: instruments[0]: minimum must be below maximum",
        "instruments: [{name: PHQ-9, minimum: 0, maximum: 27, direction: higher_is_worse}] | mapping.yaml: instruments: PHQ-9 cannot be a name of PHQ-9: PHQ-9 has it; choose another",
        "sessions: {drop: [a], drop: [b]} | mapping.yaml is not YAML with each key once: see line 1",
        "sessions: [ | mapping.yaml is not YAML with each key once: see line 1; put texts with { [ : # or , in quotes, and indent with spaces",
        "sessions: {encoding: 5, coding: x} | mapping.yaml: sessions.coding: there is no such key; see schemas/mapping.schema.json",
        "assessments: {unpivot: [{items: q{1..9}}]} | mapping.yaml is not YAML with each key once: see line 1; put texts with { [ : # or , in quotes, and indent with spaces",
        "assessments: {unpivot: [{items: 'q1'}]} | mapping.yaml: assessments.unpivot[0].items: write where the number of the item stands, as in q_{1..9}",
        "sessions: {unpivot: [{session_date: 's{1..3}', dose_mg: 'd{1..4}'}]} | mapping.yaml: sessions.unpivot[0].dose_mg: all ranges of numbers of a part must be of one length",
        "sessions: {checkboxes: {nausea: ae}} | mapping.yaml: sessions.checkboxes: only adverse_events have boxes to check",
        "sessions: {constant: {route: vein}} | mapping.yaml: sessions.constant.route: vein is not one of intravenous, intramuscular, subcutaneous, intranasal, sublingual, oral, other, unknown",
        "sessions: {constant: {rout: iv}} | mapping.yaml: sessions.constant.rout: no such column; the nearest are route, drug, hr_pre",
        "sessions: {files: a.csv} | mapping.yaml: sessions: files and export stand in sources; elsewhere the command line names the files",
        "sessions: {columns: {drug: null}} | mapping.yaml: sessions.columns.drug: null, ~ and nothing at all are no text; put it in quotes, as in 'NULL'; see schemas/mapping.schema.json",
        "sources: [{files: a.csv}] | mapping.yaml: sources[0].export: is missing but it is required; see schemas/mapping.schema.json",
        "sessions: 5 | mapping.yaml: sessions: integer found, object expected; see schemas/mapping.schema.json",
      })
  void aMappingThatMeansNothingIsRefused(String yaml, String message) {
    assertThatThrownBy(() -> Mapping.parse(yaml, "mapping.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessage(message);
  }
}
