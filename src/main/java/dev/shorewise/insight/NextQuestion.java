package dev.shorewise.insight;

import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * An open question, and how much its answer would settle.
 *
 * @param knockOut whether a rule reads it that is still open and would cap the verdict at FIX_FIRST
 *     or KEEP_IN_HOUSE, below what is still possible
 * @param verdicts how many verdicts are still possible once it is answered: the mean over the
 *     answers that the question allows, each counted alike; 1 or more
 * @param readinessWidth how wide the interval of readiness then is: the mean over the same answers,
 *     0 to 100
 */
public record NextQuestion(
    Question question, boolean knockOut, double verdicts, double readinessWidth) {
  private static final Comparator<NextQuestion> BEST_FIRST =
      Comparator.comparing((NextQuestion next) -> !next.knockOut())
          .thenComparingDouble(NextQuestion::verdicts)
          .thenComparingDouble(NextQuestion::readinessWidth)
          .thenComparing(next -> next.question().id());

  /**
   * The open questions that are shown, the best to ask first: knock-outs, then those that leave the
   * fewest verdicts, then the narrowest readiness, then by id.
   */
  public static List<NextQuestion> rank(WhatIf sheet) {
    SortedSet<Verdict> possible = sheet.possibleVerdicts();
    Set<String> knockOuts = KnockOuts.of(sheet, possible.last());
    WhatIf known = sheet.knowing(possible);
    return sheet.questionnaire().questions().stream()
        .filter(question -> sheet.isOpen(question.id()))
        .filter(question -> sheet.visible(question.id()) == Truth.TRUE)
        .map(question -> of(known, question, knockOuts.contains(question.id())))
        .sorted(BEST_FIRST)
        .toList();
  }

  private static NextQuestion of(WhatIf sheet, Question question, boolean knockOut) {
    double[] means =
        AnswerMeans.of(
            sheet,
            question,
            List.of(
                answered -> answered.possibleVerdicts().size(),
                answered -> answered.readiness().width()));
    return new NextQuestion(question, knockOut, means[0], means[1]);
  }
}
