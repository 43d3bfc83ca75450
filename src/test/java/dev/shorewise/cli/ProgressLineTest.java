package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  @Test
  void aFileShowsHowMuchIsDoneAndHowLongTheRestTakes() {
    assertThat(ProgressLine.text(250_000, 25, OptionalLong.of(100), 2_000))
        .isEqualTo("250,000 rows, 125,000 a second, 25%, 6 s left");
    assertThat(ProgressLine.text(1_000, 1, OptionalLong.of(100), 1_000))
        .isEqualTo("1,000 rows, 1,000 a second, 1%, 1 min 39 s left");
  }

  @Test
  void aPipeHasNoEndToReckonWith() {
    assertThat(ProgressLine.text(500, 7, OptionalLong.empty(), 1_000))
        .isEqualTo("500 rows, 500 a second");
  }
}
