package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions as shipped can be read at a glance, on the screen and later in the report. */
final class ShippedTextFitsTest {
  private static final int SCREEN = 80;
  private static final int LINES = 2;

  /** A label stands alone in the report, without the options above it. */
  private static final Pattern LEANS_ON_ANOTHER =
      Pattern.compile("(?i)^((by |in )?(such|the same)|by that|also)\\b.*");

  static Stream<Questionnaire> shipped() {
    return new QuestionnaireLibrary(Path.of("")).shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyQuestionAndEveryOptionTakesAtMostTwoLines(Questionnaire questionnaire) {
    List<String> tooLong = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      if (TextWrap.wrap(question.ask(), SCREEN, "", "").size() > LINES) {
        tooLong.add(question.id() + ": " + question.ask());
      }
      for (Option option : question.options()) {
        if (TextWrap.wrap(option.label(), SCREEN, "  1) ", "     ").size() > LINES) {
          tooLong.add(question.id() + " " + option.id() + ": " + option.label());
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyQuestionSaysWhyItIsAsked(Questionnaire questionnaire) {
    assertThat(questionnaire.questions())
        .filteredOn(question -> question.why().isEmpty())
        .extracting(Question::id)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void noOptionIsUnderstoodOnlyBesideAnother(Questionnaire questionnaire) {
    List<String> leaning = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      for (Option option : question.options()) {
        if (LEANS_ON_ANOTHER.matcher(option.label()).matches()) {
          leaning.add(question.id() + " " + option.id() + ": " + option.label());
        }
      }
    }
    assertThat(leaning).isEmpty();
  }
}
