package dev.shorewise.insight;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question that two sheets of one subject answer differently, and what the difference does.
 *
 * @param before what the first sheet says; absent if nothing
 * @param after what the second sheet says; absent if nothing
 * @param share its share in the change of readiness; the shares of all changes add up to the change
 * @param alone how the first sheet would stand with this answer taken from the second
 * @param without how the second sheet would stand with this answer taken from the first
 * @param movesOutcome whether one of the two has another verdict or place than its sheet
 */
public record AnswerChange(
    Question question,
    Optional<Response> before,
    Optional<Response> after,
    Share share,
    Standing alone,
    Standing without,
    boolean movesOutcome) {
  private static final Comparator<AnswerChange> ORDER =
      Comparator.comparing((AnswerChange change) -> !change.movesOutcome())
          .thenComparing(Comparator.comparingDouble(AnswerChange::size).reversed())
          .thenComparing(change -> change.question().id());

  /**
   * Points of readiness, at the low and at the high end of its interval; either may be negative.
   */
  public record Share(double low, double high) {
    static final Share NONE = new Share(0, 0);

    Share plus(Share other, double factor) {
      return new Share(low + factor * other.low, high + factor * other.high);
    }
  }

  private double size() {
    return Math.abs(share.low()) + Math.abs(share.high());
  }

  /**
   * The differences between two sheets.
   *
   * @param assessor of the questionnaire that both fit
   * @return those that move the outcome first, then the larger share, then by id; evidence and
   *     notes make no difference
   */
  public static List<AnswerChange> between(
      Assessor assessor, AnswerSheet before, AnswerSheet after) {
    List<Question> changed =
        assessor.questionnaire().questions().stream()
            .filter(question -> !said(before, question).equals(said(after, question)))
            .toList();
    Standing start = Standing.of(assessor.assess(before));
    Standing end = Standing.of(assessor.assess(after));
    Map<String, Share> shares = new Attribution(assessor, before, after, changed).shares();
    List<AnswerChange> changes = new ArrayList<>();
    for (Question question : changed) {
      Standing alone = Standing.of(assessor.assess(taken(before, after, question)));
      Standing without = Standing.of(assessor.assess(taken(after, before, question)));
      changes.add(
          new AnswerChange(
              question,
              said(before, question),
              said(after, question),
              shares.getOrDefault(question.id(), Share.NONE),
              alone,
              without,
              !alone.sameOutcome(start) || !without.sameOutcome(end)));
    }
    changes.sort(ORDER);
    return List.copyOf(changes);
  }

  private static Optional<Response> said(AnswerSheet sheet, Question question) {
    return Optional.ofNullable(sheet.answers().get(question.id())).map(Answer::response);
  }

  /** The first sheet with one answer of the second. */
  static AnswerSheet taken(AnswerSheet sheet, AnswerSheet from, Question question) {
    Answer answer = from.answers().get(question.id());
    return answer == null ? sheet.without(question.id()) : sheet.with(question.id(), answer);
  }
}
