package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.Golden;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.SampleQuestionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RobustnessTest {
  private static final Questionnaire CORE = CoreSheets.core();

  private static Optional<Robustness> robustness(Questionnaire questionnaire, AnswerSheet sheet) {
    Assessor assessor = Assessor.of(questionnaire);
    return Robustness.of(assessor, assessor.assess(sheet));
  }

  private static Questionnaire with(
      Questionnaire q, List<Question> questions, Thresholds go, boolean rules) {
    return Altered.from(q)
        .questions(questions)
        .rules(rules ? q.rules() : List.of())
        .go(go)
        .questionnaire();
  }

  @Test
  void theCountsAreTheSameOnEveryJava() {
    StringBuilder text = new StringBuilder();
    for (long seed = 1; seed <= 12; seed++) {
      RandomQuestionnaires random = new RandomQuestionnaires(seed);
      Questionnaire questionnaire = random.questionnaire();
      AnswerSheet sheet = random.sheet(questionnaire, seed % 3 == 0 ? 6 : 0);
      text.append(seed).append(' ').append(robustness(questionnaire, sheet)).append('\n');
    }
    Golden.check("insight/robustness.txt", text.toString());
  }

  /** Readiness is 40 whatever the weights; a threshold of 38 moves to between 33 and 43. */
  @Test
  void aMarginOfTwoPointsHoldsInSevenOfTenVariations() {
    Questionnaire sample = SampleQuestionnaire.sample();
    Questionnaire one =
        with(
            sample,
            List.of(sample.question("process.documented").orElseThrow()),
            new Thresholds(Optional.of(Comparison.atLeast(38)), Optional.empty(), new TreeMap<>()),
            false);
    AnswerSheet sheet =
        new AnswerSheet(
            CoreSheets.SUBJECT,
            new TreeMap<>(Map.of("process.documented", Answer.of(Response.Chosen.of("partly")))));
    Robustness robustness = robustness(one, sheet).orElseThrow();
    assertThat(robustness.kept() / (double) robustness.variations()).isCloseTo(0.7, within(0.02));
    assertThat(robustness.worse()).isEqualTo(robustness.variations() - robustness.kept());
  }

  @Property(tries = 10)
  void theOrderOfQuestionsChangesNothing(@ForAll long seed) {
    AnswerSheet sheet = CoreSheets.sheet(CORE, seed, 0);
    List<Question> shuffled = new ArrayList<>(CORE.questions());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(robustness(with(CORE, shuffled, CORE.go(), true), sheet))
        .isEqualTo(robustness(CORE, sheet));
  }

  @Property(tries = 10)
  void everyVariationIsCountedOnce(@ForAll long seed) {
    robustness(CORE, CoreSheets.sheet(CORE, seed, 10))
        .ifPresent(
            robustness -> {
              assertThat(robustness.kept() + robustness.worse() + robustness.better())
                  .isEqualTo(Robustness.VARIATIONS);
              assertThat(robustness.modelKept().orElse(0)).isBetween(0, Robustness.VARIATIONS);
            });
  }

  @Property(tries = 20)
  void anOpenAnswerNeverMakesAVerdictFirmer(@ForAll long seed) {
    AnswerSheet full = CoreSheets.sheet(CORE, seed, 0);
    AnswerSheet open = full.without("measure.gaming");
    Optional<Robustness> with = robustness(CORE, open);
    for (String option : List.of("speed", "outcome")) {
      AnswerSheet end = full.with("measure.gaming", Answer.of(Response.Chosen.of(option)));
      with.ifPresent(
          robustness ->
              assertThat(robustness.kept())
                  .isLessThanOrEqualTo(robustness(CORE, end).orElseThrow().kept()));
    }
  }

  @Test
  void anUndecidedVerdictHasNone() {
    Assessor assessor = Assessor.of(CORE);
    Assessment assessment =
        assessor.assess(new AnswerSheet(CoreSheets.SUBJECT, Collections.emptySortedMap()));
    assertThat(Robustness.of(assessor, assessment)).isEmpty();
  }
}
