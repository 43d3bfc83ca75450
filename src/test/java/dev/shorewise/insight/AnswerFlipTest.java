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
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.RandomQuestionnaires;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
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
      assertThat(flip.direction())
          .isEqualTo(direction(now.verdict().possible(), then.verdict().possible()));
      assertThat(flip.steps()).isEqualTo(steps(flip));
    }
  }

  private static Direction direction(SortedSet<Verdict> now, SortedSet<Verdict> then) {
    if (then.equals(now)) {
      return Direction.MODEL;
    }
    int low = Integer.signum(then.first().compareTo(now.first()));
    int high = Integer.signum(then.last().compareTo(now.last()));
    return switch (low + high) {
      case 1, 2 -> Direction.BETTER;
      case -1, -2 -> Direction.WORSE;
      default -> Direction.OTHER;
    };
  }

  /** How far apart the two answers are: in points if there are any, else in bands. */
  private static int steps(AnswerFlip flip) {
    Question question = flip.question();
    if (question.select() == Select.MANY || flip.other() instanceof Response.NotApplicable) {
      return flip.steps();
    }
    int given = place(question, flip.given());
    int other = place(question, flip.other());
    if (!question.isScored()) {
      return question.select() == Select.NUMBER ? Math.abs(given - other) : 1;
    }
    int low = Math.min(points(question, given), points(question, other));
    int high = Math.max(points(question, given), points(question, other));
    long between =
        IntStream.range(0, question.options().size())
            .map(place -> points(question, place))
            .distinct()
            .filter(points -> points > low && points < high)
            .count();
    return (int) between + 1;
  }

  private static int place(Question question, Response response) {
    return response instanceof Response.Amount amount
        ? question.place(question.band(amount.value()).id())
        : question.place(((Response.Chosen) response).options().get(0));
  }

  private static int points(Question question, int place) {
    return question.options().get(place).points().orElseThrow();
  }

  @Property(tries = 60)
  void theOrderOfQuestionsChangesNothing(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, Math.floorMod(seed, 4));
    List<Question> shuffled = new ArrayList<>(questionnaire.questions());
    Collections.shuffle(shuffled, new Random(seed));
    Assessor straight = Assessor.of(questionnaire);
    Assessor other = Assessor.of(Altered.from(questionnaire).questions(shuffled).questionnaire());

    assertThat(AnswerFlip.of(other, other.assess(sheet)))
        .isEqualTo(AnswerFlip.of(straight, straight.assess(sheet)));
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
