package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.insight.AnswerFlip.Direction;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.RandomQuestionnaires;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class AnswerFlipTest {
  private static final Questionnaire CORE = CoreSheets.core();
  private static final Assessor ASSESSOR = Assessor.of(CORE);

  private static List<Object> outcome(Assessment assessment) {
    return List.of(assessment.verdict().possible(), assessment.models().advised());
  }

  private static Assessment apply(Assessor assessor, AnswerSheet sheet, AnswerFlip flip) {
    return assessor.assess(sheet.with(flip.question().id(), Answer.of(flip.other())));
  }

  @Property(tries = 150)
  void flipsThatAreNamedFlipWhenApplied(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, Math.floorMod(seed, 4));
    holdNamedFlips(Assessor.of(questionnaire), sheet);
  }

  @Property(tries = 10)
  void flipsThatAreNamedFlipWhenAppliedToTheGeneralQuestionnaire(@ForAll long seed) {
    holdNamedFlips(ASSESSOR, CoreSheets.sheet(CORE, seed, Math.floorMod(seed, 2) * 10));
  }

  private static void holdNamedFlips(Assessor assessor, AnswerSheet sheet) {
    Assessment now = assessor.assess(sheet);
    for (AnswerFlip flip : AnswerFlip.of(assessor, now)) {
      Assessment then = apply(assessor, sheet, flip);
      assertThat(outcome(then)).isNotEqualTo(outcome(now));
      assertThat(outcome(then)).isEqualTo(List.of(flip.verdicts(), flip.advised()));
      assertThat(sheet.answers()).containsEntry(flip.question().id(), Answer.of(flip.given()));
      boolean better =
          then.verdict().possible().first().compareTo(now.verdict().possible().first()) >= 0
              && then.verdict().possible().last().compareTo(now.verdict().possible().last()) >= 0;
      assertThat(flip.direction() != Direction.BETTER || better).isTrue();
    }
  }

  @Property(tries = 150)
  void everyResultThatAnotherAnswerGivesIsNamed(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, Math.floorMod(seed, 4));
    Assessor assessor = Assessor.of(questionnaire);
    Assessment now = assessor.assess(sheet);
    Set<List<Object>> found = new HashSet<>();
    for (AnswerFlip flip : AnswerFlip.of(assessor, now)) {
      found.add(List.of(flip.question().id(), flip.verdicts(), flip.advised()));
    }
    Set<List<Object>> wanted = new HashSet<>();
    for (Question question : questionnaire.questions()) {
      if (now.state(question.id()) == AnswerState.ANSWERED) {
        for (Response other : Completions.of(question)) {
          Assessment then = assessor.assess(sheet.with(question.id(), Answer.of(other)));
          if (!outcome(then).equals(outcome(now))) {
            wanted.add(List.of(question.id(), then.verdict().possible(), then.models().advised()));
          }
        }
      }
    }
    assertThat(found).isEqualTo(wanted);
  }

  @Property(tries = 20)
  void noNearerAnswerGivesTheSameResult(@ForAll long seed) {
    AnswerSheet sheet = CoreSheets.sheet(CORE, seed, 0);
    Assessment now = ASSESSOR.assess(sheet);
    List<AnswerFlip> flips = AnswerFlip.of(ASSESSOR, now);
    assertThat(flips).isSortedAccordingTo((a, b) -> Integer.compare(a.steps(), b.steps()));
    for (AnswerFlip flip : flips.stream().limit(10).toList()) {
      Alternatives.of(flip.question(), flip.given())
          .takeWhile(other -> other.steps() < flip.steps())
          .forEach(
              other ->
                  assertThat(
                          outcome(
                              ASSESSOR.assess(
                                  sheet.with(flip.question().id(), Answer.of(other.response())))))
                      .isNotEqualTo(List.of(flip.verdicts(), flip.advised())));
    }
  }
}
