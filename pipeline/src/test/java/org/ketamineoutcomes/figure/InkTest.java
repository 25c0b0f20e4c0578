package org.ketamineoutcomes.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever sees contrasts poorly reads letters and drawings all the same.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG, 1.4.3</a>
 */
class InkTest {

  private static final double OF_LETTERS = 4.5;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"light", "dark"})
  void lettersStandOutFromTheirGround(String scheme) {
    Map<String, String> colours = colours(scheme.equals("light") ? Ink.light() : Ink.dark());
    for (String ground : new String[] {"paper", "panel"}) {
      for (String ink : new String[] {"ink", "soft", "c0", "c1", "c2", "c3", "c4", "c5"}) {
        assertThat(contrast(colours.get(ink), colours.get(ground)))
            .as("%s on %s", ink, ground)
            .isGreaterThanOrEqualTo(OF_LETTERS);
      }
    }
  }

  private static Map<String, String> colours(String variables) {
    Map<String, String> colours = new HashMap<>();
    for (String variable : variables.split(";", -1)) {
      String[] parts = variable.split(":", -1);
      colours.put(parts[0].substring(2), parts[1]);
    }
    return colours;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
