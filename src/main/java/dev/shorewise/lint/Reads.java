package dev.shorewise.lint;

import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which questions decide a condition. */
final class Reads {
  private final Questionnaire questionnaire;

  Reads(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /**
   * Ids of all questions that can bear on the conditions: first those whose options they name, then
   * those whose scores they read, after those that decide whether these are shown.
   */
  List<String> of(Collection<Condition> conditions) {
    Set<String> ids = new LinkedHashSet<>();
    conditions.forEach(condition -> named(condition).forEach(id -> addWithShowing(id, ids)));
    conditions.forEach(condition -> scored(condition).forEach(id -> addWithShowing(id, ids)));
    return List.copyOf(ids);
  }

  /** All questions, those that bear on the conditions in front. */
  List<String> allAfter(Collection<Condition> conditions) {
    Set<String> ids = new LinkedHashSet<>(of(conditions));
    // What is shown by other answers comes after them; what gates comes before what counts.
    ids.addAll(of(questionnaire.rules().stream().map(rule -> rule.when()).toList()));
    questionnaire.questions().forEach(question -> addWithShowing(question.id(), ids));
    return List.copyOf(ids);
  }

  /** The questions that decide whether the question is shown, and itself. */
  List<String> ofQuestion(String id) {
    Set<String> ids = new LinkedHashSet<>();
    addWithShowing(id, ids);
    return List.copyOf(ids);
  }

  private void addWithShowing(String id, Set<String> ids) {
    if (ids.contains(id)) {
      return;
    }
    questionnaire
        .question(id)
        .flatMap(Question::showIf)
        .ifPresent(shown -> named(shown).forEach(reveals -> addWithShowing(reveals, ids)));
    ids.add(id);
  }

  /** Ids of the questions whose options the condition names, or whose flags. */
  List<String> named(Condition condition) {
    return read(condition, leaf -> !isScore(leaf));
  }

  private List<String> scored(Condition condition) {
    return read(condition, Reads::isScore);
  }

  private static boolean isScore(Condition leaf) {
    return leaf instanceof DimensionScore || leaf instanceof ReadinessScore;
  }

  private List<String> read(Condition condition, Predicate<Condition> which) {
    return condition
        .leaves()
        .filter(which)
        .flatMap(leaf -> questionnaire.questionsRead(leaf).stream())
        .map(Question::id)
        .toList();
  }
}
