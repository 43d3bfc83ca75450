package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class NextQuestionTest {
  private static final int MOST_COMPLETIONS = 400;
  private static final Questionnaire CORE = CoreSheets.core();

  private static List<NextQuestion> rank(Questionnaire questionnaire, AnswerSheet sheet) {
    return NextQuestion.rank(Assessor.of(questionnaire).whatIf(sheet));
  }

  @Property(tries = 150)
  void meansAreThoseOfEveryAllowedAnswerCountedAlike(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assume.that(Completions.count(questionnaire, sheet) <= MOST_COMPLETIONS);
    Assessor assessor = Assessor.of(questionnaire);
    for (NextQuestion next : rank(questionnaire, sheet)) {
      List<Response> responses = Completions.of(next.question());
      double verdicts = 0;
      double widths = 0;
      for (Response response : responses) {
        AnswerSheet answered = sheet.with(next.question().id(), Answer.of(response));
        Set<Verdict> possible = new TreeSet<>();
        Completions.of(questionnaire, answered)
            .forEach(complete -> possible.add(new Reference(questionnaire, complete).verdict()));
        verdicts += possible.size();
        widths += assessor.assess(answered).readiness().width();
      }
      assertThat(next.verdicts()).isEqualTo(verdicts / responses.size());
      assertThat(next.readinessWidth()).isCloseTo(widths / responses.size(), within(1e-9));
    }
  }

  @Property(tries = 100)
  void everyOpenQuestionThatIsShownIsRankedOnce(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 2);
    Assessment assessment = Assessor.of(questionnaire).assess(sheet);
    List<String> ids =
        rank(questionnaire, sheet).stream().map(next -> next.question().id()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Question question : questionnaire.questions()) {
      boolean alwaysShown = question.showIf().isEmpty();
      if (alwaysShown) {
        assertThat(ids.contains(question.id())).isEqualTo(assessment.state(question.id()).isOpen());
      }
    }
  }

  @Property(tries = 60)
  void theModelIsAskedForByWhatLeavesTheFewest(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assessor assessor = Assessor.of(questionnaire);
    WhatIf whatIf = assessor.whatIf(sheet);
    List<NextModelQuestion> ranked = NextModelQuestion.rank(whatIf);
    for (NextModelQuestion next : ranked) {
      List<Response> responses = Completions.of(next.question());
      double models = 0;
      double widths = 0;
      for (Response response : responses) {
        WhatIf answered = whatIf.with(next.question().id(), response);
        models += answered.possibleModels().size();
        for (DeliveryModel model : questionnaire.models()) {
          widths += answered.contextFit(model.id()).width();
        }
      }
      assertThat(next.models()).isCloseTo(models / responses.size(), within(1e-9));
      assertThat(next.fitWidth()).isCloseTo(widths / responses.size(), within(1e-9));
    }
    assertThat(ranked)
        .isSortedAccordingTo(
            Comparator.comparingDouble(NextModelQuestion::models)
                .thenComparingDouble(NextModelQuestion::fitWidth)
                .thenComparing(next -> next.question().id()));
    assertThat(ranked)
        .extracting(next -> next.question().id())
        .containsExactlyInAnyOrderElementsOf(
            whatIf.bearingOnAdvice().stream()
                .filter(question -> whatIf.visible(question) == Truth.TRUE)
                .toList());
  }

  @Property(tries = 30)
  void theOrderOfQuestionsChangesNothing(@ForAll long seed) {
    AnswerSheet sheet = CoreSheets.sheet(CORE, seed, 40);
    List<Question> shuffled = new ArrayList<>(CORE.questions());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(rank(Altered.from(CORE).questions(shuffled).questionnaire(), sheet))
        .isEqualTo(rank(CORE, sheet));
  }

  @Test
  void aQuestionThatMayKnockTheWorkOutComesFirst() {
    AnswerSheet sheet =
        good().without("oversight.owner").without("process.exceptions").without("delivery.time");
    List<NextQuestion> ranked = rank(CORE, sheet);
    assertThat(ranked.get(0).question().id()).isEqualTo("oversight.owner");
    assertThat(ranked.get(0).knockOut()).isTrue();
    assertThat(ranked.stream().skip(1)).noneMatch(NextQuestion::knockOut);
  }

  @Test
  void aRuleThatCannotLowerTheVerdictAnyMoreKnocksNothingOut() {
    AnswerSheet sheet =
        good()
            .with("process.documented", Answer.of(Response.Chosen.of("none")))
            .without("oversight.owner");
    assertThat(rank(CORE, sheet)).singleElement().matches(next -> !next.knockOut());
  }

  @Test
  void nothingIsLeftToAskOnAFullSheet() {
    assertThat(rank(CORE, good())).isEmpty();
  }

  /** Answers with which nothing stands in the way. */
  private static AnswerSheet good() {
    AnswerSheet sheet = new AnswerSheet(CoreSheets.SUBJECT, Collections.emptySortedMap());
    for (Question question : CORE.questions()) {
      boolean most = CORE.roleOf(question).highIsGood();
      Response best =
          Completions.of(question).stream()
              .filter(response -> !(response instanceof Response.NotApplicable))
              .max(
                  Comparator.comparingInt(
                      response -> (most ? 1 : -1) * pointsOf(question, response)))
              .orElseThrow();
      sheet = sheet.with(question.id(), Answer.of(best));
    }
    return sheet;
  }

  private static int pointsOf(Question question, Response response) {
    return Optional.of(question)
        .filter(Question::isScored)
        .map(q -> Alternatives.points(q, response))
        .orElse(0);
  }
}
