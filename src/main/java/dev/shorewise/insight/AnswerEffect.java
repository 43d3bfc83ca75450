package dev.shorewise.insight;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What would come out with a certain answer to one question, all other answers as they are.
 *
 * @param given whether this is the answer that the sheet has
 * @param score of the question's dimension; absent where it has nothing to score
 * @param verdicts the verdicts then possible, worst first
 * @param models the delivery models then advised in some completion, nearest first
 */
public record AnswerEffect(
    Response response,
    boolean given,
    Optional<Interval> score,
    Interval readiness,
    SortedSet<Verdict> verdicts,
    List<String> models) {
  public AnswerEffect {
    verdicts = Collections.unmodifiableSortedSet(new TreeSet<>(verdicts));
    models = List.copyOf(models);
  }

  /**
   * The answers that could be given: every option; on a question that takes several the given
   * answer and those one option away from it, or each option alone where none is given.
   *
   * @return in the order of the options, not-applicable last where the question allows it
   */
  public static List<AnswerEffect> of(Assessor assessor, Assessment assessment, Question question) {
    WhatIf sheet = assessor.whatIf(assessment.sheet());
    Optional<Response> given =
        Optional.ofNullable(assessment.sheet().answers().get(question.id())).map(Answer::response);
    return responses(question, given).stream()
        .map(response -> of(sheet, question, response, given.equals(Optional.of(response))))
        .toList();
  }

  private static AnswerEffect of(
      WhatIf sheet, Question question, Response response, boolean given) {
    WhatIf answered = sheet.with(question.id(), response);
    return new AnswerEffect(
        response,
        given,
        answered.score(question.dimension()),
        answered.readiness(),
        answered.possibleVerdicts(),
        answered.possibleModels());
  }

  private static Set<Response> responses(Question question, Optional<Response> given) {
    Set<Response> responses = new LinkedHashSet<>();
    List<Option> options = question.options();
    for (int i = 0; i < options.size(); i++) {
      responses.add(
          switch (question.select()) {
            case ONE -> Response.Chosen.of(options.get(i).id());
            case MANY -> toggled(question, given, options.get(i));
            case NUMBER -> amount(question, given, options.get(i));
          });
    }
    if (question.select() == Select.MANY) {
      given.filter(Response.Chosen.class::isInstance).ifPresent(responses::add);
    }
    if (question.notApplicable()) {
      responses.add(new Response.NotApplicable());
    }
    return responses;
  }

  /** The number that was given, in its own band; of any other band the least one. */
  private static Response amount(Question question, Optional<Response> given, Option band) {
    return given
        .filter(response -> response.optionsIn(question).contains(band))
        .orElseGet(() -> Response.of(question, band));
  }

  private static Response toggled(Question question, Optional<Response> given, Option option) {
    List<String> chosen = new ArrayList<>();
    if (given.orElse(null) instanceof Response.Chosen before && !option.exclusive()) {
      for (Option each : question.options()) {
        boolean was = before.options().contains(each.id()) && !each.exclusive();
        if (was != each.equals(option)) {
          chosen.add(each.id());
        }
      }
    }
    return chosen.isEmpty() ? Response.Chosen.of(option.id()) : new Response.Chosen(chosen);
  }
}
