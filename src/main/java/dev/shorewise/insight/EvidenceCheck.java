package dev.shorewise.insight;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How much of the verdict rests on answers that are merely claimed: what if they were one option
 * worse than said? With open answers, what if that made a verdict possible that is worse than all
 * that are possible now?
 *
 * @param claimed by id: the merely claimed answers that could be one option worse
 * @param each by question id: the answers that, each alone one option worse, worsen the verdict;
 *     get evidence for these first
 * @param together the smallest number of answers that, all of them one option worse, do so
 */
public record EvidenceCheck(int claimed, List<Doubt> each, Together together) {
  public EvidenceCheck {
    each = List.copyOf(each);
  }

  /**
   * A claimed answer, and one that is one option worse: on a scale the option with the next fewer
   * points (where points are a demand, the next more), on a list the least that one tick more or
   * less costs.
   */
  public record Doubt(Question question, Response given, Response oneWorse) {}

  /** How many claimed answers must be one option worse to worsen the verdict. */
  public sealed interface Together {
    /**
     * These are enough, and no smaller number is.
     *
     * @param doubts by question id; the first of all sets of this size, in the order of ids
     */
    record Enough(List<Doubt> doubts) implements Together {
      public Enough {
        doubts = List.copyOf(doubts);
      }
    }

    /** Not even all of them are enough. */
    record NeverEnough() implements Together {}

    /** More than this number; the search went no further. */
    record MoreThan(int answers) implements Together {}
  }

  /** Works it out. */
  public static EvidenceCheck of(Assessor assessor, Assessment assessment) {
    WhatIf sheet = assessor.whatIf(assessment.sheet());
    Verdict worst = assessment.verdict().possible().first();
    Set<Verdict> noWorse = EnumSet.range(worst, Verdict.GO);
    List<Doubt> doubts = doubts(assessment);
    DoubtSearch search = new DoubtSearch(sheet, noWorse, doubts);
    return new EvidenceCheck(doubts.size(), search.alone(), search.together());
  }

  private static List<Doubt> doubts(Assessment assessment) {
    List<Doubt> doubts = new ArrayList<>();
    assessment.questionnaire().questions().stream()
        .filter(question -> assessment.state(question.id()) == AnswerState.ANSWERED)
        .sorted(Comparator.comparing(Question::id))
        .forEach(
            question -> {
              Answer answer =
                  Objects.requireNonNull(assessment.sheet().answers().get(question.id()));
              boolean highIsGood = assessment.questionnaire().roleOf(question).highIsGood();
              if (answer.evidence() == Evidence.CLAIMED) {
                Alternatives.oneWorse(question, highIsGood, answer.response())
                    .map(worse -> new Doubt(question, answer.response(), worse))
                    .ifPresent(doubts::add);
              }
            });
    return doubts;
  }
}
