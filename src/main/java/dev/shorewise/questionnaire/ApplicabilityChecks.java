package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes sure that calling questions not-applicable cannot empty a dimension, so that every
 * capability dimension always has a score and no score rests on a sliver of its questions.
 */
final class ApplicabilityChecks {
  private final Scope scope;

  ApplicabilityChecks(Scope scope) {
    this.scope = scope;
  }

  void check() {
    for (Dimension dimension : scope.dimensions()) {
      if (dimension.role().highIsGood()) {
        check(dimension);
      }
    }
  }

  private void check(Dimension dimension) {
    List<Question> questions =
        scope.questions().stream().filter(q -> q.dimension().equals(dimension.id())).toList();
    Location at = scope.origins().at(dimension, "id");
    int all = weight(questions, question -> true);
    int avoidable = weight(questions, Question::notApplicable);
    int certain = weight(questions, q -> !q.notApplicable() && q.showIf().isEmpty());
    if (questions.isEmpty()) {
      if (dimension.role() == Role.CAPABILITY) {
        bad(at, "'" + dimension.id() + "' has no questions, and so no score");
      }
    } else if (2 * avoidable >= all) {
      bad(
          at,
          "questions of '"
              + dimension.id()
              + "' that allow not-applicable hold "
              + avoidable
              + " of its weight of "
              + all
              + "; they must hold less than half");
    } else if (dimension.role() == Role.CAPABILITY && 2 * certain < all) {
      bad(
          at,
          "questions of '"
              + dimension.id()
              + "' that are always asked and always apply hold "
              + certain
              + " of its weight of "
              + all
              + "; they must hold at least half");
    }
  }

  private static int weight(List<Question> questions, Predicate<Question> which) {
    return questions.stream().filter(which).mapToInt(Question::weight).sum();
  }

  private void bad(Location at, String message) {
    scope.error(at, ProblemCode.NOT_APPLICABLE_BUYS_GO, message);
  }
}
