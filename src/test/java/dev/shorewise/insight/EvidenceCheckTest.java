package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.insight.EvidenceCheck.Doubt;
import dev.shorewise.insight.EvidenceCheck.Together;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.RandomQuestionnaires;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class EvidenceCheckTest {
  private static final Questionnaire CORE = CoreSheets.core();

  private static Verdict worst(Assessor assessor, AnswerSheet sheet, List<Doubt> doubts) {
    AnswerSheet doubted = sheet;
    for (Doubt doubt : doubts) {
      doubted = doubted.with(doubt.question().id(), Answer.of(doubt.oneWorse()));
    }
    return assessor.assess(doubted).verdict().possible().first();
  }

  private static List<Doubt> doubts(Questionnaire questionnaire, Assessment assessment) {
    List<Doubt> doubts = new ArrayList<>();
    assessment
        .sheet()
        .answers()
        .forEach(
            (id, answer) -> {
              Question question = questionnaire.question(id).orElseThrow();
              if (assessment.state(id) == AnswerState.ANSWERED) {
                boolean high = questionnaire.roleOf(question).highIsGood();
                Alternatives.oneWorse(question, high, answer.response())
                    .ifPresent(worse -> doubts.add(new Doubt(question, answer.response(), worse)));
              }
            });
    return doubts;
  }

  @Property(tries = 150)
  void theSmallestNumberIsThatFoundByTryingEverySet(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, seed % 2 == 0 ? 0 : 5);
    Assessor assessor = Assessor.of(questionnaire);
    Assessment now = assessor.assess(sheet);
    List<Doubt> doubts = doubts(questionnaire, now);
    int fewest = Integer.MAX_VALUE;
    List<Doubt> alone = new ArrayList<>();
    for (int bits = 1; bits < 1 << doubts.size(); bits++) {
      int chosen = bits;
      List<Doubt> set =
          doubts.stream().filter(d -> (chosen & (1 << doubts.indexOf(d))) != 0).toList();
      if (worst(assessor, sheet, set).compareTo(now.verdict().possible().first()) < 0) {
        fewest = Math.min(fewest, set.size());
        if (set.size() == 1) {
          alone.addAll(set);
        }
      }
    }

    EvidenceCheck check = EvidenceCheck.of(assessor, now);

    assertThat(check.claimed()).isEqualTo(doubts.size());
    assertThat(check.each()).containsExactlyInAnyOrderElementsOf(alone);
    if (check.together() instanceof Together.Enough enough) {
      assertThat(enough.doubts()).hasSize(fewest);
      assertThat(worst(assessor, sheet, enough.doubts()))
          .isLessThan(now.verdict().possible().first());
    } else {
      assertThat(check.together()).isEqualTo(new Together.NeverEnough());
      assertThat(fewest).isEqualTo(Integer.MAX_VALUE);
    }
  }

  @Property(tries = 10)
  void onTheGeneralQuestionnaireTheSetNamedDoesWorsenTheVerdict(@ForAll long seed) {
    AnswerSheet sheet = CoreSheets.sheet(CORE, seed, 0);
    Assessor assessor = Assessor.of(CORE);
    Assessment now = assessor.assess(sheet);
    EvidenceCheck check = EvidenceCheck.of(assessor, now);
    if (check.together() instanceof Together.Enough enough) {
      assertThat(worst(assessor, sheet, enough.doubts()))
          .isLessThan(now.verdict().possible().first());
    }
    for (Doubt doubt : check.each()) {
      assertThat(worst(assessor, sheet, List.of(doubt)))
          .isLessThan(now.verdict().possible().first());
    }
  }

  @Test
  void whatIsDocumentedOrVerifiedIsNotDoubted() {
    AnswerSheet sheet = CoreSheets.sheet(CORE, 4, 0);
    TreeMap<String, Answer> backed = new TreeMap<>();
    sheet
        .answers()
        .forEach(
            (id, answer) ->
                backed.put(
                    id,
                    new Answer(
                        answer.response(),
                        id.length() % 2 == 0 ? Evidence.DOCUMENTED : Evidence.VERIFIED,
                        Optional.empty(),
                        Optional.empty())));
    Assessor assessor = Assessor.of(CORE);
    assertThat(EvidenceCheck.of(assessor, assessor.assess(sheet)).claimed()).isPositive();
    assertThat(
            EvidenceCheck.of(assessor, assessor.assess(new AnswerSheet(sheet.subject(), backed))))
        .isEqualTo(new EvidenceCheck(0, List.of(), new Together.NeverEnough()));
  }

  @Test
  void oneWorseOnAListTakesAwayTheTickThatMattersLeast() {
    Question figures = CORE.question("measure.numbers").orElseThrow();
    Optional<Response> worse =
        Alternatives.oneWorse(figures, true, Response.Chosen.of("amount", "time", "errors"));
    assertThat(worse).contains(Response.Chosen.of("time", "errors"));
  }

  @Test
  void nothingIsWorseThanTheWorst() {
    Question owner = CORE.question("oversight.owner").orElseThrow();
    assertThat(Alternatives.oneWorse(owner, true, Response.Chosen.of("nobody"))).isEmpty();
  }
}
