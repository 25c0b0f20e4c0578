package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.runtime.throwable.ThrowableClassifier;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.refusal.Refusal;

class WorkerFaultTest {

  private static final String VALUE = "Quillfeather";

  @Test
  void whatALibraryCouldNotReadIsNotTold() {
    for (Exception thrown : List.of(number(), day(), json(), new UncheckedIOException(json()))) {
      RuntimeException told = WorkerFault.of(new IllegalStateException(thrown));

      assertThat(stackTrace(told)).doesNotContain(VALUE);
      assertThat(told.getStackTrace()).isNotEmpty();
    }
    assertThat(root(WorkerFault.of(number())))
        .hasMessageStartingWith("NumberFormatException at WorkerFaultTest.java:");
  }

  @Test
  void whatTheOperatingSystemSaysIsTold() {
    assertThat(root(WorkerFault.of(new IOException("No space left on device"))))
        .hasMessage("IOException: No space left on device");
    assertThat(root(WorkerFault.of(new UncheckedIOException(new NoSuchFileException("/a")))))
        .hasMessage("NoSuchFileException: /a");
    assertThat(root(WorkerFault.of(new FileNotFoundException("No files matched spec: /a"))))
        .hasMessage("FileNotFoundException: No files matched spec: /a");
  }

  @Test
  void whatThisProgramSaysIsTold() {
    assertThat(root(WorkerFault.of(new IllegalStateException("A bundle must be started"))))
        .hasMessage("A bundle must be started");
  }

  @Test
  void aRefusalStaysOneAndIsNotTriedAgain() {
    Refusal refusal = Refusal.data("ids do not meet");
    RuntimeException told = WorkerFault.of(new RuntimeException(VALUE, refusal));

    assertThat(root(told)).isSameAs(refusal);
    assertThat(stackTrace(told)).doesNotContain(VALUE);
    assertThat(ThrowableClassifier.getThrowableType(told))
        .isEqualTo(ThrowableType.NonRecoverableError);
  }

  @Test
  void whatAnEngineThrowsReachesIt() {
    Exception lost = new org.apache.flink.util.FlinkException("worker 1 is lost");

    assertThat(root(WorkerFault.of(new UncheckedIOException(new IOException(lost)))))
        .isSameAs(lost);
  }

  private static NumberFormatException number() {
    try {
      Integer.parseInt(VALUE);
    } catch (NumberFormatException e) {
      return e;
    }
    throw new AssertionError();
  }

  private static RuntimeException day() {
    try {
      LocalDate.parse(VALUE);
    } catch (RuntimeException e) {
      return e;
    }
    throw new AssertionError();
  }

  private static IOException json() {
    try {
      new ObjectMapper().readTree(VALUE);
    } catch (JsonProcessingException e) {
      return e;
    }
    throw new AssertionError();
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }

  private static String stackTrace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
