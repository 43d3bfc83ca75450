package dev.shorewise.lint;

import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Condition.AllOf;
import dev.shorewise.questionnaire.Condition.AnyOf;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.Not;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

  /** The conditions without parts. */
  static Stream<Condition> leaves(Condition condition) {
    if (condition instanceof AllOf all) {
      return all.parts().stream().flatMap(Reads::leaves);
    }
    if (condition instanceof AnyOf any) {
      return any.parts().stream().flatMap(Reads::leaves);
    }
    return condition instanceof Not not ? leaves(not.part()) : Stream.of(condition);
  }

  /** Ids of the questions whose options the condition names, or whose flags. */
  List<String> named(Condition condition) {
    List<String> ids = new ArrayList<>();
    leaves(condition)
        .forEach(
            leaf -> {
              if (leaf instanceof OptionChosen chosen) {
                ids.add(chosen.question());
              } else if (leaf instanceof FlagRaised raised) {
                ids.addAll(questions(question -> raises(question, raised.flag())));
              }
            });
    return ids;
  }

  private List<String> scored(Condition condition) {
    List<String> ids = new ArrayList<>();
    leaves(condition)
        .forEach(
            leaf -> {
              if (leaf instanceof DimensionScore score) {
                ids.addAll(questions(question -> question.dimension().equals(score.dimension())));
              } else if (leaf instanceof Condition.ReadinessScore) {
                ids.addAll(
                    questions(question -> questionnaire.roleOf(question) == Role.CAPABILITY));
              }
            });
    return ids;
  }

  static boolean raises(Question question, String flag) {
    return question.options().stream().anyMatch(option -> option.raises().contains(flag));
  }

  private List<String> questions(Predicate<Question> which) {
    return questionnaire.questions().stream().filter(which).map(Question::id).toList();
  }
}
