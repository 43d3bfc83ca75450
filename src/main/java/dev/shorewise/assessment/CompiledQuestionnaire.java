package dev.shorewise.assessment;

import dev.shorewise.assessment.CompiledCondition.Chosen;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A questionnaire made ready for arithmetic: ids are places in arrays, conditions are resolved, and
 * every question knows the answers that differ. Immutable once built.
 */
final class CompiledQuestionnaire {
  private static final CompiledCondition ALWAYS = new CompiledCondition.All(List.of());

  final Questionnaire source;
  final List<CompiledQuestion> questions = new ArrayList<>();

  /** The questions in the order of their ids. */
  final List<CompiledQuestion> questionsById;

  /** By question: when it is shown. */
  final List<CompiledCondition> showIf = new ArrayList<>();

  /** The questions in an order in which each comes after those that decide whether it is shown. */
  final List<Integer> visibilityOrder = new ArrayList<>();

  /** By question: TRUE for those that are shown whatever the answers. */
  final Truth[] alwaysShown;

  /** The others, in the same order. */
  final int[] conditionalOrder;

  /** By question: the questions that decide whether it is shown. */
  final List<List<Integer>> revealedBy = new ArrayList<>();

  /** By question: whether it decides whether others are shown. */
  final boolean[] reveals;

  final List<CompiledRule> rules = new ArrayList<>();

  /** The rules that cap the verdict: the lowest caps first, then by id. */
  final int[] capping;

  /** By question: the places of the rules that its answer bears on. */
  final List<int[]> rulesReading = new ArrayList<>();

  /** By dimension: its questions. */
  final List<List<CompiledQuestion>> members = new ArrayList<>();

  /** By dimension: its scored questions. */
  final List<List<CompiledQuestion>> scored = new ArrayList<>();

  /** By dimension: the sum of its scored questions' weights. */
  final long[] weights;

  /** By dimension: what its values are multiplied by, to be whole numbers. */
  final long[] valueScales;

  /** The capability dimensions. */
  final List<Integer> capabilities = new ArrayList<>();

  final List<CompiledQuestion> contextQuestions;
  final List<CompiledQuestion> motiveQuestions;

  /** What fits are multiplied by, to be whole numbers. */
  final long fitScale;

  final List<Bound> goBounds;
  final List<Bound> pilotBounds;

  /** By model: its needs. */
  final List<List<Bound>> needs = new ArrayList<>();

  /** By model and other model: what the other needs beyond what that model and a go ask for. */
  final List<List<List<Bound>>> needsBeyond = new ArrayList<>();

  /** By model: the places of the rules that exclude it. */
  final List<int[]> excludedBy = new ArrayList<>();

  final WholeReadiness wholeReadiness;

  /** By dimension: what a point of its score is in readiness, to compare what is missing. */
  final double[] shares;

  private final Map<String, Integer> dimensionIndex = new HashMap<>();
  private final Map<String, Integer> questionIndex = new HashMap<>();

  /**
   * When a rule fires and what it does then.
   *
   * @param excludes delivery models, one bit each
   */
  record CompiledRule(CompiledCondition when, Optional<Verdict> cap, int excludes) {}

  CompiledQuestionnaire(Questionnaire source) {
    this(source, List.of());
  }

  /**
   * Compiles a questionnaire.
   *
   * @param alsoRead conditions beside rules and {@code showIf} that are to tell answers apart
   */
  CompiledQuestionnaire(Questionnaire source, List<Condition> alsoRead) {
    this.source = source;
    this.valueScales = new long[source.dimensions().size()];
    this.weights = new long[source.dimensions().size()];
    compileDimensions();
    this.fitScale = fitScale();
    compileQuestions();
    this.questionsById =
        questions.stream().sorted(Comparator.comparing(CompiledQuestion::id)).toList();
    this.contextQuestions = withFit(Role.CONTEXT);
    this.motiveQuestions = withFit(Role.MOTIVE);
    this.reveals = new boolean[questions.size()];
    compileShowIf();
    this.alwaysShown = new Truth[questions.size()];
    Arrays.fill(alwaysShown, Truth.TRUE);
    this.conditionalOrder =
        visibilityOrder.stream()
            .mapToInt(question -> question)
            .filter(question -> source.questions().get(question).showIf().isPresent())
            .toArray();
    compileRules();
    this.capping = capping();
    this.goBounds = bounds(source.go());
    this.pilotBounds = bounds(source.pilot());
    compileModels();
    this.wholeReadiness = new WholeReadiness(this);
    this.shares = shares();
    distinguishFills(alsoRead);
  }

  private void compileDimensions() {
    for (int d = 0; d < valueScales.length; d++) {
      Dimension dimension = source.dimensions().get(d);
      dimensionIndex.put(dimension.id(), d);
      valueScales[d] = valueScale(dimension);
      if (dimension.role() == Role.CAPABILITY) {
        capabilities.add(d);
      }
    }
  }

  private void compileQuestions() {
    for (Question question : source.questions()) {
      int index = questions.size();
      questionIndex.put(question.id(), index);
      int dimension = dimension(question.dimension());
      questions.add(
          new CompiledQuestion(
              index,
              question,
              dimension,
              source.roleOf(question),
              modelIds(),
              valueScales[dimension],
              fitScale));
    }
    for (int d = 0; d < weights.length; d++) {
      int place = d;
      members.add(questions.stream().filter(q -> q.dimension == place).toList());
      scored.add(members.get(d).stream().filter(q -> q.question.isScored()).toList());
      weights[d] = scored.get(d).stream().mapToLong(CompiledQuestion::weight).sum();
    }
  }

  private List<String> modelIds() {
    return source.models().stream().map(DeliveryModel::id).toList();
  }

  private void compileShowIf() {
    source.questions().forEach(q -> showIf.add(q.showIf().map(this::compile).orElse(ALWAYS)));
    for (CompiledCondition condition : showIf) {
      List<Integer> read = List.copyOf(questionsReadBy(condition));
      revealedBy.add(read);
      read.forEach(question -> reveals[question] = true);
    }
    orderByVisibility();
  }

  private void compileRules() {
    List<String> models = modelIds();
    for (Rule rule : source.rules()) {
      int excludes = rule.excludes().stream().mapToInt(id -> 1 << models.indexOf(id)).sum();
      rules.add(new CompiledRule(compile(rule.when()), rule.cap(), excludes));
    }
    questions.forEach(question -> rulesReading.add(rulesThat(rule -> rule.when().reads(question))));
  }

  /** The places of the rules for which the test holds. */
  private int[] rulesThat(Predicate<CompiledRule> test) {
    return IntStream.range(0, rules.size()).filter(rule -> test.test(rules.get(rule))).toArray();
  }

  private int[] capping() {
    return Arrays.stream(rulesThat(rule -> rule.cap().isPresent()))
        .boxed()
        .sorted(
            Comparator.comparing((Integer rule) -> rules.get(rule).cap().orElseThrow())
                .thenComparing(rule -> source.rules().get(rule).id()))
        .mapToInt(rule -> rule)
        .toArray();
  }

  private void compileModels() {
    for (DeliveryModel model : source.models()) {
      List<Bound> own = new ArrayList<>();
      model.needs().forEach((id, need) -> own.add(Bound.of(dimension(id), id, need)));
      needs.add(List.copyOf(own));
      int bit = 1 << excludedBy.size();
      excludedBy.add(rulesThat(rule -> (rule.excludes() & bit) != 0));
    }
    for (List<Bound> own : needs) {
      List<Bound> met = Stream.concat(own.stream(), pilotBounds.stream()).toList();
      needsBeyond.add(needs.stream().map(other -> beyond(other, met)).toList());
    }
  }

  int dimension(String id) {
    Integer index = dimensionIndex.get(id);
    if (index == null) {
      throw new IllegalArgumentException("no dimension " + id);
    }
    return index;
  }

  CompiledQuestion question(String id) {
    Integer index = questionIndex.get(id);
    if (index == null) {
      throw new IllegalArgumentException("no question " + id);
    }
    return questions.get(index);
  }

  /** By dimension: its share in readiness; where it has none, that of an average capability. */
  private double[] shares() {
    double total = 0;
    for (int capability : capabilities) {
      total += source.dimensions().get(capability).weight();
    }
    double[] shares = new double[source.dimensions().size()];
    Arrays.fill(shares, capabilities.isEmpty() ? 1 : 1.0 / capabilities.size());
    for (int capability : capabilities) {
      shares[capability] = source.dimensions().get(capability).weight() / total;
    }
    return shares;
  }

  private List<CompiledQuestion> withFit(Role role) {
    return questions.stream().filter(q -> q.role == role && q.question.hasFit()).toList();
  }

  /** The least number that makes 100 · points / outOf whole for every question. */
  private long valueScale(Dimension dimension) {
    long scale = 1;
    for (Question question : source.questions()) {
      if (question.dimension().equals(dimension.id())) {
        scale = Exact.lcm(scale, question.outOf() / Exact.gcd(question.outOf(), 100));
      }
    }
    return scale;
  }

  /** The least number that makes the mean fit of any chosen options whole. */
  private long fitScale() {
    long scale = 1;
    for (Question question : source.questions()) {
      if (question.select() == Select.MANY && question.hasFit()) {
        for (int count = 2; count <= question.options().size(); count++) {
          scale = Exact.lcm(scale, count);
        }
      }
    }
    return scale;
  }

  private List<Bound> bounds(Thresholds thresholds) {
    List<Bound> bounds = new ArrayList<>();
    thresholds.readiness().ifPresent(c -> bounds.add(Bound.of(Bound.READINESS, "readiness", c)));
    for (int d = 0; d < source.dimensions().size(); d++) {
      Dimension dimension = source.dimensions().get(d);
      Optional<Comparison> every =
          dimension.role() == Role.CAPABILITY ? thresholds.everyCapability() : Optional.empty();
      Optional<Comparison> named = Optional.ofNullable(thresholds.dimensions().get(dimension.id()));
      // Of two thresholds on one score only the higher one can matter.
      Optional<Comparison> higher =
          every.isPresent() && named.isPresent() && every.get().implies(named.get())
              ? every
              : named.or(() -> every);
      int place = d;
      higher.ifPresent(comparison -> bounds.add(Bound.of(place, dimension.id(), comparison)));
    }
    return List.copyOf(bounds);
  }

  private static List<Bound> beyond(List<Bound> asked, List<Bound> met) {
    return asked.stream()
        .filter(bound -> met.stream().noneMatch(each -> each.implies(bound)))
        .toList();
  }

  /** Resolves a condition. */
  CompiledCondition compile(Condition condition) {
    if (condition instanceof Condition.OptionChosen chosen) {
      CompiledQuestion question = question(chosen.question());
      long bits = chosen.options().stream().mapToLong(question::bitOf).reduce(0, (a, b) -> a | b);
      return new Chosen(question.index, bits);
    }
    if (condition instanceof Condition.FlagRaised flag) {
      return raised(flag.flag());
    }
    if (condition instanceof Condition.DimensionScore score) {
      return new CompiledCondition.Score(dimension(score.dimension()), score.comparison());
    }
    if (condition instanceof Condition.ReadinessScore score) {
      return new CompiledCondition.Readiness(score.comparison());
    }
    if (condition instanceof Condition.AllOf all) {
      return new CompiledCondition.All(all.parts().stream().map(this::compile).toList());
    }
    if (condition instanceof Condition.AnyOf any) {
      return new CompiledCondition.Any(any.parts().stream().map(this::compile).toList());
    }
    return new CompiledCondition.Not(compile(((Condition.Not) condition).part()));
  }

  private CompiledCondition raised(String flag) {
    List<CompiledCondition> raisers = new ArrayList<>();
    for (CompiledQuestion question : questions) {
      long bits = 0;
      for (Option option : question.question.options()) {
        bits |= option.raises().contains(flag) ? question.bitOf(option.id()) : 0;
      }
      if (bits != 0) {
        raisers.add(new Chosen(question.index, bits));
      }
    }
    return new CompiledCondition.Any(List.copyOf(raisers));
  }

  private void distinguishFills(List<Condition> alsoRead) {
    Map<Integer, Set<Long>> told = new HashMap<>();
    Consumer<Chosen> tell =
        chosen ->
            told.computeIfAbsent(chosen.question(), key -> new HashSet<>()).add(chosen.options());
    alsoRead.forEach(condition -> compile(condition).forEachChosen(tell));
    rules.forEach(rule -> rule.when().forEachChosen(tell));
    showIf.forEach(condition -> condition.forEachChosen(tell));
    for (CompiledQuestion question : questions) {
      question.distinguish(told.getOrDefault(question.index, Set.of()).stream().sorted().toList());
    }
  }

  private void orderByVisibility() {
    Set<Integer> placed = new HashSet<>();
    List<Integer> waiting = new ArrayList<>(questions.stream().map(q -> q.index).toList());
    while (!waiting.isEmpty()) {
      List<Integer> ready =
          waiting.stream().filter(q -> placed.containsAll(questionsReadBy(showIf.get(q)))).toList();
      if (ready.isEmpty()) {
        throw new IllegalArgumentException("showIf forms a circle in " + source.id());
      }
      visibilityOrder.addAll(ready);
      placed.addAll(ready);
      waiting.removeAll(ready);
    }
  }

  private static Set<Integer> questionsReadBy(CompiledCondition condition) {
    Set<Integer> read = new HashSet<>();
    condition.forEachChosen(chosen -> read.add(chosen.question()));
    return read;
  }
}
