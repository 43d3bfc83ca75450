package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Checks who reads what: motive is read by no rule and no {@code showIf}, and {@code showIf} reads
 * only what the work is like, never in a circle.
 */
final class ReadingChecks {
  private final Scope scope;
  private final boolean monotone;

  ReadingChecks(Scope scope, boolean monotone) {
    this.scope = scope;
    this.monotone = monotone;
  }

  void check(List<Rule> rules) {
    for (Rule rule : rules) {
      rule.when()
          .leaves()
          .forEach(
              leaf ->
                  readBy(leaf).stream()
                      .filter(question -> hasRole(question, Role.MOTIVE))
                      .findFirst()
                      .ifPresent(question -> readsMotive(leaf, question, "a rule")));
    }
    for (Question question : scope.questions()) {
      question.showIf().ifPresent(this::checkShowIf);
    }
    checkCircles();
  }

  private void checkShowIf(Condition showIf) {
    for (Condition leaf : showIf.leaves().toList()) {
      if (leaf instanceof DimensionScore || leaf instanceof ReadinessScore) {
        scope.error(
            scope.origins().at(leaf),
            ProblemCode.BAD_CONDITION,
            "'showIf' reads a score, which depends on what is shown",
            "read questions or flags");
      }
      for (Question read : readBy(leaf)) {
        if (hasRole(read, Role.MOTIVE)) {
          readsMotive(leaf, read, "'showIf'");
        } else if (monotone && (hasRole(read, Role.CAPABILITY) || hasRole(read, Role.GUARD))) {
          scope.error(
              scope.origins().at(leaf),
              ProblemCode.NOT_MONOTONE,
              "'showIf' reads '"
                  + read.id()
                  + "', so a better answer could reveal a question that lowers the score",
              "read demand and context questions only; or state monotone: false");
        }
      }
    }
  }

  private void readsMotive(Condition condition, Question question, String reader) {
    scope.error(
        scope.origins().at(condition),
        ProblemCode.BAD_CONDITION,
        reader + " reads '" + question.id() + "', which has the role motive",
        "motive only breaks close calls; beliefs and guidance may read it");
  }

  /** The questions whose answers the condition depends on, directly or through a flag. */
  private List<Question> readBy(Condition leaf) {
    if (leaf instanceof OptionChosen chosen) {
      return scope.question(chosen.question()).stream().toList();
    }
    return leaf instanceof FlagRaised raised ? scope.raising(raised.flag()) : List.of();
  }

  private boolean hasRole(Question question, Role role) {
    return scope.role(question).equals(Optional.of(role));
  }

  private void checkCircles() {
    Set<String> done = new HashSet<>();
    for (String id : new TreeSet<>(scope.questions().stream().map(Question::id).toList())) {
      follow(id, new ArrayList<>(), done);
    }
  }

  private void follow(String id, List<String> path, Set<String> done) {
    if (path.contains(id)) {
      reportCircle(path.subList(path.indexOf(id), path.size()));
      return;
    }
    if (done.contains(id)) {
      return;
    }
    path.add(id);
    readBy(id).forEach(read -> follow(read, path, done));
    path.remove(path.size() - 1);
    done.add(id);
  }

  private SortedSet<String> readBy(String id) {
    SortedSet<String> read = new TreeSet<>();
    scope
        .question(id)
        .flatMap(Question::showIf)
        .ifPresent(
            showIf ->
                showIf
                    .leaves()
                    .flatMap(leaf -> readBy(leaf).stream())
                    .forEach(question -> read.add(question.id())));
    return read;
  }

  private void reportCircle(List<String> circle) {
    Question first = scope.question(circle.get(0)).orElseThrow();
    Location at = scope.origins().at(first, "showIf");
    scope.error(
        at,
        ProblemCode.CYCLE,
        circle.size() == 1
            ? "'" + circle.get(0) + "' is shown by its own answer"
            : "questions show each other in a circle: "
                + String.join(" needs ", circle)
                + " needs "
                + circle.get(0));
  }
}
