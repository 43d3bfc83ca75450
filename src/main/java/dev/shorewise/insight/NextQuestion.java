package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Alike;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Verdict;
import java.util.Arrays;
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
    List<Response> responses = sheet.distinctResponses(question.id());
    double[] widths = new double[responses.size()];
    long answers = 0;
    long verdicts = 0;
    for (int i = 0; i < widths.length; i++) {
      Alike alike = sheet.alike(question.id(), responses.get(i));
      WhatIf answered = sheet.with(question.id(), responses.get(i));
      answers += alike.count();
      verdicts += (long) alike.count() * answered.possibleVerdicts().size();
      widths[i] = alike.count() * answered.readiness().width();
    }
    // In an order of their own, so that the order of the options has no say in the last digit.
    Arrays.sort(widths);
    return new NextQuestion(
        question,
        knockOut,
        (double) verdicts / answers,
        Arrays.stream(widths).sequential().reduce(0, Double::sum) / answers);
  }
}
