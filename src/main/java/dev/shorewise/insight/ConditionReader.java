package dev.shorewise.insight;

import dev.shorewise.answers.Answer;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Condition.AllOf;
import dev.shorewise.questionnaire.Condition.AnyOf;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.Not;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads conditions off a finished assessment: whether they hold, on what grounds, from what. */
final class ConditionReader {
  private final WhatIf conditions;
  private final Assessment assessment;
  private final Map<String, Question> questions;

  ConditionReader(Assessor assessor, Assessment assessment) {
    this.conditions = assessor.whatIf(assessment.sheet());
    this.assessment = assessment;
    this.questions = assessment.questionnaire().questionsById();
  }

  /** Whether the condition holds, as far as the answers settle it. */
  Truth truth(Condition condition) {
    return conditions.truth(condition);
  }

  /** The options that the answer names; none if it names none. */
  List<Option> options(Question question) {
    Answer answer = assessment.sheet().answers().get(question.id());
    return answer == null ? List.of() : answer.response().optionsIn(question);
  }

  AnswerState state(String question) {
    return assessment.state(question);
  }

  private Question question(String id) {
    Question question = questions.get(id);
    if (question == null) {
      throw new IllegalArgumentException("a condition reads no question of ours: " + id);
    }
    return question;
  }

  /** For each question that can raise the flag, that one of the raising options is chosen. */
  private List<Condition> raisers(FlagRaised flag) {
    return assessment.questionnaire().questionsRead(flag).stream()
        .<Condition>map(
            question ->
                new OptionChosen(question.id(), new TreeSet<>(question.raising(flag.flag()))))
        .toList();
  }

  /** The least that a reader must look at to see why the condition is what it is. */
  Grounds grounds(Condition condition) {
    Truth truth = truth(condition);
    if (condition instanceof OptionChosen chosen) {
      Grounds own = Grounds.ofQuestion(chosen.question());
      boolean onlyWhetherShown =
          truth == Truth.OPEN && state(chosen.question()) == AnswerState.ANSWERED;
      return onlyWhetherShown
          ? question(chosen.question()).showIf().map(this::grounds).orElse(own)
          : own;
    }
    if (condition instanceof DimensionScore score) {
      return Grounds.ofDimension(score.dimension(), score.comparison());
    }
    if (condition instanceof ReadinessScore readiness) {
      return Grounds.ofReadiness(readiness.comparison());
    }
    if (condition instanceof Not not) {
      return grounds(not.part());
    }
    if (condition instanceof AllOf all) {
      return grounds(all.parts(), truth, truth == Truth.TRUE);
    }
    if (condition instanceof AnyOf any) {
      return grounds(any.parts(), truth, truth == Truth.FALSE);
    }
    return grounds(raisers((FlagRaised) condition), truth, truth == Truth.FALSE);
  }

  private Grounds grounds(List<Condition> parts, Truth truth, boolean everyPart) {
    return parts.stream()
        .filter(part -> everyPart || truth(part) == truth)
        .map(this::grounds)
        .reduce(Grounds.NONE, Grounds::and);
  }

  /** Ids of all questions that the condition can read, through flags and scores too. */
  SortedSet<String> questionsRead(Condition condition) {
    return QuestionsRead.of(assessment.questionnaire(), condition);
  }
}
