package dev.shorewise.lint;

import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which stored answer sheets a change may bring to another result, in words. */
final class Affected {
  private static final String EVERY_SHEET = "every sheet";
  private static final String NO_RESULT = "no result, only what is shown beside it";

  private final List<Questionnaire> versions;

  Affected(Questionnaire before, Questionnaire now) {
    this.versions = List.of(before, now);
  }

  String byAdding(Part part) {
    return switch (part.kind()) {
      case QUESTION -> "every sheet that shows it, for it is open there";
      case OPTION -> "sheets that leave '" + part.question() + "' open";
      default -> byChanging(part, Set.of());
    };
  }

  String byRemoving(Part part) {
    return switch (part.kind()) {
      case QUESTION -> "sheets that answer it: they are rejected; and every other sheet";
      case OPTION -> "sheets that chose it: they are rejected";
      default -> byChanging(part, Set.of());
    };
  }

  /**
   * What a change in some properties affects.
   *
   * @param keys what differs
   */
  String byChanging(Part part, Set<String> keys) {
    return switch (part.kind()) {
      case QUESTION -> ofQuestion(part, keys);
      case OPTION ->
          keys.equals(Set.of("fix"))
              ? "no result, only the way to a better one"
              : "sheets that chose it, or leave '" + part.question() + "' open";
      case RULE -> reading(versions.stream().flatMap(version -> when(version, part)));
      case BELIEF, GUIDANCE -> NO_RESULT;
      case DIMENSION, MODEL, VERDICT -> EVERY_SHEET;
    };
  }

  private String ofQuestion(Part part, Set<String> keys) {
    List<Condition> shown =
        versions.stream()
            .flatMap(version -> version.question(part.id()).flatMap(Question::showIf).stream())
            .toList();
    return keys.equals(Set.of("showIf")) && shown.size() == versions.size()
        ? reading(shown.stream())
        : "every sheet that shows it";
  }

  private static Stream<Condition> when(Questionnaire version, Part part) {
    return version.rules().stream().filter(rule -> rule.id().equals(part.id())).map(Rule::when);
  }

  /** By what was read before, and by what is read now: an answer to either may tell. */
  private String reading(Stream<Condition> conditions) {
    Set<String> what = new LinkedHashSet<>();
    conditions.forEach(
        condition -> {
          versions.forEach(version -> what.addAll(new Reads(version).named(condition)));
          condition
              .leaves()
              .forEach(
                  leaf -> {
                    if (leaf instanceof DimensionScore score) {
                      what.add("a question of " + score.dimension());
                    } else if (leaf instanceof ReadinessScore) {
                      what.add("a question that counts into readiness");
                    }
                  });
        });
    return "sheets that answer " + String.join(" or ", List.copyOf(what));
  }
}
