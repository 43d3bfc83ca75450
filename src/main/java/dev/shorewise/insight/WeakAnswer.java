package dev.shorewise.insight;

import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.assessment.DimensionResult.Contribution;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Fix;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Role;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A given answer about a strength that is not the best there is, and what lifts it.
 *
 * @param chosen the options the answer names; for a number, its band
 * @param lostOfScore points of its dimension's score it costs against the best answer; above 0
 * @param lostOfReadiness points of readiness it costs; only in a capability dimension
 * @param steps what lifts it; on a checklist one for each missing part that has a fix
 */
public record WeakAnswer(
    Question question,
    Dimension dimension,
    List<Option> chosen,
    double lostOfScore,
    OptionalDouble lostOfReadiness,
    List<Step> steps) {
  /** The most answers that are listed. */
  public static final int MOST = 8;

  private static final Comparator<WeakAnswer> ORDER =
      Comparator.comparing((WeakAnswer weak) -> weak.dimension().role())
          .thenComparing(
              Comparator.comparingDouble(
                      (WeakAnswer weak) -> weak.lostOfReadiness().orElse(weak.lostOfScore()))
                  .reversed())
          .thenComparing(weak -> weak.question().id());

  public WeakAnswer {
    chosen = List.copyOf(chosen);
    steps = List.copyOf(steps);
  }

  /**
   * What lifts the answer.
   *
   * @param reaches the option it leads to
   */
  public record Step(Fix fix, Option reaches) {}

  /**
   * The answers that cost most, at most {@link #MOST}: first those that count into readiness, by
   * the points of readiness they cost, then those about controls, by the points of their score;
   * equals by id. What is open is not weak but unknown, and is not listed.
   */
  static List<WeakAnswer> of(Assessment assessment, ConditionReader reader) {
    return assessment.dimensions().stream()
        .filter(result -> result.dimension().role().highIsGood())
        .flatMap(result -> weakIn(assessment, reader, result))
        .filter(weak -> weak.lostOfScore() > 0)
        .sorted(ORDER)
        .limit(MOST)
        .toList();
  }

  private static Stream<WeakAnswer> weakIn(
      Assessment assessment, ConditionReader reader, DimensionResult result) {
    double allWeights = result.contributions().stream().mapToInt(Contribution::weight).sum();
    double ofReadiness = shareOfReadiness(assessment, result.dimension());
    return result.contributions().stream()
        .filter(part -> reader.state(part.question()) == AnswerState.ANSWERED)
        .map(part -> assessment.questionnaire().question(part.question()).orElseThrow())
        .map(
            question -> {
              List<Option> chosen = reader.options(question);
              double missing = question.outOf() - question.points(chosen);
              double lost = 100 * question.weight() * missing / (question.outOf() * allWeights);
              return new WeakAnswer(
                  question,
                  result.dimension(),
                  chosen,
                  lost,
                  result.dimension().role() == Role.CAPABILITY
                      ? OptionalDouble.of(lost * ofReadiness)
                      : OptionalDouble.empty(),
                  steps(question, chosen));
            });
  }

  private static double shareOfReadiness(Assessment assessment, Dimension dimension) {
    double all =
        assessment.questionnaire().dimensions().stream()
            .filter(each -> each.role() == Role.CAPABILITY)
            .mapToInt(Dimension::weight)
            .sum();
    return dimension.weight() / all;
  }

  private static List<Step> steps(Question question, List<Option> chosen) {
    boolean checklist = question.isChecklist();
    Set<String> ids = chosen.stream().map(Option::id).collect(Collectors.toSet());
    return question.options().stream()
        .filter(option -> checklist != ids.contains(option.id()))
        .flatMap(
            option ->
                option.fix().stream()
                    .map(
                        fix -> new Step(fix, fix.reach().flatMap(question::option).orElse(option))))
        .toList();
  }
}
