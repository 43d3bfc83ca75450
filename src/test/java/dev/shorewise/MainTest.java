package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MainTest {
  @Test
  void saysSoWhenItsVersionIsUnknown() {
    assertThat(Main.version()).isEqualTo("(unpackaged)");
  }
}
