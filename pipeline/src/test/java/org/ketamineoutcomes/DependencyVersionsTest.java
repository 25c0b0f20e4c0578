package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Looks at the jars that lie on the class path; it asks nobody, so it knows only the faults named
 * here.
 */
class DependencyVersionsTest {

  private static final Pattern JAR = Pattern.compile("/([^/!]+?)-(\\d[^/!]*)\\.jar!");

  @ParameterizedTest(name = "{0} is at least {1} ({2})")
  @CsvSource({
    "aircompressor, 2.0.3, CVE-2025-67721",
    "avro, 1.11.4, CVE-2024-47561",
    "commons-compress, 1.26.0, CVE-2024-25710",
    "commons-io, 2.14.0, CVE-2024-47554",
    "commons-lang3, 3.18.0, CVE-2025-48924",
    "commons-text, 1.10.0, CVE-2022-42889",
    "gson, 2.8.9, CVE-2022-25647",
    "guava, 32.0.0, CVE-2023-2976",
    "jackson-core, 2.15.0, CVE-2025-52999",
    "lz4-java, 1.10.1, CVE-2025-12183 and CVE-2025-66566",
    "parquet-avro, 1.15.2, CVE-2025-30065 and CVE-2025-46762",
    "protobuf-java, 3.25.5, CVE-2024-7254",
    "protobuf-java-util, 3.25.5, CVE-2024-7254",
    "snakeyaml, 2.0, CVE-2022-1471",
    "snappy-java, 1.1.10.4, CVE-2023-43642",
  })
  void noLibraryHasAFaultThatANewerOneMends(String artifact, String fixed) throws IOException {
    assertThat(versions(artifact))
        .isNotEmpty()
        .allSatisfy(
            version ->
                assertThat(Arrays.compare(numbers(version), numbers(fixed))).isNotNegative());
  }

  @Test
  void compressionIsOnTheClassPathOnce() throws IOException {
    assertThat(Collections.list(loader().getResources("net/jpountz/lz4/LZ4Factory.class")))
        .hasSize(1);
  }

  @Test
  void versionsAreComparedByNumberAndNotByLetter() {
    assertThat(Arrays.compare(numbers("1.10.1"), numbers("1.9.3"))).isPositive();
    assertThat(Arrays.compare(numbers("33.3.1-android"), numbers("33.3.1"))).isZero();
    assertThat(Arrays.compare(numbers("2.15"), numbers("2.15.1"))).isNegative();
  }

  private static List<String> versions(String artifact) throws IOException {
    return Collections.list(loader().getResources("META-INF/MANIFEST.MF")).stream()
        .map(URL::toString)
        .flatMap(url -> JAR.matcher(url).results())
        .filter(jar -> jar.group(1).equals(artifact))
        .map(jar -> jar.group(2))
        .toList();
  }

  private static int[] numbers(String version) {
    return Pattern.compile("\\d+")
        .matcher(version.replaceFirst("-.*", ""))
        .results()
        .map(MatchResult::group)
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static ClassLoader loader() {
    return DependencyVersionsTest.class.getClassLoader();
  }
}
