package org.ketamineoutcomes.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.clinic.Figures.Figure;

/**
 * Exports as clinics have them, from the command line to the published tables: read right, or
 * refused in one line. Each is six invented people with one oddity; {@code cases.yaml} has them.
 */
class ClinicCasesTest {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .build();

  private static final String ONLY = System.getProperty("clinic.case", "");

  /** Of all cases: an engine that was stopped may still write while the next case begins. */
  @TempDir private static Path folders;

  static List<ClinicCase> cases() throws IOException {
    return read("cases.yaml", new TypeReference<List<ClinicCase>>() {}).stream()
        .flatMap(each -> each.all().stream())
        .filter(each -> each.id().contains(ONLY))
        .toList();
  }

  private static List<Figure> figures() throws IOException {
    return read("figures.yaml", new TypeReference<List<Figure>>() {});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReadRightOrRefused(ClinicCase each) throws Exception {
    Path folder = Files.createTempDirectory(folders, "case");
    List<String> arguments = each.write(folder);
    Path output = folder.resolve("results");

    Told checked = Told.by(command("check", arguments));
    Told ran =
        Told.by(
            command("run", arguments, "--output=" + output, "--quiet", "--runner=DirectRunner"));

    if (each.exit() != 0) {
      assertThat(ran.reason().replace(folder.toString(), "FOLDER")).isEqualTo(each.says());
      assertThat(output.resolve("tables")).doesNotExist();
    }
    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(each.exit());
    assertThat(checked.exitCode()).as("%s", checked.out()).isEqualTo(each.exit());
    if (each.exit() == 0) {
      Map<String, String> expected = new LinkedHashMap<>();
      figures().forEach(figure -> expected.put(figure.name(), figure.is()));
      if (each.figures() != null) {
        assertThat(expected).containsKeys(each.figures().keySet().toArray(String[]::new));
        expected.putAll(each.figures());
      }
      assertThat(Figures.of(figures(), output)).containsExactlyEntriesOf(expected);
      assertThat(FilesTold.by(checked)).isEqualTo(FilesTold.by(output));
    }
  }

  private static List<String> command(String name, List<String> arguments, String... more) {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(arguments);
    command.addAll(List.of(more));
    return command;
  }

  static <T> T read(String name, TypeReference<T> type) throws IOException {
    try (InputStream file = ClinicCasesTest.class.getResourceAsStream("/clinic/" + name)) {
      return YAML.readValue(file, type);
    }
  }
}
