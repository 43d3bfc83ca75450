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
  void aScoreThatARuleReadsTellsHowItStandsToTheLimitsOfTheRule() {
    Comparison below = new Comparison(Comparison.Operator.BELOW, 70);
    Comparison above = new Comparison(Comparison.Operator.ABOVE, 30);
    Interval score = Interval.point(58.4);
    assertThat(Wording.score(score, List.of(below))).isEqualTo("58.4 (below 70)");
    // The condition is "not at least 70", and to the reader the same.
    assertThat(Wording.score(score, List.of(Comparison.atLeast(70)))).isEqualTo("58.4 (below 70)");
    assertThat(Wording.score(score, List.of(below, Comparison.atLeast(70))))
        .isEqualTo("58.4 (below 70)");
    assertThat(Wording.score(score, List.of(above, below))).isEqualTo("58.4 (above 30, below 70)");
    assertThat(Wording.score(Interval.point(30), List.of(above))).isEqualTo("30.0 (at most 30)");
    assertThat(Wording.score(new Interval(40, 80), List.of(below)))
        .isEqualTo("40.0 to 80.0 (below 70 or not)");
  }

  @Test
  void alternativesReadAsASentence() {
    assertThat(Wording.oneOf(List.of("a"))).isEqualTo("a");
    assertThat(Wording.oneOf(List.of("a", "b"))).isEqualTo("a or b");
    assertThat(Wording.oneOf(List.of("a", "b", "c"))).isEqualTo("a, b or c");
  }
}
