package org.ketamineoutcomes.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file for Airflow is one that Airflow reads, and it does with exit codes what it says. */
class AirflowFileTest {

  @TempDir private Path folder;

  @Test
  void airflowReadsItAndTriesAgainOnlyAFault() throws Exception {
    String python = System.getProperty("airflow.python", "");
    assumeTrue(!python.isEmpty(), "Not run: -Dairflow.python=PYTHON names a Python with Airflow");

    Ended ended =
        Started.of(
                List.of(python, "engines/airflow/check.py"),
                Map.of(
                    "AIRFLOW_HOME",
                    folder.toString(),
                    "AIRFLOW__CORE__LOAD_EXAMPLES",
                    "False",
                    "AIRFLOW__CORE__DAGS_FOLDER",
                    Project.HOME.resolve("engines/airflow").toString()))
            .end();

    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out()).contains("as expected");
  }
}
