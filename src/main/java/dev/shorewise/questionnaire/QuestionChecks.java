package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.yaml.MappingReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks that points, fit and the keys that belong to them are where they belong. */
final class QuestionChecks {
  private final Scope scope;
  private final FixChecks fixes;

  QuestionChecks(Scope scope) {
    this.scope = scope;
    this.fixes = new FixChecks(scope);
  }

  void check(Question question, MappingReader in) {
    boolean points = question.options().stream().anyMatch(option -> option.points().isPresent());
    boolean fit = question.options().stream().anyMatch(option -> !option.fit().isEmpty());
    checkKeys(question, in, points);
    Optional<Role> role = scope.role(question);
    if (role.isEmpty()) {
      return;
    }
    if (points && !role.get().isScored()) {
      misplaced(question, option -> option.points().isPresent(), "points", role.get());
    } else if (points) {
      checkPoints(question);
    }
    if (fit && !role.get().carriesFit()) {
      misplaced(question, option -> !option.fit().isEmpty(), "fit", role.get());
    } else if (fit) {
      checkFit(question);
    }
    if (!points && !fit && (role.get().highIsGood() || role.get() == Role.MOTIVE)) {
      scope.error(
          in.at("id"),
          ProblemCode.POINTS_AND_FIT,
          "'" + question.id() + "' has no " + (role.get().isScored() ? "points" : "fit"),
          "only questions with the role demand or context may do without");
    }
    fixes.check(question, role.get());
  }

  private void misplaced(Question question, Predicate<Option> has, String key, Role role) {
    Option first = question.options().stream().filter(has).findFirst().orElseThrow();
    scope.error(
        at(first, key),
        ProblemCode.POINTS_AND_FIT,
        "'" + question.id() + "' has the role " + role.word() + " and takes no " + key,
        role.isScored() ? "give its options points" : "give its options a fit");
  }

  private void checkPoints(Question question) {
    for (Option option : question.options()) {
      if (option.points().isEmpty()) {
        scope.error(
            at(option),
            ProblemCode.POINTS_AND_FIT,
            "option '" + option.id() + "' of '" + question.id() + "' has no points",
            "the other options have them; give points to all or to none");
      } else if (option.points().getAsInt() > question.outOf()) {
        scope.error(
            at(option, "points"),
            ProblemCode.POINTS_AND_FIT,
            option.points().getAsInt()
                + " points are more than the "
                + question.outOf()
                + " that '"
                + question.id()
                + "' is out of");
      }
    }
  }

  private void checkFit(Question question) {
    for (Option option : question.options()) {
      List<String> missing =
          scope.ids(Kind.MODEL).stream().filter(id -> !option.fit().containsKey(id)).toList();
      if (!missing.isEmpty()) {
        scope.error(
            at(option, "fit"),
            ProblemCode.POINTS_AND_FIT,
            "option '"
                + option.id()
                + "' of '"
                + question.id()
                + "' has no fit for "
                + String.join(", ", missing),
            "name every delivery model in every option, or none in any");
      }
    }
  }

  /** Keys that have no meaning on this kind of question. */
  private void checkKeys(Question question, MappingReader in, boolean points) {
    boolean many = question.select() == Select.MANY;
    if (!many && in.has("combine")) {
      scope.error(
          in.at("combine"),
          ProblemCode.YAML_BAD_VALUE,
          "'combine' belongs to questions with select: many");
    } else if (many && points && !in.has("combine")) {
      scope.error(
          in.at("id"),
          ProblemCode.YAML_MISSING_KEY,
          "'" + question.id() + "' does not say how several options are combined",
          "write combine: max, min or sum");
    }
    if (!many) {
      question.options().stream()
          .filter(Option::exclusive)
          .forEach(
              option ->
                  scope.error(
                      at(option, "exclusive"),
                      ProblemCode.YAML_BAD_VALUE,
                      "'exclusive' belongs to questions with select: many"));
    }
    if (many && !points && in.has("combine")) {
      scope.error(
          in.at("combine"), ProblemCode.POINTS_AND_FIT, "'combine' has no meaning without points");
    }
    if (in.has("outOf") && !points) {
      scope.error(
          in.at("outOf"), ProblemCode.POINTS_AND_FIT, "'outOf' has no meaning without points");
    }
    if (in.has("unit") && question.select() != Select.NUMBER) {
      scope.error(
          in.at("unit"),
          ProblemCode.YAML_BAD_VALUE,
          "'unit' belongs to questions with select: number");
    }
  }

  private Location at(Option option, String... path) {
    return scope.origins().at(option, path);
  }
}
