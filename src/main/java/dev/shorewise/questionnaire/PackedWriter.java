package dev.shorewise.questionnaire;

import dev.shorewise.questionnaire.Condition.AllOf;
import dev.shorewise.questionnaire.Condition.AnyOf;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.Not;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.EmbeddedTest.Expected;
import dev.shorewise.questionnaire.EmbeddedTest.Others;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Writes what {@link PackedReader} reads: every text once, then the parts in the order of their
 * records. A number is written in groups of seven bits, the lowest first, all but the last with the
 * eighth bit set; a text as its place among the texts; a list as its length and its items; what may
 * be absent as a list of none or one; a constant as its name; which kind of part follows as one of
 * the numbers below.
 */
final class PackedWriter {
  static final int CHOSEN = 0;
  static final int DIMENSION = 1;
  static final int READINESS = 2;
  static final int FLAG = 3;
  static final int ALL = 4;
  static final int ANY = 5;
  static final int NOT = 6;

  static final int BEST = 0;
  static final int WORST = 1;
  static final int UNKNOWN = 2;
  static final int SAME = 3;

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  byte[] write(PackedQuestionnaire packed) {
    text(packed.sha256());
    questionnaire(packed.questionnaire());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    number(all, texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(all, bytes.length);
      all.writeBytes(bytes);
    }
    all.writeBytes(parts.toByteArray());
    return all.toByteArray();
  }

  private static void number(ByteArrayOutputStream to, long number) {
    long rest = number;
    while (rest > 0x7F) {
      to.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    to.write((int) rest);
  }

  private void number(long number) {
    number(parts, number);
  }

  private void truth(boolean truth) {
    number(truth ? 1 : 0);
  }

  private void text(String text) {
    Integer next = texts.size();
    Integer known = texts.putIfAbsent(text, next);
    number(known == null ? next : known);
  }

  private void constant(Enum<?> constant) {
    text(constant.name());
  }

  private <T> void list(Collection<T> items, Consumer<T> each) {
    number(items.size());
    items.forEach(each);
  }

  private <T> void optional(Optional<T> item, Consumer<T> writer) {
    number(item.isPresent() ? 1 : 0);
    item.ifPresent(writer);
  }

  private void optional(Optional<String> text) {
    optional(text, this::text);
  }

  private void texts(Collection<String> items) {
    list(items, this::text);
  }

  private void questionnaire(Questionnaire questionnaire) {
    text(questionnaire.id());
    text(questionnaire.version());
    text(questionnaire.title());
    optional(questionnaire.description());
    list(questionnaire.dimensions(), this::dimension);
    list(questionnaire.questions(), this::question);
    list(questionnaire.rules(), this::rule);
    list(questionnaire.models(), this::model);
    thresholds(questionnaire.go());
    thresholds(questionnaire.pilot());
    list(questionnaire.beliefs(), this::belief);
    list(questionnaire.guidance(), this::guidance);
    texts(questionnaire.services());
    list(questionnaire.tests(), this::test);
    truth(questionnaire.monotone());
  }

  private void dimension(Dimension dimension) {
    text(dimension.id());
    text(dimension.title());
    constant(dimension.role());
    number(dimension.weight());
    optional(dimension.about());
  }

  private void question(Question question) {
    text(question.id());
    text(question.dimension());
    number(question.weight());
    truth(question.quick());
    text(question.ask());
    optional(question.why());
    optional(question.help());
    constant(question.select());
    constant(question.combine());
    number(question.outOf());
    list(question.options(), this::option);
    optional(question.showIf(), this::condition);
    truth(question.notApplicable());
    optional(question.unit());
  }

  private void option(Option option) {
    text(option.id());
    text(option.label());
    optional(option.points().stream().boxed().findFirst(), this::number);
    number(option.fit().size());
    option
        .fit()
        .forEach(
            (model, fit) -> {
              text(model);
              number(fit);
            });
    texts(option.raises());
    optional(option.fix(), this::fix);
    truth(option.exclusive());
    optional(option.below().stream().boxed().findFirst(), this::number);
  }

  private void fix(Fix fix) {
    text(fix.action());
    optional(fix.reach());
    number(fix.days());
  }

  private void rule(Rule rule) {
    text(rule.id());
    condition(rule.when());
    optional(rule.cap(), this::constant);
    texts(rule.excludes());
    text(rule.because());
  }

  private void model(DeliveryModel model) {
    text(model.id());
    text(model.title());
    comparisons(model.needs());
  }

  private void thresholds(Thresholds thresholds) {
    optional(thresholds.readiness(), this::comparison);
    optional(thresholds.everyCapability(), this::comparison);
    comparisons(thresholds.dimensions());
  }

  private void comparisons(SortedMap<String, Comparison> byDimension) {
    number(byDimension.size());
    byDimension.forEach(
        (dimension, comparison) -> {
          text(dimension);
          comparison(comparison);
        });
  }

  private void comparison(Comparison comparison) {
    constant(comparison.operator());
    number(comparison.threshold());
  }

  private void belief(Belief belief) {
    text(belief.id());
    text(belief.belief());
    text(belief.reality());
    optional(belief.source());
    optional(belief.real(), this::condition);
    optional(belief.answered(), this::condition);
  }

  private void guidance(Guidance guidance) {
    text(guidance.id());
    constant(guidance.kind());
    number(guidance.priority());
    optional(guidance.when(), this::condition);
    text(guidance.say());
    optional(guidance.measure());
  }

  private void condition(Condition condition) {
    if (condition instanceof OptionChosen chosen) {
      number(CHOSEN);
      text(chosen.question());
      texts(chosen.options());
    } else if (condition instanceof DimensionScore score) {
      number(DIMENSION);
      text(score.dimension());
      comparison(score.comparison());
    } else if (condition instanceof ReadinessScore score) {
      number(READINESS);
      comparison(score.comparison());
    } else if (condition instanceof FlagRaised raised) {
      number(FLAG);
      text(raised.flag());
    } else if (condition instanceof AllOf all) {
      number(ALL);
      list(all.parts(), this::condition);
    } else if (condition instanceof AnyOf any) {
      number(ANY);
      list(any.parts(), this::condition);
    } else if (condition instanceof Not not) {
      number(NOT);
      condition(not.part());
    }
  }

  private void test(EmbeddedTest test) {
    text(test.name());
    text(test.at().source());
    number(test.at().line());
    number(test.at().column());
    number(test.given().size());
    test.given()
        .forEach(
            (question, words) -> {
              text(question);
              texts(words);
            });
    others(test.others());
    expected(test.expect());
  }

  private void others(Others others) {
    if (others instanceof Others.Best) {
      number(BEST);
    } else if (others instanceof Others.Worst) {
      number(WORST);
    } else if (others instanceof Others.Unknown) {
      number(UNKNOWN);
    } else if (others instanceof Others.SameAs same) {
      number(SAME);
      text(same.test());
    }
  }

  private void expected(Expected expected) {
    optional(expected.verdict());
    optional(expected.decision());
    optional(expected.possible(), possible -> list(sorted(possible), this::constant));
    optional(expected.model());
    optional(expected.feasible(), feasible -> texts(sorted(feasible)));
    optional(expected.readiness(), this::comparison);
    comparisons(new TreeMap<>(expected.dimensions()));
    optional(expected.rules(), rules -> texts(sorted(rules)));
  }

  /** Sets have no order of their own, and every build is to give the same bytes. */
  private static <T> Set<T> sorted(Set<T> set) {
    return new TreeSet<>(set);
  }
}
