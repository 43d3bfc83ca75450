package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.Conditions.Leaf;
import dev.shorewise.questionnaire.Question.Select;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Proves that a better answer never worsens the result: every rule reads what is in place in such a
 * way that a better answer can only switch it off.
 */
final class MonotoneChecks {
  private static final String OR_SAY_SO = "; or state monotone: false";

  private final Scope scope;

  MonotoneChecks(Scope scope) {
    this.scope = scope;
  }

  void check(List<Rule> rules) {
    for (Rule rule : rules) {
      Conditions.leaves(rule.when()).forEach(this::check);
    }
    scope.questions().forEach(this::checkFlags);
  }

  private void check(Leaf leaf) {
    if (leaf.condition() instanceof ReadinessScore score) {
      checkScore(leaf, "readiness", score.comparison());
    } else if (leaf.condition() instanceof DimensionScore score
        && isStrength(scope.dimension(score.dimension()).map(Dimension::role))) {
      checkScore(leaf, "'" + score.dimension() + "'", score.comparison());
    } else if (leaf.condition() instanceof OptionChosen chosen) {
      scope
          .question(chosen.question())
          .filter(question -> isStrength(scope.role(question)))
          .ifPresent(question -> checkChosen(leaf, question, chosen.options()));
    } else if (leaf.condition() instanceof FlagRaised raised && leaf.negated()) {
      scope.raising(raised.flag()).stream()
          .filter(question -> isStrength(scope.role(question)))
          .findFirst()
          .ifPresent(
              question ->
                  bad(
                      leaf.condition(),
                      "'"
                          + raised.flag()
                          + "' is raised by '"
                          + question.id()
                          + "'"
                          + " and stands under 'not', so a better answer could trigger the rule",
                      "read it without 'not'" + OR_SAY_SO));
    }
  }

  private void checkScore(Leaf leaf, String what, Comparison comparison) {
    if (leaf.negated() || comparison.operator().favoursHigh()) {
      bad(
          leaf.condition(),
          "a better score of " + what + " could trigger the rule",
          "use below or atMost, not under 'not'" + OR_SAY_SO);
    }
  }

  private void checkChosen(Leaf leaf, Question question, SortedSet<String> options) {
    if (leaf.negated()) {
      bad(
          leaf.condition(),
          "'" + question.id() + "' stands under 'not', so a better answer could trigger the rule",
          "name the weaker options with 'in'" + OR_SAY_SO);
      return;
    }
    if (question.select() == Select.MANY) {
      bad(
          leaf.condition(),
          "choosing more in '" + question.id() + "' could trigger the rule",
          "read the score of '" + question.dimension() + "'" + OR_SAY_SO);
      return;
    }
    int most =
        question.options().stream()
            .filter(option -> options.contains(option.id()))
            .mapToInt(option -> option.points().orElse(0))
            .max()
            .orElse(0);
    List<String> leftOut =
        question.options().stream()
            .filter(o -> o.points().orElse(0) < most && !options.contains(o.id()))
            .map(Option::id)
            .toList();
    if (!leftOut.isEmpty()) {
      bad(
          leaf.condition(),
          "the rule leaves out weaker options of '"
              + question.id()
              + "', so a better answer could trigger it",
          "name " + String.join(", ", leftOut) + " as well" + OR_SAY_SO);
    }
  }

  private void checkFlags(Question question) {
    if (!isStrength(scope.role(question))) {
      return;
    }
    for (Option option : question.options()) {
      for (String flag : option.raises()) {
        checkFlag(question, option, flag);
      }
    }
  }

  private void checkFlag(Question question, Option option, String flag) {
    List<String> silent =
        question.options().stream()
            .filter(other -> other.points().orElse(0) < option.points().orElse(0))
            .filter(other -> !other.raises().contains(flag))
            .map(Option::id)
            .toList();
    if (!silent.isEmpty()) {
      scope.error(
          scope.origins().at(option, "raises", flag),
          ProblemCode.NOT_MONOTONE,
          "'" + flag + "' is raised by '" + option.id() + "' but not by weaker options",
          "raise it by " + String.join(", ", silent) + " as well" + OR_SAY_SO);
    } else if (question.select() == Select.MANY && !option.exclusive()) {
      // Chosen beside others it would come on top of a better answer.
      scope.error(
          scope.origins().at(option, "raises", flag),
          ProblemCode.NOT_MONOTONE,
          "choosing more in '" + question.id() + "' could raise '" + flag + "'",
          "raise it by an exclusive option" + OR_SAY_SO);
    }
  }

  private static boolean isStrength(Optional<Role> role) {
    return role.map(Role::highIsGood).orElse(false);
  }

  private void bad(Condition condition, String message, String hint) {
    scope.error(scope.origins().at(condition), ProblemCode.NOT_MONOTONE, message, hint);
  }
}
