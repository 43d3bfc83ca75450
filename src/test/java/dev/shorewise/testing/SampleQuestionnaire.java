package dev.shorewise.testing;

import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Combine;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.questionnaire.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small questionnaire that has one question of every kind. */
public final class SampleQuestionnaire {
  public static final String SHA256 = "ab".repeat(32);

  private SampleQuestionnaire() {}

  public static Questionnaire sample() {
    return new Questionnaire(
        "sample",
        "1.0.0",
        "Sample",
        Optional.empty(),
        List.of(
            dimension("clarity", "Process clarity", Role.CAPABILITY),
            dimension("needs", "Security needs", Role.DEMAND),
            dimension("controls", "Security readiness", Role.GUARD),
            dimension("delivery", "Delivery context", Role.CONTEXT)),
        questions(),
        List.of(
            new Rule(
                "nobody-owns-it",
                new Condition.OptionChosen("process.owner", new TreeSet<>(List.of("nobody"))),
                Optional.of(Verdict.FIX_FIRST),
                new TreeSet<>(),
                "Without an owner inside, the provider ends up deciding for you.")),
        List.of(
            new DeliveryModel("onshore", "Onshore", new TreeMap<>()),
            new DeliveryModel(
                "offshore", "Offshore", new TreeMap<>(Map.of("clarity", Comparison.atLeast(60))))),
        new Thresholds(Optional.of(Comparison.atLeast(70)), Optional.empty(), new TreeMap<>()),
        new Thresholds(Optional.of(Comparison.atLeast(50)), Optional.empty(), new TreeMap<>()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true);
  }

  private static Dimension dimension(String id, String title, Role role) {
    return new Dimension(id, title, role, 1, Optional.empty());
  }

  private static List<Question> questions() {
    Condition health =
        new Condition.OptionChosen("security.data", new TreeSet<>(List.of("health")));
    return List.of(
        question("process.documented", "clarity", "How much of the process is written down?")
            .why("Work that lives in people's heads can be neither handed over nor priced.")
            .quick()
            .one(
                points("none", "Nothing", 0),
                points("partly", "The main cases", 40),
                points("full", "Everything and kept current", 100)),
        question("process.owner", "clarity", "Who owns the process?")
            .quick()
            .help("The owner decides about changes, for example the head of support.")
            .one(points("nobody", "Nobody", 0), points("named", "A named person", 100)),
        question("security.data", "needs", "Which kinds of data would the provider see?")
            .many(
                exclusive(points("none", "None of these", 0)),
                points("personal", "Personal data", 50),
                points("payment", "Payment data", 70),
                points("health", "Health data", 100)),
        question("security.agreement", "controls", "Is there a health-data agreement?")
            .showIf(health)
            .notApplicable()
            .one(points("no", "No", 0), points("yes", "Yes", 100)),
        question("delivery.volume", "delivery", "How much work is there?")
            .number(
                "transactions per month",
                band("tiny", OptionalLong.of(100), 100, 30),
                band("rest", OptionalLong.empty(), 60, 100)));
  }

  private static Option points(String id, String label, int points) {
    return new Option(
        id,
        label,
        OptionalInt.of(points),
        new TreeMap<>(),
        new TreeSet<>(),
        Optional.empty(),
        false,
        OptionalLong.empty());
  }

  private static Option exclusive(Option o) {
    return new Option(o.id(), o.label(), o.points(), o.fit(), o.raises(), o.fix(), true, o.below());
  }

  private static Option band(String id, OptionalLong below, int onshore, int offshore) {
    return new Option(
        id,
        id,
        OptionalInt.empty(),
        new TreeMap<>(Map.of("onshore", onshore, "offshore", offshore)),
        new TreeSet<>(),
        Optional.empty(),
        false,
        below);
  }

  private static Draft question(String id, String dimension, String ask) {
    return new Draft(id, dimension, ask);
  }

  private static final class Draft {
    private final String id;
    private final String dimension;
    private final String ask;
    private Optional<String> why = Optional.empty();
    private Optional<String> help = Optional.empty();
    private Optional<Condition> showIf = Optional.empty();
    private boolean quick;
    private boolean notApplicable;

    Draft(String id, String dimension, String ask) {
      this.id = id;
      this.dimension = dimension;
      this.ask = ask;
    }

    Draft why(String text) {
      why = Optional.of(text);
      return this;
    }

    Draft help(String text) {
      help = Optional.of(text);
      return this;
    }

    Draft showIf(Condition condition) {
      showIf = Optional.of(condition);
      return this;
    }

    Draft quick() {
      quick = true;
      return this;
    }

    Draft notApplicable() {
      notApplicable = true;
      return this;
    }

    Question one(Option... options) {
      return done(Select.ONE, Optional.empty(), options);
    }

    Question many(Option... options) {
      return done(Select.MANY, Optional.empty(), options);
    }

    Question number(String unit, Option... bands) {
      return done(Select.NUMBER, Optional.of(unit), bands);
    }

    private Question done(Select select, Optional<String> unit, Option... options) {
      return new Question(
          id,
          dimension,
          1,
          quick,
          ask,
          why,
          help,
          select,
          Combine.MAX,
          100,
          List.of(options),
          showIf,
          notApplicable,
          unit);
    }
  }
}
