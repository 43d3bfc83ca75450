package dev.shorewise.insight;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.insight.Portfolio.Candidate;
import dev.shorewise.insight.Portfolio.Count;
import dev.shorewise.insight.Portfolio.FixCount;
import dev.shorewise.insight.Portfolio.OpenQuestion;
import dev.shorewise.insight.Portfolio.Outcome;
import dev.shorewise.insight.Portfolio.Spread;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts what makes up a {@link Portfolio} while subjects go by. What it holds grows with the
 * questionnaires, not with the subjects. Not safe for several threads; each may count its own and
 * have them added.
 */
public final class PortfolioCounts {
  private final boolean countsFixes;
  private final Map<SortedSet<Verdict>, Long> outcomes = new HashMap<>();
  private final Map<String, Long> models = new HashMap<>();
  private final Map<String, Long> blockers = new HashMap<>();
  private final SpreadCount readiness = new SpreadCount();
  private final Map<String, SpreadCount> spreads = new HashMap<>();
  private final Map<Assessor, List<SpreadCount>> ofDimensions = new HashMap<>();
  private final Map<PathStep, Long> fixes = new HashMap<>();
  private final Map<String, Open> open = new HashMap<>();
  private final Map<Assessor, SingleFixes> singleFixes = new HashMap<>();
  private final Nearest nearest;
  private final Ranking ranking;
  private long subjects;

  /**
   * @param countsFixes whether to find out whom single fixes move, which takes longer than all else
   * @param mostNearest for how many of the nearest to work out the path to GO, 0 to {@link
   *     Portfolio#MOST_NEAREST}; each takes a few milliseconds
   * @param mostRanked how many of the readiest subjects to keep; 0 or more
   */
  public PortfolioCounts(boolean countsFixes, int mostNearest, int mostRanked) {
    this.countsFixes = countsFixes;
    this.nearest = new Nearest(mostNearest);
    this.ranking = new Ranking(mostRanked);
  }

  /** How often a question was left open. */
  private static final class Open {
    private boolean hasColumn;
    private long subjects;
    private long decisions;
  }

  /**
   * Takes the next subject.
   *
   * @param absent questions for whose answers the input has no place
   */
  public void add(Outlined subject, Set<String> absent) {
    subjects++;
    outcomes.merge(subject.outline().possible(), 1L, Long::sum);
    subject.outline().advised().ifPresent(model -> models.merge(model, 1L, Long::sum));
    List<String> standing = subject.outline().blockers();
    for (int i = 0; i < standing.size(); i++) {
      blockers.merge(standing.get(i), 1L, Long::sum);
    }
    ranking.add(subject);
    addScores(subject);
    addOpen(subject, absent);
    if (subject.outline().possible().first() != Verdict.GO) {
      nearest.add(subject);
      if (countsFixes) {
        addFixes(subject);
      }
    }
  }

  private void addScores(Outlined subject) {
    readiness.add(subject.outline().readiness());
    List<SpreadCount> counts = ofDimensions.computeIfAbsent(subject.assessor(), this::spreads);
    for (int d = 0; d < counts.size(); d++) {
      Optional<Interval> score = subject.outline().score(d);
      if (score.isPresent()) {
        counts.get(d).add(score.get());
      }
    }
  }

  /** By place of the dimension. */
  private List<SpreadCount> spreads(Assessor assessor) {
    return assessor.questionnaire().dimensions().stream()
        .map(dimension -> spread(dimension.id()))
        .toList();
  }

  private SpreadCount spread(String id) {
    return spreads.computeIfAbsent(id, key -> new SpreadCount());
  }

  private void addOpen(Outlined subject, Set<String> absent) {
    if (subject.outline().open().isEmpty()) {
      return;
    }
    boolean isOpen = subject.outline().decision() == Decision.OPEN;
    Questionnaire questionnaire = subject.assessor().questionnaire();
    for (String id : subject.outline().open()) {
      Open question = open.computeIfAbsent(id, key -> new Open());
      question.subjects++;
      question.hasColumn |= !absent.contains(id);
      if (isOpen && isDecisive(questionnaire, id)) {
        question.decisions++;
      }
    }
  }

  /** Motives only break ties. */
  private static boolean isDecisive(Questionnaire questionnaire, String id) {
    Question question = questionnaire.question(id).orElseThrow();
    return questionnaire.roleOf(question) != Role.MOTIVE;
  }

  private void addFixes(Outlined subject) {
    SingleFixes single = singleFixes.computeIfAbsent(subject.assessor(), SingleFixes::new);
    for (PreparedAnswer answer : subject.answers()) {
      for (SingleFixes.Fixed fixed : single.of(answer)) {
        if (subject.outline().isLiftedBy(fixed.answer())) {
          fixes.merge(fixed.step(), 1L, Long::sum);
        }
      }
    }
  }

  /** Takes what another one has counted of subjects that come later. */
  public void add(PortfolioCounts later) {
    subjects += later.subjects;
    later.outcomes.forEach((key, count) -> outcomes.merge(key, count, Long::sum));
    later.models.forEach((key, count) -> models.merge(key, count, Long::sum));
    later.blockers.forEach((key, count) -> blockers.merge(key, count, Long::sum));
    later.fixes.forEach((key, count) -> fixes.merge(key, count, Long::sum));
    readiness.add(later.readiness);
    later.spreads.forEach((id, count) -> spread(id).add(count));
    later.open.forEach(
        (id, count) -> {
          Open question = open.computeIfAbsent(id, key -> new Open());
          question.hasColumn |= count.hasColumn;
          question.subjects += count.subjects;
          question.decisions += count.decisions;
        });
    nearest.add(later.nearest);
    ranking.add(later.ranking);
  }

  /**
   * What was counted.
   *
   * @param source what the subjects were read from
   * @param questionnaire that of subjects that name none
   * @param rejected how many could not be assessed
   */
  public Portfolio portfolio(String source, Questionnaire questionnaire, long rejected) {
    return new Portfolio(
        source,
        questionnaire,
        subjects,
        rejected,
        outcomes.entrySet().stream()
            .map(entry -> new Outcome(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(Outcome::subjects)
                    .reversed()
                    .thenComparing(outcome -> outcome.possible().toString()))
            .toList(),
        counts(models, questionnaire.models().stream().map(DeliveryModel::id).toList()),
        spreads(questionnaire),
        mostFirst(blockers),
        fixes(),
        nearest.first().stream().map(PortfolioCounts::candidate).toList(),
        ranking.first(),
        open());
  }

  private static List<Count> mostFirst(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::subjects).reversed().thenComparing(Count::id))
        .toList();
  }

  /** The known ones in their order, then the others by id. */
  private static List<Count> counts(Map<String, Long> counts, List<String> known) {
    Stream<String> others =
        new TreeMap<>(counts).keySet().stream().filter(id -> !known.contains(id));
    return Stream.concat(known.stream().filter(counts::containsKey), others)
        .map(id -> new Count(id, counts.getOrDefault(id, 0L)))
        .toList();
  }

  private List<Spread> spreads(Questionnaire questionnaire) {
    List<String> known = questionnaire.dimensions().stream().map(Dimension::id).toList();
    Stream<String> others =
        new TreeMap<>(spreads).keySet().stream().filter(id -> !known.contains(id));
    Stream<Spread> ofDimensions =
        Stream.concat(known.stream(), others)
            .flatMap(id -> Optional.ofNullable(spreads.get(id)).map(s -> s.spread(id)).stream());
    return Stream.concat(Stream.of(readiness.spread(Portfolio.READINESS)), ofDimensions)
        .filter(spread -> spread.subjects() > 0)
        .toList();
  }

  private List<FixCount> fixes() {
    return fixes.entrySet().stream()
        .map(
            entry ->
                new FixCount(
                    entry.getKey().question(),
                    entry.getKey().from(),
                    entry.getKey().to(),
                    entry.getKey().action(),
                    entry.getKey().days(),
                    entry.getValue()))
        .sorted(
            Comparator.comparingLong(FixCount::subjects)
                .reversed()
                .thenComparing(FixCount::question)
                .thenComparing(fix -> fix.from().orElse(""))
                .thenComparing(FixCount::to)
                .thenComparing(FixCount::action))
        .toList();
  }

  private List<OpenQuestion> open() {
    return open.entrySet().stream()
        .map(
            entry ->
                new OpenQuestion(
                    entry.getKey(),
                    entry.getValue().hasColumn,
                    entry.getValue().subjects,
                    entry.getValue().decisions))
        .sorted(
            Comparator.comparingLong(OpenQuestion::decisions)
                .reversed()
                .thenComparing(OpenQuestion::question))
        .toList();
  }

  private static Candidate candidate(Outlined subject) {
    return new Candidate(
        subject.line(),
        subject.subject(),
        subject.outline().possible(),
        subject.outline().readiness(),
        DistanceToGo.of(subject.outline()),
        PathToGo.of(subject.assessor().whatIf(subject.sheet())));
  }
}
