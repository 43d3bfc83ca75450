package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.SampleQuestionnaire;
import dev.shorewise.testing.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a program that uses the engine wrongly is told. */
final class MisuseTest {
  private static final Questionnaire SAMPLE = SampleQuestionnaire.sample();
  private static final Assessor ASSESSOR = Assessor.of(SAMPLE);

  @Test
  void aScoreLiesBetweenNoughtAndAHundred() {
    for (double[] ends : new double[][] {{-1, 50}, {60, 50}, {50, 101}, {Double.NaN, 50}}) {
      assertThatThrownBy(() -> new Interval(ends[0], ends[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not an interval of scores");
    }
  }

  @Test
  void whatTheQuestionnaireDoesNotHaveIsNamed() {
    Answer unknown = Answer.of(new Response.Unknown());
    assertThatThrownBy(() -> ASSESSOR.prepare("process.nothing", unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no question process.nothing");
    WhatIf sheet = ASSESSOR.whatIf(Sheet.of(SAMPLE));
    assertThatThrownBy(() -> sheet.score("luck"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no dimension luck");
  }

  @Test
  void questionsThatShowEachOtherAreRefused() {
    List<Question> questions = new ArrayList<>();
    for (Question question : SAMPLE.questions()) {
      questions.add(
          switch (question.id()) {
            case "process.documented" -> shownBy(question, "process.owner", "named");
            case "process.owner" -> shownBy(question, "process.documented", "full");
            default -> question;
          });
    }
    Questionnaire circle = Altered.from(SAMPLE).questions(questions).questionnaire();
    assertThatThrownBy(() -> Assessor.of(circle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("showIf forms a circle in sample");
  }

  private static Question shownBy(Question question, String other, String option) {
    return question.shownIf(new Condition.OptionChosen(other, new TreeSet<>(List.of(option))));
  }
}
