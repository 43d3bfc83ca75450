package dev.shorewise.testing;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Comparison.Operator;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Fix;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Combine;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Small random questionnaires that keep the rules a loader enforces, and random sheets for them.
 * Everything follows from the seed.
 */
public final class RandomQuestionnaires {
  private static final List<String> MODELS = List.of("near", "middle", "far");
  private static final List<Verdict> CAPS =
      List.of(Verdict.KEEP_IN_HOUSE, Verdict.FIX_FIRST, Verdict.PILOT);
  private static final int[] POINTS = {0, 20, 40, 45, 50, 60, 70, 80, 100};

  /** Prime, so that sums of their fractions have common denominators beyond a double. */
  private static final int[] AWKWARD = {997, 991, 983, 977, 971, 967, 953, 947, 941, 937, 929};

  private static final List<Combine> COMBINES =
      List.of(Combine.SUM, Combine.SUM, Combine.MAX, Combine.MAX, Combine.MIN);

  private final Random random;
  private final boolean awkward;
  private final List<Question> questions = new ArrayList<>();

  public RandomQuestionnaires(long seed) {
    this.random = new Random(seed);
    this.awkward = random.nextInt(8) == 0;
  }

  public Questionnaire questionnaire() {
    List<Dimension> dimensions = new ArrayList<>();
    addDimension(dimensions, "demand", Role.DEMAND, 2);
    addDimension(dimensions, "context", Role.CONTEXT, 2);
    addDimension(dimensions, "clarity", Role.CAPABILITY, 2);
    addDimension(dimensions, "oversight", Role.CAPABILITY, 2);
    addDimension(dimensions, "guard", Role.GUARD, 2);
    addDimension(dimensions, "motive", Role.MOTIVE, 1);
    List<Rule> rules =
        IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> rule("rule-" + i)).toList();
    List<DeliveryModel> models = new ArrayList<>();
    for (String model : MODELS) {
      TreeMap<String, Comparison> needs = new TreeMap<>();
      for (String dimension : List.of("clarity", "oversight", "guard")) {
        if (random.nextInt(3) == 0) {
          needs.put(dimension, comparison(true));
        }
      }
      models.add(new DeliveryModel(model, model, needs));
    }
    int pilot = 30 + random.nextInt(30);
    return new Questionnaire(
        "random",
        "1",
        "Random",
        Optional.empty(),
        dimensions,
        questions,
        rules,
        models,
        thresholds(pilot + random.nextInt(30)),
        new Thresholds(Optional.of(Comparison.atLeast(pilot)), Optional.empty(), new TreeMap<>()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true);
  }

  private Thresholds thresholds(int readiness) {
    TreeMap<String, Comparison> named = new TreeMap<>();
    if (random.nextBoolean()) {
      named.put(random.nextBoolean() ? "clarity" : "guard", comparison(true));
    }
    return new Thresholds(
        Optional.of(Comparison.atLeast(readiness)),
        random.nextBoolean()
            ? Optional.of(Comparison.atLeast(random.nextInt(60)))
            : Optional.empty(),
        named);
  }

  private void addDimension(List<Dimension> dimensions, String id, Role role, int most) {
    dimensions.add(new Dimension(id, id, role, 1 + random.nextInt(7), Optional.empty()));
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      questions.add(question(id, role, i));
    }
  }

  private Question question(String dimension, Role role, int number) {
    boolean first = number == 0;
    Select select =
        random.nextInt(4) == 0
            ? Select.MANY
            : random.nextInt(role == Role.CONTEXT ? 3 : 8) == 0 ? Select.NUMBER : Select.ONE;
    Combine combine = role == Role.DEMAND ? Combine.MAX : COMBINES.get(random.nextInt(5));
    int outOf = outOf();
    int count = 2 + random.nextInt(select == Select.MANY ? 2 : 3);
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      options.add(option(role, select, outOf, i, i == count - 1));
    }
    boolean checklist = select == Select.MANY && combine == Combine.SUM;
    if (role.isScored() && (select == Select.ONE || (checklist && role.highIsGood()))) {
      options.replaceAll(option -> withFix(option, options, role, checklist));
    }
    // Half of the weight of a capability or guard dimension is always asked.
    boolean optional = !first || !role.highIsGood();
    return new Question(
        dimension + ".q" + number,
        dimension,
        first ? 4 : 1 + random.nextInt(3),
        false,
        "?",
        Optional.empty(),
        Optional.empty(),
        select,
        combine,
        outOf,
        options,
        optional && role != Role.DEMAND && random.nextInt(2) == 0
            ? Optional.of(visibility())
            : Optional.empty(),
        optional && random.nextInt(3) == 0,
        Optional.empty());
  }

  private int outOf() {
    if (awkward) {
      return AWKWARD[questions.size() % AWKWARD.length];
    }
    return random.nextInt(4) == 0 ? 3 + random.nextInt(8) : 100;
  }

  private Option option(Role role, Select select, int outOf, int place, boolean last) {
    TreeMap<String, Integer> fit = new TreeMap<>();
    if (role.carriesFit()) {
      MODELS.forEach(model -> fit.put(model, 10 * random.nextInt(11)));
    }
    TreeSet<String> raises = new TreeSet<>();
    if (!role.highIsGood() && role != Role.MOTIVE && random.nextInt(3) == 0) {
      raises.add(role == Role.DEMAND ? "flag-d" : "flag-c");
    }
    int points = Math.min(outOf, POINTS[random.nextInt(POINTS.length)] * outOf / 100);
    return new Option(
        "o" + place,
        "o" + place,
        role.isScored() ? OptionalInt.of(points) : OptionalInt.empty(),
        fit,
        raises,
        Optional.empty(),
        select == Select.MANY && place == 0,
        select == Select.NUMBER && !last
            ? OptionalLong.of(10L * (place + 1))
            : OptionalLong.empty());
  }

  private Option withFix(Option option, List<Option> options, Role role, boolean checklist) {
    int points = option.points().orElseThrow();
    List<String> better =
        options.stream()
            .filter(
                o ->
                    role.highIsGood()
                        ? o.points().orElseThrow() > points
                        : o.points().orElseThrow() < points)
            .map(Option::id)
            .toList();
    boolean can = checklist ? !option.exclusive() : !better.isEmpty();
    if (!can || random.nextInt(5) == 0) {
      return option;
    }
    Optional<String> reach =
        checklist ? Optional.empty() : Optional.of(better.get(random.nextInt(better.size())));
    return new Option(
        option.id(),
        option.label(),
        option.points(),
        option.fit(),
        option.raises(),
        Optional.of(new Fix("do", reach, random.nextInt(6))),
        option.exclusive(),
        option.below());
  }

  /** Reads demand questions only, which come first and are always shown. */
  private Condition visibility() {
    Question read = pick(Role.DEMAND);
    Condition chosen =
        random.nextBoolean() ? new Condition.FlagRaised("flag-d") : chosen(read, false);
    return random.nextInt(4) == 0 ? new Condition.Not(chosen) : chosen;
  }

  private Question pick(Role role) {
    List<Question> of =
        questions.stream().filter(q -> q.dimension().startsWith(prefix(role))).toList();
    return of.get(random.nextInt(of.size()));
  }

  private static String prefix(Role role) {
    return switch (role) {
      case CAPABILITY -> "clarity";
      case GUARD -> "guard";
      case DEMAND -> "demand";
      case CONTEXT -> "context";
      case MOTIVE -> "motive";
    };
  }

  /** An option, or for a capability or guard question all up to some number of points. */
  private Condition chosen(Question question, boolean upwardClosed) {
    Option pivot = question.options().get(random.nextInt(question.options().size()));
    TreeSet<String> ids = new TreeSet<>(List.of(pivot.id()));
    if (upwardClosed) {
      question.options().stream()
          .filter(o -> o.points().orElse(0) <= pivot.points().orElse(0))
          .forEach(o -> ids.add(o.id()));
    }
    return new Condition.OptionChosen(question.id(), ids);
  }

  private Comparison comparison(boolean favoursHigh) {
    Operator operator =
        favoursHigh
            ? random.nextBoolean() ? Operator.AT_LEAST : Operator.ABOVE
            : random.nextBoolean() ? Operator.BELOW : Operator.AT_MOST;
    return new Comparison(operator, POINTS[1 + random.nextInt(POINTS.length - 2)]);
  }

  private Rule rule(String id) {
    TreeSet<String> excludes = new TreeSet<>();
    Optional<Verdict> cap = Optional.empty();
    if (random.nextBoolean()) {
      excludes.add(MODELS.get(random.nextInt(3)));
    } else {
      cap = Optional.of(CAPS.get(random.nextInt(CAPS.size())));
    }
    return new Rule(id, condition(2), cap, excludes, "because");
  }

  private Condition condition(int depth) {
    int kind = random.nextInt(depth > 0 ? 9 : 6);
    return switch (kind) {
      case 0 -> chosen(pick(Role.DEMAND), false);
      case 1 -> chosen(pick(Role.CONTEXT), false);
      case 2 -> new Condition.FlagRaised(random.nextBoolean() ? "flag-d" : "flag-c");
      case 3 -> new Condition.DimensionScore("demand", comparison(random.nextBoolean()));
      case 4 ->
          random.nextInt(4) == 0
              ? new Condition.ReadinessScore(comparison(false))
              : new Condition.DimensionScore(
                  random.nextBoolean() ? "guard" : "clarity", comparison(false));
      case 5 -> weakness();
      case 6 -> new Condition.AllOf(List.of(condition(depth - 1), condition(depth - 1)));
      case 7 -> new Condition.AnyOf(List.of(condition(depth - 1), condition(depth - 1)));
      default -> new Condition.Not(strength());
    };
  }

  /** What a better answer can only bring about, so that it may stand under "not". */
  private Condition strength() {
    return switch (random.nextInt(4)) {
      case 0 -> new Condition.ReadinessScore(comparison(true));
      case 1 ->
          new Condition.DimensionScore(
              random.nextBoolean() ? "guard" : "clarity", comparison(true));
      default -> chosen(pick(Role.DEMAND), false);
    };
  }

  private Condition weakness() {
    Question question = pick(random.nextBoolean() ? Role.CAPABILITY : Role.GUARD);
    return question.select() == Select.ONE
        ? chosen(question, true)
        : new Condition.DimensionScore("oversight", comparison(false));
  }

  /** A sheet in which about one question in {@code oneOpenIn} is open; 0 leaves none open. */
  public AnswerSheet sheet(Questionnaire questionnaire, int oneOpenIn) {
    TreeMap<String, Answer> answers = new TreeMap<>();
    for (Question question : questionnaire.questions()) {
      if (oneOpenIn > 0 && random.nextInt(oneOpenIn) == 0) {
        if (random.nextBoolean()) {
          answers.put(question.id(), Answer.of(new Response.Unknown()));
        }
        continue;
      }
      List<Response> responses = Completions.of(question);
      answers.put(question.id(), Answer.of(responses.get(random.nextInt(responses.size()))));
    }
    return new AnswerSheet(new Subject("random", Optional.empty(), Optional.empty()), answers);
  }
}
