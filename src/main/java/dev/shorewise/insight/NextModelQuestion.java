package dev.shorewise.insight;

import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An open question, and how much its answer would settle about the delivery model. {@link
 * NextQuestion} does the same for the verdict; once that is settled, only this still tells open
 * questions apart by what they decide.
 *
 * @param models how many delivery models may still be advised once it is answered: the mean over
 *     the answers that the question allows, each counted alike; 0 or more
 * @param fitWidth how wide the intervals of the models' context fit then are together: the mean
 *     over the same answers, 0 to 100 for each model
 */
public record NextModelQuestion(Question question, double models, double fitWidth) {
  private static final Comparator<NextModelQuestion> BEST_FIRST =
      Comparator.comparingDouble(NextModelQuestion::models)
          .thenComparingDouble(NextModelQuestion::fitWidth)
          .thenComparing(next -> next.question().id());

  /**
   * The open questions that are shown and bear on the advice, the best to ask first: those that
   * leave the fewest models, then the narrowest fit, then by id.
   */
  public static List<NextModelQuestion> rank(WhatIf sheet) {
    Set<String> bearing = sheet.bearingOnAdvice();
    WhatIf known = sheet.knowing(sheet.possibleVerdicts());
    return sheet.questionnaire().questions().stream()
        .filter(question -> bearing.contains(question.id()))
        .filter(question -> sheet.visible(question.id()) == Truth.TRUE)
        .map(question -> of(known, question))
        .sorted(BEST_FIRST)
        .toList();
  }

  private static NextModelQuestion of(WhatIf sheet, Question question) {
    double[] means =
        AnswerMeans.of(
            sheet,
            question,
            List.of(answered -> answered.possibleModels().size(), NextModelQuestion::widthOfFits));
    return new NextModelQuestion(question, means[0], means[1]);
  }

  private static double widthOfFits(WhatIf sheet) {
    return sheet.questionnaire().models().stream()
        .map(DeliveryModel::id)
        .mapToDouble(model -> sheet.contextFit(model).width())
        .sum();
  }
}
