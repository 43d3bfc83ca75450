package dev.shorewise.lint;

import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which stored answer sheets a change may bring to another result, in words. */
final class Affected {
  private static final String EVERY_SHEET = "every sheet";
  private static final String NO_RESULT = "no result, only what is shown beside it";

  private final Questionnaire questionnaire;
  private final Reads reads;

  Affected(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    this.reads = new Reads(questionnaire);
  }

  String byAdding(Part part) {
    return switch (part.kind()) {
      case "question" -> "every sheet that shows it, for it is open there";
      case "option" -> "sheets that leave '" + question(part) + "' open";
      default -> byChanging(part, Set.of("when", "then"));
    };
  }

  String byRemoving(Part part) {
    return switch (part.kind()) {
      case "question" -> "sheets that answer it: they are rejected; and every other sheet";
      case "option" -> "sheets that chose it: they are rejected";
      default -> byChanging(part, Set.of("when", "then"));
    };
  }

  /**
   * What a change in some properties affects.
   *
   * @param keys what differs
   */
  String byChanging(Part part, Set<String> keys) {
    return switch (part.kind()) {
      case "question" -> ofQuestion(part, keys);
      case "option" ->
          keys.equals(Set.of("fix"))
              ? "no result, only the way to a better one"
              : "sheets that chose it, or leave '" + question(part) + "' open";
      case "rule" -> ofRule(part, keys);
      case "belief", "guidance" -> NO_RESULT;
      default -> EVERY_SHEET;
    };
  }

  private String ofQuestion(Part part, Set<String> keys) {
    Optional<Condition> shown = questionnaire.question(part.id()).flatMap(Question::showIf);
    return keys.equals(Set.of("showIf")) && shown.isPresent()
        ? reading(shown.get())
        : "every sheet that shows it";
  }

  private String ofRule(Part part, Set<String> keys) {
    return keys.isEmpty()
        ? NO_RESULT
        : questionnaire.rules().stream()
            .filter(rule -> rule.id().equals(part.id()))
            .map(Rule::when)
            .map(this::reading)
            .findFirst()
            .orElse(EVERY_SHEET);
  }

  private String reading(Condition condition) {
    Set<String> what = new LinkedHashSet<>(reads.named(condition));
    Reads.leaves(condition)
        .forEach(
            leaf -> {
              if (leaf instanceof DimensionScore score) {
                what.add("a question of " + score.dimension());
              } else if (leaf instanceof ReadinessScore) {
                what.add("a question that counts into readiness");
              }
            });
    return "sheets that answer " + String.join(" or ", List.copyOf(what));
  }

  private static String question(Part option) {
    return option.id().substring(0, option.id().lastIndexOf('/'));
  }
}
