package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that score alike and yet differ, and where exactly open answers leave a score. */
final class WhatIsToldApartTest {
  private static final String QUESTIONNAIRE =
      """
      format: shorewise/questionnaire/1
      id: alike
      version: "1"
      title: Alike
      dimensions:
        - {id: clarity, title: Clarity, role: capability, weight: 3}
        - {id: figures, title: Figures, role: capability, weight: 1}
        - {id: controls, title: Controls, role: guard}
        - {id: needs, title: Needs, role: demand}
        - {id: work, title: Work, role: context}
      questions:
        - id: written
          dimension: clarity
          ask: Is it written down?
          options:
            - {id: some, label: Some, points: 20}
            - {id: most, label: Most, points: 60}
            - {id: whole, label: All, points: 100}
        - id: counted
          dimension: figures
          ask: Is it counted?
          options:
            - {id: partly, label: Partly, points: 40}
            - {id: fully, label: Fully, points: 90}
        - id: owner
          dimension: needs
          ask: Who decides?
          options:
            - {id: here, label: Here, points: 50}
            - {id: there, label: There, points: 50}
        - id: data
          dimension: needs
          ask: Which data?
          options:
            - {id: none, label: None, points: 50}
            - {id: health, label: Health, points: 50}
        - id: agreement
          dimension: controls
          ask: Is there an agreement?
          showIf: {question: data, in: [health]}
          options:
            - {id: "no", label: No, points: 0}
            - {id: "yes", label: Yes, points: 100}
        - id: tools
          dimension: work
          ask: Which tools?
          select: many
          options:
            - {id: phone, label: Phone, fit: {near: 10, far: 100}}
            - {id: mail, label: Mail, fit: {near: 20, far: 100}}
            - {id: chat, label: Chat, fit: {near: 50, far: 100}}
      rules:
        - {id: decided, when: {question: owner, in: [there]}, then: {verdict: KEEP_IN_HOUSE}, because: There.}
      models:
        - {id: near, title: Near}
        - {id: far, title: Far}
      verdict:
        go: {readiness: {atLeast: 70}, dimensions: {clarity: {atLeast: 60}, figures: {atLeast: 80}, controls: {atLeast: 50}}}
        pilot: {readiness: {atLeast: 50}}
      """;

  @TempDir private Path dir;
  private Questionnaire questionnaire;
  private Assessor assessor;

  @BeforeEach
  void load() throws IOException {
    questionnaire = WrittenQuestionnaire.in(dir, QUESTIONNAIRE);
    assessor = Assessor.of(questionnaire);
  }

  private Assessment assess(String... answers) {
    return assessor.assess(Sheet.of(questionnaire, answers));
  }

  private WhatIf whatIf(String... answers) {
    return assessor.whatIf(Sheet.of(questionnaire, answers));
  }

  @Test
  void answersThatScoreAlikeAreToldApartByRules() {
    assertThat(whatIf().distinctResponses("owner")).hasSize(2);
    assertThat(assess("written=whole", "counted=fully", "data=none").verdict().possible())
        .containsExactly(Verdict.KEEP_IN_HOUSE, Verdict.GO);
  }

  @Test
  void answersThatScoreAlikeAreToldApartByWhatTheyShow() {
    assertThat(whatIf().distinctResponses("data")).hasSize(2);
    WhatIf open = whatIf("written=whole", "counted=fully", "owner=here", "agreement=no");
    assertThat(open.possibleVerdicts()).containsExactly(Verdict.PILOT, Verdict.GO);
    assertThat(open.bearingOnVerdict()).containsExactly("data");
  }

  @Test
  void anOpenQuestionLeavesItsScoreBetweenItsWorstAndItsBestOption() {
    Assessment open = assess();
    assertThat(open.dimension("clarity").score()).contains(new Interval(20, 100));
    assertThat(open.dimension("figures").score()).contains(new Interval(40, 90));
    assertThat(open.readiness()).isEqualTo(new Interval((3 * 20 + 40) / 4.0, (3 * 100 + 90) / 4.0));
  }

  @Test
  void aDimensionSaysHowManyOfItsQuestionsAreAnswered() {
    Assessment assessment = assess("owner=here", "written=unknown");
    DimensionResult needs = assessment.dimension("needs");
    assertThat(needs.answered()).isEqualTo(1);
    assertThat(needs.asked()).isEqualTo(2);
    assertThat(assessment.dimension("clarity").answered()).isZero();
    assertThat(assessment.dimension("clarity").asked()).isEqualTo(1);
    assertThat(assess("data=none").dimension("controls").asked()).isZero();
    assertThat(assessment.dimension("controls").mayBeAbsent()).isTrue();
    assertThat(assess("data=health").dimension("controls").mayBeAbsent()).isFalse();
  }

  @Test
  void aRuleAndItsResultAreFoundByTheRulesId() {
    Questionnaire core = CoreSheets.core();
    Assessment assessment = Assessor.of(core).assess(CoreSheets.sheet(core, 1, 10));
    for (Rule rule : core.rules()) {
      assertThat(assessment.rule(rule.id()).rule()).isEqualTo(rule);
    }
  }

  @Test
  void severalOptionsFitAsTheirMean() {
    assertThat(whatIf("tools=phone|mail|chat").contextFit("near"))
        .isEqualTo(Interval.point(80 / 3.0));
    assertThat(whatIf("tools=phone|mail").contextFit("near")).isEqualTo(Interval.point(15));
    assertThat(whatIf().contextFit("near")).isEqualTo(new Interval(10, 50));
  }

  @Test
  void aRuleThatSaysWhatMustNotBeIsReadAgainWhenThatChanges() throws IOException {
    Questionnaire turned =
        WrittenQuestionnaire.in(
            dir,
            QUESTIONNAIRE.replace(
                "when: {question: owner, in: [there]}",
                "when: {not: {question: owner, in: [here]}}"));
    WhatIf there = Assessor.of(turned).whatIf(Sheet.of(turned, "owner=there", "written=whole"));
    assertThat(there.possibleVerdicts()).containsExactly(Verdict.KEEP_IN_HOUSE);
    assertThat(there.with("owner", Response.Chosen.of("here")).possibleVerdicts())
        .doesNotContain(Verdict.KEEP_IN_HOUSE);
  }

  @Test
  void whatIsMissingForGoIsWeighedByItsShareInReadiness() {
    // Readiness is 55 and misses 15; clarity misses 0 of 3/4, figures 40 of 1/4, controls 50 of
    // 1/2.
    assertThat(missing("written=most", "counted=partly", "data=health", "agreement=no"))
        .isCloseTo(40 / 4.0 + 50 / 2.0, within(1e-9));
    assertThat(missing("written=most", "counted=partly", "data=none")).isCloseTo(15, within(1e-9));
    assertThat(missing("written=some", "counted=fully", "data=none"))
        .isCloseTo(70 - (3 * 20 + 90) / 4.0, within(1e-9));
  }

  private double missing(String... answers) {
    return assessor
        .outline(
            Sheet.of(questionnaire, answers).answers().entrySet().stream()
                .map(entry -> assessor.prepare(entry.getKey(), entry.getValue()))
                .toList())
        .pointsMissing();
  }

  @Test
  void theHashIsThatOfTheCanonicalForm() {
    assertThat(assessor.questionnaireHash()).hasSize(64).isEqualTo(assess().questionnaireHash());
    assertThat(Assessor.of(questionnaire, Optional.of("known")).questionnaireHash())
        .isEqualTo("known");
  }
}
