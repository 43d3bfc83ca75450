package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far one answer moves readiness between its worst and its best.
 *
 * @param question a scored question that is answered
 * @param worst with the answer that is worst for a go: the fewest points, or for a demand the most
 * @param best with the answer that is best for a go
 */
public record Swing(Question question, End worst, End best) {
  /** The most that are listed. */
  public static final int MOST = 10;

  private static final Comparator<Swing> WIDEST_FIRST =
      Comparator.comparingDouble(Swing::width)
          .reversed()
          .thenComparing(swing -> swing.question().id());

  /**
   * What comes out at one end.
   *
   * @param verdicts the possible verdicts, worst first
   */
  public record End(Interval readiness, SortedSet<Verdict> verdicts) {
    public End {
      verdicts = Collections.unmodifiableSortedSet(new TreeSet<>(verdicts));
    }
  }

  /**
   * Points of readiness between the two ends, 0 to 100; with open answers the mean of the two ends
   * of its interval. 0 for guard and demand questions, which do not count into readiness.
   */
  public double width() {
    return Math.abs(middle(best) - middle(worst));
  }

  private static double middle(End end) {
    return (end.readiness().low() + end.readiness().high()) / 2;
  }

  /**
   * The most influential answers, at most {@link #MOST}: those that move readiness or the verdict,
   * the widest swing first, then by id.
   */
  public static List<Swing> of(Assessor assessor, Assessment assessment) {
    WhatIf sheet = assessor.whatIf(assessment.sheet());
    return assessment.questionnaire().questions().stream()
        .filter(Question::isScored)
        .filter(question -> assessment.state(question.id()) == AnswerState.ANSWERED)
        .map(question -> of(sheet, question))
        .filter(swing -> swing.width() > 0 || !swing.best.verdicts.equals(swing.worst.verdicts))
        .sorted(WIDEST_FIRST)
        .limit(MOST)
        .toList();
  }

  private static Swing of(WhatIf sheet, Question question) {
    boolean highIsGood = sheet.questionnaire().roleOf(question).highIsGood();
    Comparator<Response> byPoints =
        Comparator.comparingInt(response -> Alternatives.points(question, response));
    Comparator<Response> byMerit = highIsGood ? byPoints : byPoints.reversed();
    List<Response> responses =
        sheet.distinctResponses(question.id()).stream()
            .filter(response -> !(response instanceof Response.NotApplicable))
            .sorted(byMerit.thenComparing(Alternatives::key))
            .toList();
    return new Swing(
        question,
        end(sheet.with(question.id(), responses.get(0))),
        end(sheet.with(question.id(), responses.get(responses.size() - 1))));
  }

  private static End end(WhatIf sheet) {
    return new End(sheet.readiness(), sheet.possibleVerdicts());
  }
}
