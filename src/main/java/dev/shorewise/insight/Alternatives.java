package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else could have been answered to a question, and how far off it is. */
final class Alternatives {
  private Alternatives() {}

  /**
   * Another answer.
   *
   * @param steps how many options away; 1 or more
   */
  record Alternative(Response response, int steps) {}

  /**
   * The other answers with options, the nearest first, equally near ones by the ids of their
   * options. Where options have points, a step leads to the next higher or lower number of points;
   * between bands, to the next band; else to any other option. On a question with several answers a
   * step adds an option, takes one away, or changes to or from an exclusive one.
   *
   * @param given an answer that chooses
   */
  static Stream<Alternative> of(Question question, Response given) {
    return question.select() == Select.MANY
        ? Subsets.around(question, (Response.Chosen) given)
        : singles(question, given);
  }

  private static Stream<Alternative> singles(Question question, Response given) {
    Option now = given.optionsIn(question).get(0);
    List<Alternative> others = new ArrayList<>();
    for (Option option : question.options()) {
      if (!option.id().equals(now.id())) {
        others.add(new Alternative(Response.of(question, option), steps(question, now, option)));
      }
    }
    return others.stream().sorted(Subsets.NEAREST);
  }

  private static int steps(Question question, Option from, Option to) {
    if (question.isScored()) {
      int one = from.points().orElseThrow();
      int other = to.points().orElseThrow();
      TreeSet<Integer> levels = new TreeSet<>();
      question.options().forEach(option -> levels.add(option.points().orElseThrow()));
      int between = levels.subSet(Math.min(one, other), Math.max(one, other)).size();
      return Math.max(1, between);
    }
    return question.select() == Select.NUMBER
        ? Math.abs(question.place(from.id()) - question.place(to.id()))
        : 1;
  }

  /**
   * The answer that is one step worse for a go: the nearest of those with fewer points, or where
   * much is bad with more. On a question with several answers it is that of the least loss among
   * those that differ in one option.
   *
   * @param highIsGood whether more points are better
   * @return absent at the worst, and without points
   */
  static Optional<Response> oneWorse(Question question, boolean highIsGood, Response given) {
    if (!question.isScored()) {
      return Optional.empty();
    }
    int now = points(question, given);
    return of(question, given)
        .takeWhile(other -> other.steps() == 1)
        .map(Alternative::response)
        .filter(other -> loss(question, highIsGood, now, other) > 0)
        // Of equals the first stays, which is the one with the smaller ids.
        .reduce(
            (one, other) ->
                loss(question, highIsGood, now, other) < loss(question, highIsGood, now, one)
                    ? other
                    : one);
  }

  private static int loss(Question question, boolean highIsGood, int now, Response other) {
    int gained = points(question, other) - now;
    return highIsGood ? -gained : gained;
  }

  /** The points of an answer that chooses, on a scored question. */
  static int points(Question question, Response response) {
    return question.points(response.optionsIn(question));
  }

  /** A text that orders answers independently of the order of options. */
  static String key(Response response) {
    if (response instanceof Response.Chosen chosen) {
      return chosen.options().stream().sorted().collect(Collectors.joining("|"));
    }
    return response instanceof Response.Amount amount ? amount.value().toPlainString() : "";
  }
}
