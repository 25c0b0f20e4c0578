package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionsHelpTest {

  @Test
  void listsRequiredOptionsFirstAndDefaultsWithTheirMeaning() {
    assertThat(OptionsHelp.lines())
        .containsSubsequence(
            "  --assessments=...",
            "      Required. The assessments export.",
            "  --output=...",
            "  --sessions=...",
            "  --adverseEvents=...",
            "  --maxRejectedFraction=...",
            "      The largest share of any file's rows that may be rejected, from 0 to 1.\n"
                + "      Default: 0.05.",
            "  --verbose=...");
  }
}
