package dev.shorewise.interview;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which questions there are and in which order they are asked. */
final class Script {
  private final Assessor assessor;
  private final List<Question> all;
  private final List<Question> quick;

  Script(Assessor assessor) {
    this.assessor = assessor;
    Questionnaire questionnaire = assessor.questionnaire();
    // An overlay's questions stand at the end of the file, but belong beside the others of theirs.
    this.all =
        ordered(
            questionnaire.dimensions().stream()
                .flatMap(
                    dimension ->
                        questionnaire.questions().stream()
                            .filter(question -> question.dimension().equals(dimension.id())))
                .toList());
    // The quick ones are few, and their author puts first what can end the matter.
    this.quick = ordered(questionnaire.questions().stream().filter(Question::quick).toList());
  }

  Questionnaire questionnaire() {
    return assessor.questionnaire();
  }

  Question question(String id) {
    return questionnaire().question(id).orElseThrow();
  }

  Assessment assess(AnswerSheet sheet) {
    return assessor.assess(sheet);
  }

  /** The ids of the questions that are not hidden, in the order in which they are asked. */
  List<String> visible(Assessment assessment, boolean onlyQuick) {
    return (onlyQuick ? quick : all)
        .stream()
            .map(Question::id)
            .filter(id -> assessment.states().get(id) != AnswerState.HIDDEN)
            .toList();
  }

  /** As given, but no question before those that decide whether it is asked. */
  private List<Question> ordered(List<Question> candidates) {
    Set<Question> order = new LinkedHashSet<>();
    Set<Question> underWay = new LinkedHashSet<>();
    candidates.forEach(question -> place(question, candidates, order, underWay));
    return List.copyOf(order);
  }

  private void place(
      Question question, List<Question> candidates, Set<Question> order, Set<Question> underWay) {
    if (!candidates.contains(question) || !underWay.add(question)) {
      return;
    }
    question.showIf().stream()
        .flatMap(this::reads)
        .forEach(read -> place(read, candidates, order, underWay));
    order.add(question);
  }

  /** The questions that the condition depends on. */
  private Stream<Question> reads(Condition condition) {
    if (condition instanceof Condition.OptionChosen chosen) {
      return questionnaire().question(chosen.question()).stream();
    }
    if (condition instanceof Condition.FlagRaised raised) {
      return questions(
          question ->
              question.options().stream()
                  .anyMatch(option -> option.raises().contains(raised.flag())));
    }
    if (condition instanceof Condition.DimensionScore score) {
      return questions(question -> question.dimension().equals(score.dimension()));
    }
    return parts(condition).stream().flatMap(this::reads);
  }

  private Stream<Question> questions(Predicate<Question> wanted) {
    return questionnaire().questions().stream().filter(wanted);
  }

  private static Collection<Condition> parts(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return all.parts();
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.parts();
    }
    return condition instanceof Condition.Not not ? List.of(not.part()) : List.of();
  }
}
