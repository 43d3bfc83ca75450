package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class ReweighedSheetTest {
  @Property(tries = 500)
  void withTheGivenSettingsTheResultIsThatOnPaper(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 0);
    Reference paper = new Reference(questionnaire, sheet);
    Dials dials = Dials.of(questionnaire);
    ReweighedSheet reweighed = new ReweighedSheet(Assessor.of(questionnaire).whatIf(sheet), dials);
    assertThat(reweighed.verdict(dials.given())).isEqualTo(paper.verdict());
    int advised =
        paper
            .advised()
            .map(id -> questionnaire.models().stream().map(DeliveryModel::id).toList().indexOf(id))
            .orElse(-1);
    ReweighedSheet.Outcome outcome = reweighed.outcome(dials.given());
    assertThat(outcome.verdict()).isEqualTo(paper.verdict());
    assertThat(outcome.advised().orElse(-1)).isEqualTo(advised);
  }
}
