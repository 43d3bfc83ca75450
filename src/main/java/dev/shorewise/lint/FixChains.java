package dev.shorewise.lint;

import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Places;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.List;

/**
 * That every weakness in what can be built up has a fix. The loader holds that each fix leads
 * upwards, so that then every chain of fixes ends at the top.
 */
final class FixChains {
  private final Places places;
  private final Problems problems = new Problems();

  private FixChains(Places places) {
    this.places = places;
  }

  static List<Problem> check(Questionnaire questionnaire, Places places) {
    FixChains chains = new FixChains(places);
    questionnaire.questions().stream()
        .filter(question -> questionnaire.roleOf(question).highIsGood())
        .forEach(chains::check);
    return chains.problems.sorted();
  }

  private void check(Question question) {
    boolean checklist = question.isChecklist();
    int most = question.options().stream().mapToInt(FixChains::points).max().orElse(0);
    for (Option option : question.options()) {
      boolean weak = checklist ? points(option) > 0 : points(option) < most;
      // Only a checklist of several options can say what leads from one to the next.
      boolean fixable = checklist || question.select() != Select.MANY;
      if (weak && fixable && option.fix().isEmpty()) {
        String list = question.select() == Select.NUMBER ? "bands" : "options";
        problems.warning(
            places.at("questions", question.id(), list, option.id()),
            ProblemCode.MISSING_FIX,
            "option '"
                + question.id()
                + "/"
                + option.id()
                + "' has no fix, so "
                + (checklist ? "nothing says how to come to it" : "no path leads on from it"));
      }
    }
  }

  private static int points(Option option) {
    return option.points().orElse(0);
  }
}
