package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.assessment.Interval;
import dev.shorewise.questionnaire.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordingTest {
  @Test
  void aScoreHasOneDecimal() {
    assertThat(Wording.score(200 / 3.0)).isEqualTo("66.7");
    assertThat(Wording.score(50)).isEqualTo("50.0");
    assertThat(Wording.score(40.3)).isEqualTo("40.3");
  }

  @Test
  void aScoreThatMissesAThresholdDoesNotLookAsIfItReachedIt() {
    assertThat(Wording.score(79.96)).isEqualTo("79.9");
    assertThat(Wording.margin(Interval.point(79.96), Comparison.atLeast(80)))
        .isEqualTo("under 0.1 short");
    assertThat(Wording.margin(Interval.point(80), Comparison.atLeast(80)))
        .isEqualTo("0.0 to spare");
  }

  @Test
  void aMarginOfAnIntervalIsThatOfItsNearerEnd() {
    assertThat(Wording.margin(new Interval(70, 90), Comparison.atLeast(60)))
        .isEqualTo("10.0 to spare");
    assertThat(Wording.margin(new Interval(40, 55), Comparison.atLeast(60))).isEqualTo("5.0 short");
    assertThat(Wording.margin(new Interval(40, 65), Comparison.atLeast(60)))
        .isEqualTo("still open");
  }

  @Test
  void alternativesReadAsASentence() {
    assertThat(Wording.oneOf(List.of("a"))).isEqualTo("a");
    assertThat(Wording.oneOf(List.of("a", "b"))).isEqualTo("a or b");
    assertThat(Wording.oneOf(List.of("a", "b", "c"))).isEqualTo("a, b or c");
  }
}
