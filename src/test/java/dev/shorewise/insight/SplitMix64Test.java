package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SplitMix64Test {
  private static final int DRAWS = 50_000;

  @Test
  void itGivesTheNumbersOfThePublishedGenerator() {
    // The first numbers of the reference implementation (Vigna, splitmix64.c) for the seed 1234567.
    SplitMix64 random = new SplitMix64(1234567);
    assertThat(random.next()).isEqualTo(6457827717110365317L);
    assertThat(random.next()).isEqualTo(3203168211198807973L);
    assertThat(random.next()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1, 4.5, 30})
  void gammasHaveTheirMeanAndVariance(double shape) {
    SplitMix64 random = new SplitMix64(7);
    double[] draws = DoubleStream.generate(() -> random.gamma(shape)).limit(DRAWS).toArray();
    double mean = DoubleStream.of(draws).average().orElseThrow();
    double variance =
        DoubleStream.of(draws).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(DoubleStream.of(draws)).allMatch(x -> x > 0);
    assertThat(mean).isCloseTo(shape, within(0.02 * shape + 0.01));
    assertThat(variance).isCloseTo(shape, within(0.05 * shape + 0.02));
  }
}
