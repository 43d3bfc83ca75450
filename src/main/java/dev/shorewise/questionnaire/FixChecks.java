package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Question.Select;
import java.util.List;

/** Checks that every fix leads somewhere better, so that following fixes comes to an end. */
final class FixChecks {
  private final Scope scope;

  FixChecks(Scope scope) {
    this.scope = scope;
  }

  void check(Question question, Role role) {
    for (Option option : question.options()) {
      option.fix().ifPresent(fix -> check(question, role, option, fix));
    }
  }

  private void check(Question question, Role role, Option option, Fix fix) {
    boolean checklist = question.isChecklist() && role.highIsGood();
    if (option.points().isEmpty() || !role.isScored()) {
      bad(option, "'" + question.id() + "' has no points, so nothing can be fixed");
    } else if (question.select() == Select.MANY && !checklist) {
      bad(
          option,
          "'" + question.id() + "' takes several options and is no checklist",
          "only combine: sum with the role capability or guard has fixes");
    } else if (checklist) {
      checkAdds(option, fix);
    } else {
      checkReaches(question, role, option, fix);
    }
  }

  private void checkAdds(Option option, Fix fix) {
    if (fix.reach().isPresent()) {
      scope.error(
          scope.origins().at(option, "fix", "reach"),
          ProblemCode.BAD_FIX,
          "on a checklist a fix adds the option it stands on",
          "leave 'reach' out");
    } else if (option.points().orElse(0) == 0) {
      bad(option, "adding '" + option.id() + "' adds no points");
    }
  }

  private void checkReaches(Question question, Role role, Option option, Fix fix) {
    List<String> better =
        question.options().stream()
            .filter(other -> isBetter(other, option, role))
            .map(Option::id)
            .toList();
    String hint =
        better.isEmpty()
            ? "no option is better; leave the fix out"
            : "better are " + String.join(", ", better);
    if (fix.reach().isEmpty()) {
      bad(option, "the fix does not say which option it reaches", hint);
      return;
    }
    String reach = fix.reach().get();
    Location at = scope.origins().at(option, "fix", "reach");
    if (question.option(reach).isEmpty()) {
      scope.unknown(
          at,
          "'" + reach + "' is not an option of '" + question.id() + "'",
          reach,
          OptionReader.ids(question.options()));
    } else if (!better.contains(reach)) {
      scope.error(
          at,
          ProblemCode.BAD_FIX,
          "'"
              + reach
              + "' has no "
              + (role.highIsGood() ? "more" : "fewer")
              + " points than '"
              + option.id()
              + "'",
          hint);
    }
  }

  private static boolean isBetter(Option other, Option option, Role role) {
    int more = other.points().orElse(0) - option.points().orElse(0);
    return other.points().isPresent() && (role.highIsGood() ? more > 0 : more < 0);
  }

  private void bad(Option option, String message) {
    scope.error(scope.origins().at(option, "fix"), ProblemCode.BAD_FIX, message);
  }

  private void bad(Option option, String message, String hint) {
    scope.error(scope.origins().at(option, "fix"), ProblemCode.BAD_FIX, message, hint);
  }
}
