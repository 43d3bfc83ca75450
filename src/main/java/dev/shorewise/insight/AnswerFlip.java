package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.Alternatives.Alternative;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One answer that, were it another, would change the result.
 *
 * @param question the question; it is answered
 * @param given the answer it has
 * @param other the nearest answer with which the following comes out
 * @param steps how many options away that is; 1 or more
 * @param direction whether it would be better or worse
 * @param verdicts the verdicts then possible, worst first; one where nothing else is open
 * @param advised the delivery model then advised
 */
public record AnswerFlip(
    Question question,
    Response given,
    Response other,
    int steps,
    Direction direction,
    SortedSet<Verdict> verdicts,
    Optional<String> advised) {
  /** Where the result would go. */
  public enum Direction {
    /** No verdict that is possible would be worse than before, and some better. */
    BETTER,
    /** The opposite. */
    WORSE,
    /** The possible verdicts would lie closer together or further apart. */
    OTHER,
    /** The verdict would stay, and another delivery model be advised, or none. */
    MODEL
  }

  private static final Comparator<AnswerFlip> NEAREST_FIRST =
      Comparator.comparingInt(AnswerFlip::steps)
          .thenComparing(flip -> flip.question().id())
          .thenComparing(flip -> Alternatives.key(flip.other()));

  public AnswerFlip {
    verdicts = Collections.unmodifiableSortedSet(new TreeSet<>(verdicts));
  }

  /** What comes out of a sheet, as far as flips are concerned. */
  private record Outcome(SortedSet<Verdict> verdicts, Optional<String> advised) {
    static Outcome of(WhatIf sheet) {
      SortedSet<Verdict> verdicts = sheet.possibleVerdicts();
      List<String> models =
          Decision.of(verdicts) == Decision.GO ? sheet.possibleModels() : List.of();
      return new Outcome(
          verdicts, models.size() == 1 ? Optional.of(models.get(0)) : Optional.empty());
    }

    Direction to(Outcome other) {
      int low = other.verdicts.first().compareTo(verdicts.first());
      int high = other.verdicts.last().compareTo(verdicts.last());
      if (verdicts.equals(other.verdicts)) {
        return Direction.MODEL;
      }
      return low >= 0 && high >= 0 && low + high > 0
          ? Direction.BETTER
          : low <= 0 && high <= 0 && low + high < 0 ? Direction.WORSE : Direction.OTHER;
    }
  }

  /**
   * All flips by a single answer, in both directions: for each answered question the nearest answer
   * for every other result that one of its answers gives. Not-applicable, where allowed, counts as
   * further away than any option.
   *
   * @return nearest first, then by question id
   */
  public static List<AnswerFlip> of(Assessor assessor, Assessment assessment) {
    WhatIf sheet = assessor.whatIf(assessment.sheet());
    Outcome now = new Outcome(assessment.verdict().possible(), assessment.models().advised());
    List<AnswerFlip> flips = new ArrayList<>();
    for (Question question : assessment.questionnaire().questions()) {
      if (assessment.state(question.id()) == AnswerState.ANSWERED) {
        Response given =
            Objects.requireNonNull(assessment.sheet().answers().get(question.id())).response();
        flips.addAll(of(sheet, now, question, given));
      }
    }
    flips.sort(NEAREST_FIRST);
    return List.copyOf(flips);
  }

  private static Collection<AnswerFlip> of(
      WhatIf sheet, Outcome now, Question question, Response given) {
    Map<Outcome, AnswerFlip> nearest = new HashMap<>();
    for (Alternative other : distinct(sheet, question, given)) {
      Outcome then = Outcome.of(sheet.with(question.id(), other.response()));
      if (!then.equals(now)) {
        nearest.putIfAbsent(
            then,
            new AnswerFlip(
                question,
                given,
                other.response(),
                other.steps(),
                now.to(then),
                then.verdicts(),
                then.advised()));
      }
    }
    return nearest.values();
  }

  /** The nearest of the answers that something can tell from each other and from the given one. */
  private static List<Alternative> distinct(WhatIf sheet, Question question, Response given) {
    long others =
        sheet.distinctResponses(question.id()).stream()
                .filter(response -> !(response instanceof Response.NotApplicable))
                .count()
            - 1;
    Set<Response> seen = new HashSet<>(Set.of(sheet.alike(question.id(), given).response()));
    List<Alternative> distinct = new ArrayList<>();
    // Stops at the last kind of answer: a question with many options has very many answers.
    Alternatives.of(question, given)
        .filter(other -> seen.add(sheet.alike(question.id(), other.response()).response()))
        .limit(others)
        .forEach(distinct::add);
    if (question.notApplicable()) {
      distinct.add(new Alternative(new Response.NotApplicable(), question.options().size()));
    }
    return distinct;
  }
}
