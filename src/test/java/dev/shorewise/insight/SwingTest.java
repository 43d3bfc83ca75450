package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.CoreSheets;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class SwingTest {
  private static final Questionnaire CORE = CoreSheets.core();
  private static final Assessor ASSESSOR = Assessor.of(CORE);

  @Property(tries = 50)
  void theEndsAreWhatTheWorstAndTheBestAnswerGive(@ForAll long seed) {
    AnswerSheet sheet = CoreSheets.sheet(CORE, seed, Math.floorMod(seed, 2) * 20);
    List<Swing> swings = Swing.of(ASSESSOR, ASSESSOR.assess(sheet));
    assertThat(swings).hasSizeLessThanOrEqualTo(Swing.MOST);
    assertThat(swings)
        .isSortedAccordingTo(
            Comparator.comparingDouble(Swing::width)
                .reversed()
                .thenComparing(swing -> swing.question().id()));
    for (Swing swing : swings) {
      boolean high = CORE.roleOf(swing.question()).highIsGood();
      assertThat(swing.worst()).isEqualTo(end(sheet, swing.question(), !high));
      assertThat(swing.best()).isEqualTo(end(sheet, swing.question(), high));
    }
  }

  @Property(tries = 20)
  void everyAnswerThatMovesSomethingIsThereUpToTheMost(@ForAll long seed) {
    AnswerSheet sheet = CoreSheets.sheet(CORE, seed, Math.floorMod(seed, 4) * 25);
    Assessment assessment = ASSESSOR.assess(sheet);
    List<String> swinging =
        CORE.questions().stream()
            .filter(Question::isScored)
            .filter(question -> assessment.state(question.id()) == AnswerState.ANSWERED)
            .map(
                question ->
                    new Swing(question, end(sheet, question, false), end(sheet, question, true)))
            .filter(swing -> !swing.best().equals(swing.worst()))
            .sorted(
                Comparator.comparingDouble(Swing::width)
                    .reversed()
                    .thenComparing(swing -> swing.question().id()))
            .limit(Swing.MOST)
            .map(swing -> swing.question().id())
            .toList();

    assertThat(Swing.of(ASSESSOR, assessment))
        .extracting(swing -> swing.question().id())
        .isEqualTo(swinging);
  }

  private static Swing.End end(AnswerSheet sheet, Question question, boolean most) {
    Comparator<Response> byPoints =
        Comparator.comparingInt(response -> Alternatives.points(question, response));
    Response response =
        Completions.of(question).stream()
            .filter(r -> !(r instanceof Response.NotApplicable))
            .max(most ? byPoints : byPoints.reversed())
            .orElseThrow();
    Assessment then = ASSESSOR.assess(sheet.with(question.id(), Answer.of(response)));
    return new Swing.End(then.readiness(), then.verdict().possible());
  }

  @Property(tries = 20)
  void onAFullSheetTheSwingIsTheShareOfTheQuestionInReadiness(@ForAll long seed) {
    AnswerSheet sheet = CoreSheets.sheet(CORE, seed, 0);
    Assessment assessment = ASSESSOR.assess(sheet);
    double capabilities =
        CORE.dimensions().stream()
            .filter(dimension -> dimension.role() == Role.CAPABILITY)
            .mapToInt(Dimension::weight)
            .sum();
    for (Swing swing : Swing.of(ASSESSOR, assessment)) {
      if (CORE.roleOf(swing.question()) == Role.CAPABILITY) {
        var dimension = assessment.dimension(swing.question().dimension());
        double weights = dimension.contributions().stream().mapToInt(c -> c.weight()).sum();
        assertThat(swing.width())
            .isCloseTo(
                100
                    * swing.question().weight()
                    / weights
                    * dimension.dimension().weight()
                    / capabilities,
                within(1e-9));
      }
    }
  }
}
