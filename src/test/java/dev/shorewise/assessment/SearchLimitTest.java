package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes out where answers are too many to try, as here: a mean of zeros and hundreds is 50
 * only if there is an even number of them, and bounds do not know that.
 */
final class SearchLimitTest {
  @TempDir private Path dir;

  private WhatIf halfOf(int open) throws IOException {
    Questionnaire questionnaire = questionnaire(open);
    return Assessor.of(questionnaire).whatIf(Sheet.of(questionnaire));
  }

  /** With anything but a demand of 50 the work is kept in house. */
  private Questionnaire questionnaire(int demands) throws IOException {
    StringBuilder yaml =
        new StringBuilder(
            """
            format: shorewise/questionnaire/1
            id: half
            version: "1"
            title: Half
            dimensions:
              - {id: clarity, title: Clarity, role: capability}
              - {id: needs, title: Needs, role: demand}
            rules:
              - {id: less, when: {dimension: needs, below: 50}, then: {verdict: KEEP_IN_HOUSE}, because: Less.}
              - {id: more, when: {dimension: needs, above: 50}, then: {verdict: KEEP_IN_HOUSE}, because: More.}
            models: [{id: here, title: Here}]
            verdict: {go: {readiness: {atLeast: 0}}, pilot: {readiness: {atLeast: 0}}}
            questions:
              - id: written
                dimension: clarity
                ask: Is it written down?
                options: [{id: none, label: None, points: 0}, {id: whole, label: All, points: 100}]
            """);
    for (int i = 0; i < demands; i++) {
      yaml.append(
          """
            - id: needs.%d
              dimension: needs
              ask: Which?
              options: [{id: few, label: Few, points: 0}, {id: much, label: Much, points: 100}]
          """
              .formatted(10 + i));
    }
    return WrittenQuestionnaire.in(dir, yaml.toString());
  }

  @Test
  void fewAnswersAreTriedToTheEnd() throws IOException {
    WhatIf odd = halfOf(5);
    assertThat(odd.possibleVerdicts()).containsExactly(Verdict.KEEP_IN_HOUSE);
    assertThat(odd.always(Set.of(Verdict.KEEP_IN_HOUSE))).isTrue();
    assertThat(odd.counterexample(Set.of(Verdict.KEEP_IN_HOUSE))).isEmpty();
    WhatIf even = halfOf(6);
    assertThat(even.possibleVerdicts()).containsExactly(Verdict.KEEP_IN_HOUSE, Verdict.GO);
    assertThat(even.counterexample(Set.of(Verdict.KEEP_IN_HOUSE)).orElseThrow().possibleVerdicts())
        .containsExactly(Verdict.GO);
  }

  @Test
  void beyondItsLimitTheSearchNamesTooManyVerdictsAndSaysSo() throws IOException {
    Questionnaire questionnaire = questionnaire(25);
    VerdictResult verdict = Assessor.of(questionnaire).assess(Sheet.of(questionnaire)).verdict();
    assertThat(verdict.possible()).containsExactly(Verdict.KEEP_IN_HOUSE, Verdict.GO);
    assertThat(verdict.exact()).isFalse();
  }

  @Test
  void beyondItsLimitNothingUnprovedIsTakenForSafe() throws IOException {
    WhatIf odd = halfOf(25);
    assertThat(odd.always(Set.of(Verdict.KEEP_IN_HOUSE))).isFalse();
    assertThat(odd.counterexample(Set.of(Verdict.KEEP_IN_HOUSE)).orElseThrow().score("needs"))
        .contains(Interval.point(100));
  }
}
