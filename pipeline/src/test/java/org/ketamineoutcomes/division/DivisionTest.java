package org.ketamineoutcomes.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {

  private static final TextSigns SIGNS = signs(StandardCharsets.UTF_8, ',', 0);

  @Test
  void cutsBehindTheFirstLineEndOfEachStretch() {
    assertThat(divided("a,b\nc,d\n\ne,f\ng,h\n", 6))
        .containsExactly(
            new Part(0, 8, 0, 0), new Part(8, 13, 2, 2), new Part(13, Part.TO_THE_END, 4, 3));
  }

  @Test
  void noCutIsAboveTheRows() {
    byte[] text = "\n\n\n\na,b\n\n\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);

    assertThat(Division.of(scanned(text, 2, SIGNS), 1))
        .containsExactly(
            new Part(0, 8, 0, 0),
            new Part(8, 10, 5, 1),
            new Part(10, 14, 7, 1),
            new Part(14, Part.TO_THE_END, 8, 2));
  }

  @Test
  void aLineEndInQuotesIsNoCut() {
    assertThat(divided("a,\"b\nc\nd\ne\nf\"\ng,h\n", 4))
        .containsExactly(new Part(0, 14, 0, 0), new Part(14, Part.TO_THE_END, 5, 1));
  }

  @Test
  void aStretchThatBeginsInQuotesIsCutAtItsFirstRecord() {
    assertThat(divided("a,\"b\nc\nd\ne\nf\ng\"\rh\ni\n", 12))
        .containsExactly(new Part(0, 16, 0, 0), new Part(16, Part.TO_THE_END, 6, 1));
  }

  @Test
  void aQuoteWithinACellIsALetter() {
    assertThat(divided("a,5\" wide\nc,d\ne,f\n", 10))
        .containsExactly(new Part(0, 10, 0, 0), new Part(10, Part.TO_THE_END, 1, 1));
  }

  @ParameterizedTest(name = "[{0}] is a space")
  @ValueSource(strings = {" ", "\u2003", "\u3000", "\u1680", "\t"})
  void aQuoteBehindSpacesOpensACell(String space) {
    assertThat(divided(space + "\"a\nb\nc\nd\ne\nf\ng\"\n", 4)).containsExactly(Part.WHOLE);
  }

  @ParameterizedTest(name = "[{0}] is a letter")
  @ValueSource(strings = {"\u00A0", "\u2007", "\u20AC", "\0"})
  void aQuoteBehindLettersDoesNot(String letter) {
    assertThat(divided(letter + "\"a\nb\nc\nd\ne\nf\ng\"\n", 4)).hasSizeGreaterThan(1);
  }

  @Test
  void noCutFollowsBrokenQuotes() {
    assertThat(divided("a\nb\n\"c\"d\ne\nf\ng\nh\ni\nj\n", 4))
        .containsExactly(new Part(0, 4, 0, 0), new Part(4, Part.TO_THE_END, 2, 2));
  }

  @Test
  void noCutFollowsAQuoteThatIsNeverClosed() {
    assertThat(divided("a\nb\n\"c\ne\nf\ng\nh\ni\nj\n", 4))
        .containsExactly(new Part(0, 4, 0, 0), new Part(4, Part.TO_THE_END, 2, 2));
  }

  @Test
  void noCutFollowsARecordThatIsTooLong() {
    String text = "a\nb\n\"" + "c\n".repeat(510_000) + "\"\nd\ne\n";

    assertThat(divided(text, 100_000)).containsExactly(new Part(0, Part.TO_THE_END, 0, 0));
  }

  @Test
  void noCutFollowsALineWithoutAnEnd() {
    String text = "a\n".repeat(150_000) + "c".repeat(1_400_000) + "\nd\ne\n";

    assertThat(divided(text, 300_000))
        .containsExactly(
            new Part(0, 300_000, 0, 0), new Part(300_000, Part.TO_THE_END, 150_000, 150_000));
  }

  @Test
  void carriageReturnsEndLinesButAreNoPlacesToCut() {
    assertThat(divided("a\rb\rc\rd\re\n\rf\r\ng\n", 4))
        .containsExactly(
            new Part(0, 10, 0, 0), new Part(10, 14, 5, 5), new Part(14, Part.TO_THE_END, 7, 6));
  }

  @Test
  void blankRecordsAreNotCounted() {
    assertThat(divided("a\n \n\"\"\n\" \u3000\n\"\n,\nb\n", 16))
        .containsExactly(new Part(0, 17, 0, 0), new Part(17, Part.TO_THE_END, 6, 2));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstCell() {
    byte[] text = "\uFEFF\"a\nb\nc\nd\"\ne\n".getBytes(StandardCharsets.UTF_8);

    assertThat(divided(text, 4, signs(StandardCharsets.UTF_8, ',', 3)))
        .containsExactly(new Part(0, 13, 0, 0), new Part(13, Part.TO_THE_END, 4, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16", "GBK", "Shift_JIS", "ISO-2022-JP", "IBM500"})
  void encodingsWhoseBytesDependOnThoseBeforeCannotBeDivided(String encoding) {
    assertThat(TextSigns.of(Charset.forName(encoding), ',', "\"", 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "US-ASCII", "ISO-8859-1", "windows-1251", "IBM850"})
  void encodingsThatKeepAsciiApartCan(String encoding) {
    assertThat(TextSigns.of(Charset.forName(encoding), ',', "\"", 0)).isPresent();
  }

  @Test
  void aDelimiterBeyondAsciiCannotBeFoundByItsByte() {
    assertThat(TextSigns.of(StandardCharsets.UTF_8, '\u00A6', "\"", 0)).isEmpty();
  }

  @Test
  void withoutQuotesEveryLineIsARecord() {
    TextSigns unquoted = TextSigns.of(StandardCharsets.UTF_8, ',', "", 0).orElseThrow();

    assertThat(divided("a,\"b\nc\nd\ne\n".getBytes(StandardCharsets.UTF_8), 6, unquoted))
        .containsExactly(new Part(0, 7, 0, 0), new Part(7, Part.TO_THE_END, 2, 2));
  }

  private static List<Part> divided(String text, int bytesEach) {
    return divided(text.getBytes(StandardCharsets.UTF_8), bytesEach, SIGNS);
  }

  private static List<Part> divided(byte[] text, int bytesEach, TextSigns signs) {
    return Division.of(scanned(text, bytesEach, signs), 0);
  }

  private static List<ScannedStretch> scanned(byte[] text, int bytesEach, TextSigns signs) {
    List<ScannedStretch> scanned = new ArrayList<>();
    for (Stretch stretch : Stretch.of(text.length, bytesEach)) {
      int from = (int) stretch.firstNeeded();
      byte[] bytes = Arrays.copyOfRange(text, from, from + stretch.bytesNeeded(text.length));
      scanned.add(StretchScan.of(bytes, stretch, text.length, signs));
    }
    Collections.shuffle(scanned, new Random(1));
    return scanned;
  }

  private static TextSigns signs(Charset encoding, char delimiter, int bytesBefore) {
    return TextSigns.of(encoding, delimiter, "\"", bytesBefore).orElseThrow();
  }
}
