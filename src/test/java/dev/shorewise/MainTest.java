package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class MainTest {
  @Test
  void helpIsNotAnError() {
    assertThat(new CommandLine(new Main()).execute("--help")).isZero();
  }
}
