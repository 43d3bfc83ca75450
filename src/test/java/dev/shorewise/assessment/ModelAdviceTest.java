package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.ModelAdvice.Exclusion;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.assessment.ModelAdvice.Need;
import dev.shorewise.assessment.ModelAdvice.TieBreak;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Why a delivery model is advised, and why others are not. */
final class ModelAdviceTest {
  private static final double NEARLY = 1e-9;

  @Property(tries = 100)
  void theModelsOfACloseCallAreNamedWithWhatDecided(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    Assessor assessor = Assessor.of(questionnaire);
    for (int i = 0; i < 5; i++) {
      AnswerSheet sheet = random.sheet(questionnaire, 0);
      Reference paper = new Reference(questionnaire, sheet);
      ModelAdvice advice = assessor.assess(sheet).models();
      List<String> feasible =
          questionnaire.models().stream().filter(paper::feasible).map(DeliveryModel::id).toList();
      double best = feasible.stream().mapToDouble(id -> context(paper, id)).max().orElse(0);
      List<String> close =
          feasible.stream().filter(id -> context(paper, id) > best - 5 + NEARLY).toList();

      if (advice.advised().isEmpty() || close.size() < 2) {
        assertThat(advice.closeCall()).isEmpty();
      } else {
        String chosen = advice.advised().get();
        boolean byMotive =
            close.stream()
                .allMatch(id -> id.equals(chosen) || motive(paper, chosen) > motive(paper, id));
        assertThat(advice.closeCall())
            .contains(
                new ModelAdvice.CloseCall(close, byMotive ? TieBreak.MOTIVE : TieBreak.NEARER));
      }
    }
  }

  private static double context(Reference paper, String model) {
    return paper.fit(model, Role.CONTEXT).value();
  }

  private static double motive(Reference paper, String model) {
    return paper.fit(model, Role.MOTIVE).value();
  }

  @Property(tries = 100)
  void everyNeedAndEveryRuleThatExcludesIsListed(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 0);
    Reference paper = new Reference(questionnaire, sheet);

    for (ModelResult result : Assessor.of(questionnaire).assess(sheet).models().each()) {
      DeliveryModel model = questionnaire.model(result.model()).orElseThrow();
      assertThat(result.needs())
          .extracting(Need::dimension)
          .containsExactlyElementsOf(model.needs().keySet());
      for (Need need : result.needs()) {
        Optional<Interval> score =
            paper.score(need.dimension()).map(s -> Interval.point(s.value()));
        assertThat(need.score()).isEqualTo(score);
        assertThat(need.holds())
            .isEqualTo(score.map(s -> s.compare(need.comparison())).orElse(Truth.TRUE));
      }
      assertThat(result.exclusions())
          .containsExactlyElementsOf(
              questionnaire.rules().stream()
                  .filter(rule -> rule.excludes().contains(model.id()) && paper.holds(rule.when()))
                  .map(Rule::id)
                  .map(id -> new Exclusion(id, Truth.TRUE))
                  .toList());
      assertThat(result.motiveFit()).isEqualTo(Interval.point(motive(paper, model.id())));
    }
  }
}
