package dev.shorewise.report;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.insight.Grounds;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the answers of one sheet into words. */
final class Answers {
  private final Assessment assessment;
  private final Map<String, Question> questions;

  Answers(Assessment assessment) {
    this.assessment = assessment;
    this.questions = assessment.questionnaire().questionsById();
  }

  /** What was answered, in the words of the options. */
  String inWords(Question question) {
    AnswerState state = state(question.id());
    return switch (state) {
      case UNKNOWN -> "not known";
      case UNANSWERED -> "not answered";
      case NOT_APPLICABLE -> "does not apply";
      case HIDDEN -> "not asked, because of other answers";
      case ANSWERED -> given(question);
    };
  }

  private String given(Question question) {
    Answer answer = assessment.sheet().answers().get(question.id());
    if (answer == null) {
      return "not answered";
    }
    if (answer.response() instanceof Response.Amount amount) {
      String number = amount.value().toPlainString();
      return question.unit().map(unit -> number + " " + unit).orElse(number);
    }
    return words(question, answer.response());
  }

  /** A response in the words of the options, of a number in those of its band. */
  static String words(Question question, Response response) {
    List<Option> named = response.optionsIn(question);
    if (!named.isEmpty()) {
      return named.stream().map(Option::label).collect(Collectors.joining("; "));
    }
    return response instanceof Response.NotApplicable ? "does not apply" : "not known";
  }

  AnswerState state(String question) {
    return assessment.state(question);
  }

  /**
   * What something rests on, without repeating the answers: questions in their own words, and
   * scores.
   */
  String namesOf(Grounds grounds) {
    List<String> parts = new ArrayList<>();
    List<String> asked = grounds.questions().stream().map(this::asked).toList();
    if (!asked.isEmpty()) {
      parts.add((asked.size() == 1 ? "the answer to " : "the answers to ") + Wording.all(asked));
    }
    parts.addAll(scores(grounds));
    return String.join(", ", parts);
  }

  /**
   * What something rests on: questions in their own words with what was answered and the id, under
   * which a sheet and a CSV file have it, and scores.
   */
  String because(Grounds grounds) {
    List<String> parts = new ArrayList<>();
    for (String id : grounds.questions()) {
      Question question = questions.get(id);
      if (question == null) {
        parts.add(id);
      } else {
        String answer = inWords(question);
        parts.add(asked(id) + (isOpen(id) ? " (" + answer + ")" : ": " + answer + " (" + id + ")"));
      }
    }
    parts.addAll(scores(grounds));
    return String.join("; ", parts);
  }

  private boolean isOpen(String question) {
    return state(question).isOpen();
  }

  private String asked(String question) {
    Question found = questions.get(question);
    return found == null ? question : "\"" + found.ask() + "\"";
  }

  /**
   * Each score with what it was held against: without that, a low limit is not told from a high.
   */
  private List<String> scores(Grounds grounds) {
    List<String> parts = new ArrayList<>();
    grounds
        .limits()
        .forEach(
            (id, limits) -> {
              DimensionResult result = assessment.dimension(id);
              parts.add(
                  result.dimension().title()
                      + " "
                      + result
                          .score()
                          .map(score -> Wording.score(score, limits))
                          .orElse("without a score"));
            });
    if (grounds.readiness()) {
      parts.add("Readiness " + Wording.score(assessment.readiness(), grounds.readinessLimits()));
    }
    return parts;
  }
}
