package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class VerdictTest {
  @Test
  void aGoIsOneWithOrWithoutAPilot() {
    assertThat(Arrays.stream(Verdict.values()).filter(Verdict::isGo))
        .containsExactly(Verdict.PILOT, Verdict.GO);
  }

  @Test
  void theWorseOfTwoIsFoundInEitherOrder() {
    assertThat(Verdict.GO.worse(Verdict.FIX_FIRST)).isEqualTo(Verdict.FIX_FIRST);
    assertThat(Verdict.FIX_FIRST.worse(Verdict.GO)).isEqualTo(Verdict.FIX_FIRST);
    assertThat(Verdict.PILOT.worse(Verdict.PILOT)).isEqualTo(Verdict.PILOT);
  }

  @Test
  void aNameIsReadAsItStandsOnReports() {
    assertThat(Arrays.stream(Verdict.values()).map(Verdict::title))
        .containsExactly("KEEP IN-HOUSE", "FIX FIRST", "PILOT", "GO");
  }
}
