package dev.shorewise.questionnaire;

import dev.shorewise.questionnaire.Condition.AllOf;
import dev.shorewise.questionnaire.Condition.AnyOf;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.Not;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * A resolved questionnaire in one steady form: overlays laid over each other, scales written out,
 * keys in a fixed order whatever their order in the file, and nothing that is a default. Its hash
 * tells whether two assessments used the same questionnaire.
 *
 * <p>The embedded tests are left out, for they change no result.
 */
public final class CanonicalForm {
  private CanonicalForm() {}

  /** The form as maps, lists, strings, whole numbers (Integer or Long) and truth values. */
  public static Map<String, Object> tree(Questionnaire questionnaire) {
    return new Writer(questionnaire).questionnaire();
  }

  /** The form as a file, which loads again as an equal questionnaire, apart from its tests. */
  public static String yaml(Questionnaire questionnaire) {
    return YamlText.block(tree(questionnaire));
  }

  /** The SHA-256 of {@link #yaml} in UTF-8, in small hexadecimal letters. */
  public static String sha256(Questionnaire questionnaire) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = yaml(questionnaire).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A map in the order of writing, without what is absent. */
  private static final class Tree extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    Tree with(String key, Object value) {
      put(key, value);
      return this;
    }

    Tree with(String key, Optional<?> value) {
      value.ifPresent(present -> put(key, present));
      return this;
    }

    /** Only where it is not the default. */
    Tree unless(Object defaultValue, String key, Object value) {
      if (!value.equals(defaultValue)) {
        put(key, value);
      }
      return this;
    }

    <T> Tree list(String key, List<T> items, Function<T, ?> toTree) {
      return unless(List.of(), key, items.stream().map(toTree).toList());
    }
  }

  private static final class Writer {
    private final Questionnaire questionnaire;
    private final Map<String, Question> questions;

    Writer(Questionnaire questionnaire) {
      this.questionnaire = questionnaire;
      this.questions = questionnaire.questionsById();
    }

    Tree questionnaire() {
      return new Tree()
          .with("format", QuestionnaireLibrary.FORMAT)
          .with("id", questionnaire.id())
          .with("version", questionnaire.version())
          .with("title", questionnaire.title())
          .with("description", questionnaire.description())
          .unless(true, "monotone", questionnaire.monotone())
          .list("services", questionnaire.services(), Function.identity())
          .list("dimensions", questionnaire.dimensions(), this::dimension)
          .list("questions", questionnaire.questions(), this::question)
          .list("rules", questionnaire.rules(), this::rule)
          .list("models", questionnaire.models(), this::model)
          .with(
              "verdict",
              new Tree()
                  .with("go", thresholds(questionnaire.go()))
                  .with("pilot", thresholds(questionnaire.pilot())))
          .list("beliefs", questionnaire.beliefs(), this::belief)
          .list("guidance", questionnaire.guidance(), this::guidance);
    }

    private Tree dimension(Dimension dimension) {
      return new Tree()
          .with("id", dimension.id())
          .with("title", dimension.title())
          .with("role", dimension.role().word())
          .unless(1, "weight", dimension.weight())
          .with("about", dimension.about());
    }

    private Tree question(Question question) {
      Tree tree =
          new Tree()
              .with("id", question.id())
              .with("dimension", question.dimension())
              .unless(1, "weight", question.weight())
              .unless(false, "quick", question.quick())
              .with("ask", question.ask())
              .with("why", question.why())
              .with("help", question.help())
              .unless("one", "select", question.select().word());
      if (question.select() == Select.MANY && question.isScored()) {
        tree.with("combine", question.combine().word());
      }
      return tree.unless(100, "outOf", question.outOf())
          .with("unit", question.unit())
          .with("showIf", question.showIf().map(this::condition))
          .unless(false, "notApplicable", question.notApplicable())
          .list(
              question.select() == Select.NUMBER ? "bands" : "options",
              question.options(),
              this::option);
    }

    private Tree option(Option option) {
      return new Tree()
          .with("id", option.id())
          .with("label", option.label())
          .with("below", option.below().stream().boxed().findFirst())
          .with("points", option.points().stream().boxed().findFirst())
          .unless(Map.of(), "fit", option.fit())
          .unless(false, "exclusive", option.exclusive())
          .list("raises", List.copyOf(option.raises()), Function.identity())
          .with("fix", option.fix().map(this::fix));
    }

    private Tree fix(Fix fix) {
      return new Tree()
          .with("do", fix.action())
          .with("reach", fix.reach())
          .with("days", fix.days());
    }

    private Tree rule(Rule rule) {
      Tree then =
          new Tree()
              .with("verdict", rule.cap().map(Verdict::name))
              .list("excludes", List.copyOf(rule.excludes()), Function.identity());
      return new Tree()
          .with("id", rule.id())
          .with("when", condition(rule.when()))
          .with("then", then)
          .with("because", rule.because());
    }

    private Tree model(DeliveryModel model) {
      return new Tree()
          .with("id", model.id())
          .with("title", model.title())
          .unless(Map.of(), "needs", comparisons(model.needs()));
    }

    private Tree thresholds(Thresholds thresholds) {
      return new Tree()
          .with("readiness", thresholds.readiness().map(this::comparison))
          .with("everyCapability", thresholds.everyCapability().map(this::comparison))
          .unless(Map.of(), "dimensions", comparisons(thresholds.dimensions()));
    }

    private Tree comparisons(SortedMap<String, Comparison> byDimension) {
      Tree tree = new Tree();
      byDimension.forEach((dimension, value) -> tree.put(dimension, comparison(value)));
      return tree;
    }

    private Tree comparison(Comparison comparison) {
      return new Tree().with(comparison.operator().key(), comparison.threshold());
    }

    private Tree belief(Belief belief) {
      return new Tree()
          .with("id", belief.id())
          .with("belief", belief.belief())
          .with("reality", belief.reality())
          .with("source", belief.source())
          .with("real", belief.real().map(this::condition))
          .with("answered", belief.answered().map(this::condition));
    }

    private Tree guidance(Guidance guidance) {
      return new Tree()
          .with("id", guidance.id())
          .with("kind", guidance.kind().word())
          .with("priority", guidance.priority())
          .with("when", guidance.when().map(this::condition))
          .with("say", guidance.say())
          .with("measure", guidance.measure());
    }

    private Tree condition(Condition condition) {
      if (condition instanceof OptionChosen chosen) {
        return chosen(chosen);
      } else if (condition instanceof DimensionScore score) {
        Comparison comparison = score.comparison();
        return new Tree()
            .with("dimension", score.dimension())
            .with(comparison.operator().key(), comparison.threshold());
      } else if (condition instanceof ReadinessScore score) {
        return new Tree().with("readiness", comparison(score.comparison()));
      } else if (condition instanceof FlagRaised raised) {
        return new Tree().with("flag", raised.flag());
      } else if (condition instanceof AllOf all) {
        return new Tree().with("all", all.parts().stream().map(this::condition).toList());
      } else if (condition instanceof AnyOf any) {
        return new Tree().with("any", any.parts().stream().map(this::condition).toList());
      }
      return new Tree().with("not", condition(((Not) condition).part()));
    }

    private Tree chosen(OptionChosen chosen) {
      Question question = questions.get(chosen.question());
      if (question == null || question.select() != Select.MANY) {
        return new Tree()
            .with("question", chosen.question())
            .with("in", List.copyOf(chosen.options()));
      }
      List<Tree> each =
          chosen.options().stream()
              .map(option -> new Tree().with("question", chosen.question()).with("has", option))
              .toList();
      return each.size() == 1 ? each.get(0) : new Tree().with("any", each);
    }
  }
}
