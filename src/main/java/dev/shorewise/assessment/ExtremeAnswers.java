package dev.shorewise.assessment;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The best and the worst answers that a questionnaire can be given. */
final class ExtremeAnswers {
  private ExtremeAnswers() {}

  /**
   * An answer to every question, hidden ones too.
   *
   * @param best whether strengths get the most points and demands the fewest, or the other way
   *     round; questions without points get their first option
   */
  static SortedMap<String, Answer> of(Questionnaire questionnaire, boolean best) {
    SortedMap<String, Answer> answers = new TreeMap<>();
    for (Question question : questionnaire.questions()) {
      boolean most = (questionnaire.roleOf(question) == Role.DEMAND) != best;
      answers.put(question.id(), Answer.of(response(question, most)));
    }
    return answers;
  }

  private static Response response(Question question, boolean most) {
    if (question.isChecklist() && question.isScored() && most) {
      List<String> all =
          question.options().stream()
              .filter(option -> !option.exclusive())
              .map(Option::id)
              .toList();
      return new Response.Chosen(all);
    }
    Option option = question.isScored() ? extreme(question, most) : question.options().get(0);
    return Response.of(question, option);
  }

  private static Option extreme(Question question, boolean most) {
    Comparator<Option> byPoints =
        Comparator.comparingInt((Option option) -> option.points().orElse(0));
    // Of equals the first, so that the order of equal options is all that decides.
    return question.options().stream().min(most ? byPoints.reversed() : byPoints).orElseThrow();
  }
}
