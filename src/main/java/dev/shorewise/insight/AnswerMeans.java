package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Question;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What asking a question leads to on average. */
final class AnswerMeans {
  private AnswerMeans() {}

  /**
   * The mean of each measure over all answers that the question allows, each counted alike.
   *
   * @param measures of the sheet once the question is answered
   * @return in the order of the measures
   */
  static double[] of(WhatIf sheet, Question question, List<ToDoubleFunction<WhatIf>> measures) {
    List<Response> responses = sheet.distinctResponses(question.id());
    double[][] values = new double[measures.size()][responses.size()];
    long answers = 0;
    for (int i = 0; i < responses.size(); i++) {
      int alike = sheet.alike(question.id(), responses.get(i)).count();
      WhatIf answered = sheet.with(question.id(), responses.get(i));
      answers += alike;
      for (int m = 0; m < values.length; m++) {
        values[m][i] = alike * measures.get(m).applyAsDouble(answered);
      }
    }
    double[] means = new double[values.length];
    for (int m = 0; m < means.length; m++) {
      // In an order of their own, so that the order of the options has no say in the last digit.
      Arrays.sort(values[m]);
      means[m] = Arrays.stream(values[m]).reduce(0, Double::sum) / answers;
    }
    return means;
  }
}
