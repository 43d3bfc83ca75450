package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Weights that flip the verdict, held against exact fractions: weights are made whole by scaling.
 */
final class WeightFlipTest {
  private static final double A_LITTLE = 1e-4;
  private static final Questionnaire CORE = CoreSheets.core();

  /** One weight of a questionnaire. */
  private record Weight(String dimension, Optional<String> question, double given) {
    Verdict verdict(Questionnaire questionnaire, AnswerSheet sheet, double weight) {
      int scale = (int) Math.min(1e6, 1e9 / (weight + 1));
      List<Dimension> dimensions = new ArrayList<>();
      for (Dimension d : questionnaire.dimensions()) {
        boolean own = question.isEmpty() && d.id().equals(dimension);
        int scaled = own ? (int) Math.round(weight * scale) : d.weight() * scale;
        dimensions.add(new Dimension(d.id(), d.title(), d.role(), scaled, d.about()));
      }
      List<Question> questions = new ArrayList<>();
      for (Question q : questionnaire.questions()) {
        boolean own = question.equals(Optional.of(q.id()));
        questions.add(
            Altered.weighing(q, own ? (int) Math.round(weight * scale) : q.weight() * scale));
      }
      return new Reference(
              Altered.from(questionnaire)
                  .dimensions(dimensions)
                  .questions(questions)
                  .questionnaire(),
              sheet)
          .verdict();
    }
  }

  private static List<WeightFlip> flips(Questionnaire questionnaire, AnswerSheet sheet) {
    Assessor assessor = Assessor.of(questionnaire);
    return WeightFlip.of(assessor, assessor.assess(sheet));
  }

  private static void holdFlips(Questionnaire questionnaire, AnswerSheet sheet) {
    Verdict now = new Reference(questionnaire, sheet).verdict();
    List<WeightFlip> flips = flips(questionnaire, sheet);
    for (WeightFlip flip : flips) {
      Weight weight =
          new Weight(flip.dimension().id(), flip.question().map(Question::id), flip.given());
      double away = flip.heavier() ? A_LITTLE : -A_LITTLE;
      double beyond = flip.threshold() + away * Math.max(1, flip.threshold());
      assertThat(flip.verdict()).isNotEqualTo(now);
      assertThat(flip.given() * (1 + flip.change())).isCloseTo(flip.threshold(), within(1e-9));
      // On the very threshold no change is needed, only a direction.
      assertThat(flip.change() * (flip.heavier() ? 1 : -1)).isGreaterThan(-1e-9);
      if (beyond > 0) {
        Verdict then = weight.verdict(questionnaire, sheet, beyond);
        assertThat(then).as("%s", flip).isNotEqualTo(now);
        assertThat(flip.reached() || then == flip.verdict()).as("%s", flip).isTrue();
      }
      for (double part : new double[] {0.01, 0.5, 0.9, 1 - A_LITTLE}) {
        double before = flip.given() + part * (flip.threshold() - flip.given());
        if (before > 0) {
          assertThat(weight.verdict(questionnaire, sheet, before)).as("%s", flip).isEqualTo(now);
        }
      }
    }
    for (Weight weight : weights(questionnaire)) {
      boolean named =
          flips.stream()
              .anyMatch(
                  flip ->
                      flip.dimension().id().equals(weight.dimension)
                          && flip.question().map(Question::id).equals(weight.question));
      for (double other : new double[] {0.001, 0.7, 1.4, 100}) {
        if (!named) {
          assertThat(weight.verdict(questionnaire, sheet, other * weight.given))
              .as("%s of %s times %s", weight, questionnaire.id(), other)
              .isEqualTo(now);
        }
      }
    }
  }

  private static List<Weight> weights(Questionnaire questionnaire) {
    List<Weight> weights = new ArrayList<>();
    for (Dimension dimension : questionnaire.dimensions()) {
      if (dimension.role() == Role.CAPABILITY) {
        weights.add(new Weight(dimension.id(), Optional.empty(), dimension.weight()));
      }
    }
    for (Question question : questionnaire.questions()) {
      weights.add(new Weight(question.dimension(), Optional.of(question.id()), question.weight()));
    }
    return weights;
  }

  @Property(tries = 100)
  void theVerdictHoldsUpToTheThresholdAndChangesBeyondIt(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    holdFlips(questionnaire, random.sheet(questionnaire, 0));
  }

  @Test
  void itDoesSoWhereAScoreStandsOnTheVeryThreshold() {
    RandomQuestionnaires random = new RandomQuestionnaires(308061521170129L);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 0);
    assertThat(flips(questionnaire, sheet)).extracting(WeightFlip::change).contains(0.0);
    holdFlips(questionnaire, sheet);
  }

  @Property(tries = 3)
  void itDoesSoOnTheGeneralQuestionnaire(@ForAll long seed) {
    holdFlips(CORE, CoreSheets.sheet(CORE, seed, 0));
  }

  @Property(tries = 30)
  void theLeastRelativeChangeComesFirst(@ForAll long seed) {
    assertThat(flips(CORE, CoreSheets.sheet(CORE, seed, 0)))
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(a.change()), Math.abs(b.change())));
  }

  @Test
  void aSheetWithOpenAnswersHasNone() {
    assertThat(flips(CORE, CoreSheets.sheet(CORE, 1, 30))).isEmpty();
  }
}
