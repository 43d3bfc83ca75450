package dev.shorewise.assessment;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result for one sheet: scores, verdict, delivery models, and the reasons for each.
 *
 * @param questionnaireHash SHA-256 of the questionnaire's canonical form, in lower-case hex
 * @param dimensions in the questionnaire's order, all of them
 * @param rules in the questionnaire's order, all of them
 * @param states by question id, all questions
 */
public record Assessment(
    Questionnaire questionnaire,
    String questionnaireHash,
    AnswerSheet sheet,
    VerdictResult verdict,
    ModelAdvice models,
    Interval readiness,
    List<DimensionResult> dimensions,
    List<RuleResult> rules,
    SortedMap<String, AnswerState> states) {
  public Assessment {
    dimensions = List.copyOf(dimensions);
    rules = List.copyOf(rules);
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
  }

  /** The result for the dimension with this id. */
  public DimensionResult dimension(String id) {
    return dimensions.stream()
        .filter(result -> result.dimension().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The result for the rule with this id. */
  public RuleResult rule(String id) {
    return rules.stream().filter(result -> result.rule().id().equals(id)).findFirst().orElseThrow();
  }

  /** How the question with this id stands. */
  public AnswerState state(String question) {
    return Optional.ofNullable(states.get(question)).orElseThrow();
  }

  /** How many questions are in this state. */
  public int count(AnswerState state) {
    return Collections.frequency(states.values(), state);
  }

  /** How many questions are visible, applicable and still open. */
  public int open() {
    return count(AnswerState.UNKNOWN) + count(AnswerState.UNANSWERED);
  }
}
