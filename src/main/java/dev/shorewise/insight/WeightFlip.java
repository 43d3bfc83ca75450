package dev.shorewise.insight;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The least change of one weight alone that changes the verdict. Weights are taken as real numbers
 * from 0 on.
 *
 * @param dimension the dimension whose weight it is, or whose question's
 * @param question the question whose weight it is; absent for a dimension's own weight
 * @param given the weight as the questionnaire gives it
 * @param threshold the weight at which the verdict changes, 0 or more; equal to {@code given} where
 *     a score lies exactly on a threshold, so that the least change of the weight is enough
 * @param heavier whether the weight must grow
 * @param reached whether the verdict changes on the threshold itself and not only beyond it
 * @param verdict what it becomes
 */
public record WeightFlip(
    Dimension dimension,
    Optional<Question> question,
    double given,
    double threshold,
    boolean heavier,
    boolean reached,
    Verdict verdict) {
  /** The relative change: 0.5 is half as much again, -1 is to leave it out. */
  public double change() {
    return threshold / given - 1;
  }

  /**
   * For each weight of a question or a dimension the least change that changes the verdict; none
   * for weights that cannot change it. Only of a sheet with nothing open, since with open answers
   * there is no one score to hold against a threshold.
   *
   * @return the least relative change first, dimensions before questions, then by id; empty where
   *     something is open
   */
  public static List<WeightFlip> of(Assessor assessor, Assessment assessment) {
    if (assessment.open() > 0) {
      return List.of();
    }
    Dials dials = Dials.of(assessment.questionnaire());
    ReweighedSheet sheet = new ReweighedSheet(assessor.whatIf(assessment.sheet()), dials);
    WeightSearch search = new WeightSearch(sheet, dials.given());
    List<WeightFlip> flips = new ArrayList<>();
    for (int i = 0; i < dials.capabilities().size(); i++) {
      Dimension dimension = dials.capabilities().get(i);
      search
          .ofCapability(i)
          .map(found -> found.of(dimension, Optional.empty(), dimension.weight()))
          .ifPresent(flips::add);
    }
    for (int i = 0; i < dials.questions().size(); i++) {
      Question question = dials.questions().get(i);
      Dimension dimension = assessment.questionnaire().dimensionOf(question);
      search
          .ofQuestion(i)
          .map(found -> found.of(dimension, Optional.of(question), question.weight()))
          .ifPresent(flips::add);
    }
    // The dials are in the order of ids, and equals stay so.
    flips.sort(Comparator.comparingDouble(flip -> Math.abs(flip.change())));
    return List.copyOf(flips);
  }
}
