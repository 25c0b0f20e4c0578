package org.ketamineoutcomes.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** What a process returned and printed. */
record Ended(int exitCode, String out, String err) {

  static final int COMPLETE = 0;
  static final int FAULT = 1;
  static final int BAD_DATA = 3;

  /** Returns the one line that a scheduler reads, and checks that there is no other. */
  JsonNode line() throws IOException {
    List<String> lines = out.lines().toList();
    assertThat(lines).as("standard output, beside %s", err).hasSize(1);
    return new ObjectMapper().readTree(lines.get(0));
  }

  /** Returns the lines on standard error that are no progress. */
  List<String> said() {
    return err.lines()
        .filter(
            line ->
                !line.startsWith("Reading")
                    && !line.startsWith("Working for ")
                    && !line.startsWith("On the cluster: ")
                    && !line.startsWith("Counting: ")
                    && !line.startsWith("Writing tables: "))
        .toList();
  }
}
