package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.io.WorkDone;

class ProgressTest {

  /** 100 MB in 8 buckets. Reading is three tenths of the work, counting six. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0 | 7 | Working for 7 s",
        "10 | 0 | 0 | 3 | Reading: 10 of 100 MB; 3 s",
        "50 | 0 | 0 | 15 | Reading: 50 of 100 MB; 15 s, about 85 s left",
        "100 | 4 | 51234 | 300 | Counting: 51,234 patients so far; 5 min, about 3 min left",
        "100 | 8 | 100000 | 60 | Writing tables: 100,000 patients counted; 60 s"
      })
  void saysStageTimeAndWhatIsLeft(
      long megabytes, long buckets, long patients, long seconds, String line) {
    assertThat(
            Progress.line(
                new WorkDone(megabytes << 20, buckets, patients),
                100L << 20,
                8,
                Duration.ofSeconds(seconds)))
        .isEqualTo(line);
  }
}
