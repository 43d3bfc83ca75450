package dev.shorewise.insight;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.AnswerChange.Share;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Divides the change of readiness among the answers that changed.
 *
 * <p>Each answer gets its Shapley value: what it adds when the answers change one after the other,
 * averaged over all orders. Readiness is a weighted sum of scores, and an answer has no part in a
 * score that neither counts it nor hides a question by it, so that each score is divided by itself
 * among few answers. Where more than {@value #MOST_EXACT} answers bear on one score, the average is
 * that of two orders: by id, and the reverse. Either way the shares add up to the change.
 */
final class Attribution {
  /** The most answers that all orders are tried for. */
  static final int MOST_EXACT = 12;

  private final Assessor assessor;
  private final AnswerSheet before;
  private final AnswerSheet after;
  private final List<Question> changed;
  private final ConditionReader reader;

  Attribution(Assessor assessor, AnswerSheet before, AnswerSheet after, List<Question> changed) {
    this.assessor = assessor;
    this.before = before;
    this.after = after;
    this.changed = changed.stream().sorted(Comparator.comparing(Question::id)).toList();
    this.reader = new ConditionReader(assessor, assessor.assess(before));
  }

  /** By question id: points of readiness. */
  Map<String, Share> shares() {
    List<Dimension> capabilities =
        assessor.questionnaire().dimensions().stream()
            .filter(dimension -> dimension.role() == Role.CAPABILITY)
            .toList();
    double all = capabilities.stream().mapToInt(Dimension::weight).sum();
    Map<String, Share> shares = new HashMap<>();
    for (Dimension dimension : capabilities) {
      Set<String> bearing = bearingOn(dimension);
      List<Question> own =
          changed.stream().filter(question -> bearing.contains(question.id())).toList();
      List<Share> parts =
          own.size() <= MOST_EXACT ? allOrders(dimension, own) : twoOrders(dimension, own);
      for (int i = 0; i < own.size(); i++) {
        Share part = parts.get(i);
        shares.compute(
            own.get(i).id(),
            (id, sum) -> (sum == null ? Share.NONE : sum).plus(part, dimension.weight() / all));
      }
    }
    return shares;
  }

  /** The questions that a score counts, and those that decide whether it counts them. */
  private Set<String> bearingOn(Dimension dimension) {
    Set<String> bearing = new HashSet<>();
    List<Question> waiting =
        new ArrayList<>(
            assessor.questionnaire().questions().stream()
                .filter(question -> question.dimension().equals(dimension.id()))
                .toList());
    while (!waiting.isEmpty()) {
      Question question = waiting.remove(waiting.size() - 1);
      if (bearing.add(question.id())) {
        question.showIf().map(reader::questionsRead).stream()
            .flatMap(Set::stream)
            .map(id -> assessor.questionnaire().question(id).orElseThrow())
            .forEach(waiting::add);
      }
    }
    return bearing;
  }

  /** The score with the answers in the set taken from the second sheet. */
  private Interval score(Dimension dimension, List<Question> questions, int set) {
    AnswerSheet sheet = before;
    for (int i = 0; i < questions.size(); i++) {
      if ((set & (1 << i)) != 0) {
        sheet = AnswerChange.taken(sheet, after, questions.get(i));
      }
    }
    WhatIf whatIf = assessor.whatIf(sheet);
    return whatIf.score(dimension.id()).orElse(Interval.point(0));
  }

  private List<Share> allOrders(Dimension dimension, List<Question> questions) {
    int count = questions.size();
    Interval[] scores = new Interval[1 << count];
    for (int set = 0; set < scores.length; set++) {
      scores[set] = score(dimension, questions, set);
    }
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Share share = Share.NONE;
      for (int set = 0; set < scores.length; set++) {
        if ((set & (1 << i)) == 0) {
          double orders = 1 / (count * binomial(count - 1, Integer.bitCount(set)));
          share = share.plus(difference(scores[set], scores[set | (1 << i)]), orders);
        }
      }
      shares.add(share);
    }
    return shares;
  }

  private static double binomial(int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; i++) {
      result = result * (n - k + i) / i;
    }
    return result;
  }

  private List<Share> twoOrders(Dimension dimension, List<Question> questions) {
    List<Share> forward = oneOrder(dimension, questions, false);
    List<Share> backward = oneOrder(dimension, questions, true);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      shares.add(Share.NONE.plus(forward.get(i), 0.5).plus(backward.get(i), 0.5));
    }
    return shares;
  }

  private List<Share> oneOrder(Dimension dimension, List<Question> questions, boolean reversed) {
    Share[] shares = new Share[questions.size()];
    AnswerSheet sheet = before;
    Interval last = score(dimension, List.of(), 0);
    for (int step = 0; step < shares.length; step++) {
      int place = reversed ? shares.length - 1 - step : step;
      sheet = AnswerChange.taken(sheet, after, questions.get(place));
      Interval next = assessor.whatIf(sheet).score(dimension.id()).orElse(Interval.point(0));
      shares[place] = difference(last, next);
      last = next;
    }
    return List.of(shares);
  }

  private static Share difference(Interval from, Interval to) {
    return new Share(to.low() - from.low(), to.high() - from.high());
  }
}
