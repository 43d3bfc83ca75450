package dev.shorewise.testing;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.questionnaire.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The model once more, written down naively for one complete sheet: no intervals, no compilation,
 * fractions for every number. What the fast engine says is held against it.
 */
public final class Reference {
  private final Questionnaire questionnaire;
  private final AnswerSheet sheet;

  public Reference(Questionnaire questionnaire, AnswerSheet sheet) {
    this.questionnaire = questionnaire;
    this.sheet = sheet;
  }

  /** An exact number. */
  public record Fraction(BigInteger n, BigInteger d) {
    static final Fraction ZERO = of(0, 1);

    static Fraction of(long n, long d) {
      return new Fraction(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    Fraction plus(Fraction o) {
      return new Fraction(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
    }

    Fraction times(long factor) {
      return new Fraction(n.multiply(BigInteger.valueOf(factor)), d);
    }

    Fraction over(long divisor) {
      return new Fraction(n, d.multiply(BigInteger.valueOf(divisor)));
    }

    int compareTo(Fraction o) {
      return n.multiply(o.d).compareTo(o.n.multiply(d));
    }

    public double value() {
      return new BigDecimal(n).divide(new BigDecimal(d), MathContext.DECIMAL128).doubleValue();
    }

    boolean holds(Comparison comparison) {
      int side = compareTo(of(comparison.threshold(), 1));
      return switch (comparison.operator()) {
        case AT_LEAST -> side >= 0;
        case ABOVE -> side > 0;
        case BELOW -> side < 0;
        case AT_MOST -> side <= 0;
      };
    }
  }

  private boolean visible(Question question) {
    return question.showIf().map(this::holds).orElse(true);
  }

  private List<Option> chosen(Question question) {
    Answer answer = sheet.answers().get(question.id());
    if (answer == null || !visible(question)) {
      return List.of();
    }
    if (answer.response() instanceof Response.Chosen options) {
      return options.options().stream().map(id -> question.option(id).orElseThrow()).toList();
    }
    if (answer.response() instanceof Response.Amount amount) {
      return List.of(question.band(amount.value()));
    }
    return List.of();
  }

  /** The points of an answer to a scored question, before they are brought to 100. */
  public static int points(Question question, Response response) {
    return points(
        question,
        response instanceof Response.Amount amount
            ? List.of(question.band(amount.value()))
            : ((Response.Chosen) response)
                .options().stream().map(id -> question.option(id).orElseThrow()).toList());
  }

  private static int points(Question question, List<Option> chosen) {
    IntStream points = chosen.stream().mapToInt(option -> option.points().orElseThrow());
    return switch (question.combine()) {
      case MAX -> points.max().orElseThrow();
      case MIN -> points.min().orElseThrow();
      case SUM -> Math.min(points.sum(), question.outOf());
    };
  }

  private static Fraction mean(List<Fraction> values, List<Integer> weights) {
    Fraction sum = Fraction.ZERO;
    long total = 0;
    for (int i = 0; i < values.size(); i++) {
      sum = sum.plus(values.get(i).times(weights.get(i)));
      total += weights.get(i);
    }
    return sum.over(total);
  }

  public Optional<Fraction> score(String dimension) {
    List<Fraction> values = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      List<Option> chosen = chosen(question);
      if (question.dimension().equals(dimension) && question.isScored() && !chosen.isEmpty()) {
        values.add(Fraction.of(100L * points(question, chosen), question.outOf()));
        weights.add(question.weight());
      }
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(mean(values, weights));
  }

  public Fraction readiness() {
    List<Fraction> values = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (Dimension dimension : questionnaire.dimensions()) {
      if (dimension.role() == Role.CAPABILITY) {
        values.add(score(dimension.id()).orElseThrow());
        weights.add(dimension.weight());
      }
    }
    return mean(values, weights);
  }

  public Fraction fit(String model, Role role) {
    List<Fraction> values = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      List<Option> chosen = chosen(question);
      if (questionnaire.roleOf(question) == role && question.hasFit() && !chosen.isEmpty()) {
        long sum = chosen.stream().mapToLong(o -> o.fit().get(model)).sum();
        values.add(Fraction.of(sum, chosen.size()));
        weights.add(question.weight());
      }
    }
    return values.isEmpty() ? Fraction.ZERO : mean(values, weights);
  }

  public boolean holds(Condition condition) {
    if (condition instanceof Condition.OptionChosen c) {
      Question question = questionnaire.question(c.question()).orElseThrow();
      return chosen(question).stream().anyMatch(o -> c.options().contains(o.id()));
    }
    if (condition instanceof Condition.FlagRaised c) {
      return questionnaire.questions().stream()
          .filter(q -> q.options().stream().anyMatch(o -> o.raises().contains(c.flag())))
          .flatMap(q -> chosen(q).stream())
          .anyMatch(o -> o.raises().contains(c.flag()));
    }
    if (condition instanceof Condition.DimensionScore c) {
      return score(c.dimension()).map(s -> s.holds(c.comparison())).orElse(false);
    }
    if (condition instanceof Condition.ReadinessScore c) {
      return readiness().holds(c.comparison());
    }
    if (condition instanceof Condition.AllOf c) {
      return c.parts().stream().allMatch(this::holds);
    }
    if (condition instanceof Condition.AnyOf c) {
      return c.parts().stream().anyMatch(this::holds);
    }
    return !holds(((Condition.Not) condition).part());
  }

  private boolean reaches(Thresholds thresholds) {
    boolean every =
        questionnaire.dimensions().stream()
            .filter(d -> d.role() == Role.CAPABILITY)
            .allMatch(
                d ->
                    thresholds
                        .everyCapability()
                        .map(c -> score(d.id()).orElseThrow().holds(c))
                        .orElse(true));
    return every
        && thresholds.readiness().map(c -> readiness().holds(c)).orElse(true)
        && needsHold(thresholds.dimensions());
  }

  private boolean needsHold(Map<String, Comparison> needs) {
    return needs.entrySet().stream()
        .allMatch(need -> score(need.getKey()).map(s -> s.holds(need.getValue())).orElse(true));
  }

  public boolean feasible(DeliveryModel model) {
    return needsHold(model.needs())
        && questionnaire.rules().stream()
            .noneMatch(rule -> rule.excludes().contains(model.id()) && holds(rule.when()));
  }

  public Verdict verdict() {
    Verdict verdict =
        reaches(questionnaire.go())
            ? Verdict.GO
            : reaches(questionnaire.pilot()) ? Verdict.PILOT : Verdict.FIX_FIRST;
    for (Rule rule : questionnaire.rules()) {
      if (rule.cap().isPresent() && holds(rule.when())) {
        verdict = verdict.worse(rule.cap().get());
      }
    }
    return questionnaire.models().stream().anyMatch(this::feasible)
        ? verdict
        : verdict.worse(Verdict.FIX_FIRST);
  }

  public Optional<String> advised() {
    return verdict().isGo()
        ? choose(questionnaire.models().stream().filter(this::feasible).toList())
        : Optional.empty();
  }

  public Optional<String> preferred() {
    return choose(questionnaire.models());
  }

  private Optional<String> choose(List<DeliveryModel> models) {
    Fraction best =
        models.stream()
            .map(model -> fit(model.id(), Role.CONTEXT))
            .max(Fraction::compareTo)
            .orElse(Fraction.ZERO);
    DeliveryModel chosen = null;
    for (DeliveryModel model : models) {
      boolean close = fit(model.id(), Role.CONTEXT).plus(Fraction.of(5, 1)).compareTo(best) > 0;
      if (close
          && (chosen == null
              || fit(model.id(), Role.MOTIVE).compareTo(fit(chosen.id(), Role.MOTIVE)) > 0)) {
        chosen = model;
      }
    }
    return Optional.ofNullable(chosen).map(DeliveryModel::id);
  }
}
