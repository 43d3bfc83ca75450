package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.DimensionResult.Contribution;
import dev.shorewise.assessment.ModelAdvice.Availability;
import dev.shorewise.assessment.ModelAdvice.ModelResult;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Altered;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the model promises, held on random questionnaires against a naive second implementation. */
final class AssessmentPromisesTest {
  /** Sheets with more completions than this are left to others; brute force has its price. */
  private static final int MOST_COMPLETIONS = 500;

  @Property(tries = 300)
  void aCompleteSheetIsAssessedAsOnPaper(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 0);
    Reference paper = new Reference(questionnaire, sheet);

    Assessment assessment = Assessor.of(questionnaire).assess(sheet);

    assertThat(assessment.verdict().settled()).contains(paper.verdict());
    assertThat(assessment.verdict().exact()).isTrue();
    assertThat(assessment.readiness()).isEqualTo(Interval.point(paper.readiness().value()));
    for (Dimension dimension : questionnaire.dimensions()) {
      assertThat(assessment.dimension(dimension.id()).score())
          .isEqualTo(paper.score(dimension.id()).map(s -> Interval.point(s.value())));
    }
    assertThat(assessment.models().advised()).isEqualTo(paper.advised());
    assertThat(assessment.models().preferred()).isEqualTo(paper.preferred());
    for (int m = 0; m < questionnaire.models().size(); m++) {
      ModelResult result = assessment.models().each().get(m);
      assertThat(result.state())
          .isEqualTo(
              paper.feasible(questionnaire.models().get(m))
                  ? Availability.FEASIBLE
                  : Availability.RULED_OUT);
      assertThat(result.contextFit().low())
          .isEqualTo(paper.fit(result.model(), Role.CONTEXT).value());
    }
  }

  @Property(tries = 300)
  void possibleVerdictsAndModelsAreThoseOfAllCompletions(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 2);
    Assume.that(Completions.count(questionnaire, sheet) <= MOST_COMPLETIONS);
    Set<Verdict> verdicts = new TreeSet<>();
    Set<String> advised = new TreeSet<>();
    Set<String> preferred = new TreeSet<>();
    for (AnswerSheet completion : Completions.of(questionnaire, sheet)) {
      Reference paper = new Reference(questionnaire, completion);
      verdicts.add(paper.verdict());
      paper.advised().ifPresent(advised::add);
      paper.preferred().ifPresent(preferred::add);
    }

    Assessment assessment = Assessor.of(questionnaire).assess(sheet);

    assertThat(assessment.verdict().exact()).isTrue();
    assertThat(assessment.verdict().possible()).isEqualTo(verdicts);
    assertThat(assessment.verdict().decision()).isEqualTo(Decision.of(verdicts));
    assertThat(assessment.models().exact()).isTrue();
    assertThat(assessment.models().possible()).containsExactlyInAnyOrderElementsOf(advised);
    assertThat(assessment.models().advised().stream().toList())
        .isEqualTo(
            assessment.verdict().decision() == Decision.GO && advised.size() == 1
                ? List.copyOf(advised)
                : List.of());
    assertThat(assessment.models().preferred().stream().toList())
        .isEqualTo(preferred.size() == 1 ? List.copyOf(preferred) : List.of());
  }

  @Property(tries = 200)
  void intervalsAndTruthsHoldForEveryCompletion(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assume.that(Completions.count(questionnaire, sheet) <= MOST_COMPLETIONS / 4);
    Assessment assessment = Assessor.of(questionnaire).assess(sheet);
    for (AnswerSheet completion : Completions.of(questionnaire, sheet)) {
      Reference paper = new Reference(questionnaire, completion);
      checkWithin(paper.readiness().value(), assessment.readiness());
      for (DimensionResult result : assessment.dimensions()) {
        Optional<Double> score = paper.score(result.dimension().id()).map(s -> s.value());
        score.ifPresent(value -> checkWithin(value, result.score().orElseThrow()));
        assertThat(score.isPresent() || result.score().isEmpty() || result.mayBeAbsent()).isTrue();
      }
      for (RuleResult result : assessment.rules()) {
        Truth truth = Truth.of(paper.holds(result.rule().when()));
        assertThat(result.fires()).isIn(truth, Truth.OPEN);
      }
      for (ModelResult result : assessment.models().each()) {
        checkWithin(paper.fit(result.model(), Role.CONTEXT).value(), result.contextFit());
        checkWithin(paper.fit(result.model(), Role.MOTIVE).value(), result.motiveFit());
      }
    }
  }

  private static void checkWithin(double value, Interval bounds) {
    assertThat(value).isBetween(bounds.low(), bounds.high());
  }

  @Property(tries = 200)
  void contributionsAddUpToBothEndsOfTheScore(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    Assessment assessment = Assessor.of(questionnaire).assess(random.sheet(questionnaire, 3));
    for (DimensionResult result : assessment.dimensions()) {
      Interval score = result.score().orElse(Interval.point(0));
      assertThat(result.contributions().stream().mapToDouble(Contribution::low).sum())
          .isCloseTo(score.low(), within(1e-9));
      assertThat(result.contributions().stream().mapToDouble(Contribution::high).sum())
          .isCloseTo(score.high(), within(1e-9));
    }
  }

  @Property(tries = 300)
  void raisingACapabilityOrGuardAnswerNeverMakesAnythingWorse(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, new Random(seed).nextBoolean() ? 0 : 4);
    Assessor assessor = Assessor.of(questionnaire);
    Assessment before = assessor.assess(sheet);
    for (Question question : questionnaire.questions()) {
      Answer given = sheet.answers().get(question.id());
      if (!questionnaire.roleOf(question).highIsGood()
          || given == null
          || !(given.response() instanceof Response.Chosen)) {
        continue;
      }
      for (Response better : Completions.of(question)) {
        if (better instanceof Response.Chosen
            && Reference.points(question, better) > Reference.points(question, given.response())) {
          Assessment after = assessor.assess(sheet.with(question.id(), Answer.of(better)));
          assertNotWorse(before, after);
        }
      }
    }
  }

  private static void assertNotWorse(Assessment before, Assessment after) {
    assertThat(after.readiness().low()).isGreaterThanOrEqualTo(before.readiness().low());
    assertThat(after.readiness().high()).isGreaterThanOrEqualTo(before.readiness().high());
    for (DimensionResult result : before.dimensions()) {
      Optional<Interval> score = after.dimension(result.dimension().id()).score();
      result
          .score()
          .ifPresent(
              old -> {
                assertThat(score.orElseThrow().low()).isGreaterThanOrEqualTo(old.low());
                assertThat(score.orElseThrow().high()).isGreaterThanOrEqualTo(old.high());
              });
    }
    assertThat(after.verdict().possible().first())
        .isGreaterThanOrEqualTo(before.verdict().possible().first());
    assertThat(after.verdict().possible().last())
        .isGreaterThanOrEqualTo(before.verdict().possible().last());
    for (ModelResult result : before.models().each()) {
      if (result.state() == Availability.FEASIBLE) {
        assertThat(after.models().model(result.model()).state()).isEqualTo(Availability.FEASIBLE);
      }
    }
  }

  @Property(tries = 200)
  void theOrderOfTheFileChangesNothing(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assessment straight = Assessor.of(questionnaire).assess(sheet);
    Assessment shuffled = Assessor.of(shuffled(questionnaire, new Random(seed ^ 99))).assess(sheet);

    assertThat(shuffled.verdict().possible()).isEqualTo(straight.verdict().possible());
    assertThat(shuffled.verdict().leaning()).isEqualTo(straight.verdict().leaning());
    assertThat(Set.copyOf(shuffled.verdict().reasons()))
        .isEqualTo(Set.copyOf(straight.verdict().reasons()));
    assertThat(shuffled.readiness()).isEqualTo(straight.readiness());
    assertThat(scores(shuffled)).isEqualTo(scores(straight));
    assertThat(shuffled.models().advised()).isEqualTo(straight.models().advised());
    assertThat(shuffled.models().preferred()).isEqualTo(straight.models().preferred());
    assertThat(shuffled.models().possible()).isEqualTo(straight.models().possible());
    assertThat(shuffled.models().closeCall()).isEqualTo(straight.models().closeCall());
  }

  private static Map<String, Optional<Interval>> scores(Assessment assessment) {
    return assessment.dimensions().stream()
        .collect(Collectors.toMap(r -> r.dimension().id(), DimensionResult::score));
  }

  private static Questionnaire shuffled(Questionnaire q, Random random) {
    List<Question> questions = new ArrayList<>();
    for (Question question : q.questions()) {
      List<Option> options = new ArrayList<>(question.options());
      if (question.select() != Question.Select.NUMBER) {
        Collections.shuffle(options, random);
      }
      questions.add(Altered.offering(question, options));
    }
    Collections.shuffle(questions, random);
    List<Dimension> dimensions = new ArrayList<>(q.dimensions());
    Collections.shuffle(dimensions, random);
    List<Rule> rules = new ArrayList<>(q.rules());
    Collections.shuffle(rules, random);
    return Altered.from(q).dimensions(dimensions).questions(questions).rules(rules).questionnaire();
  }

  @Property(tries = 200)
  void motiveChangesNothingButTheChoiceInACloseCall(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 0);
    Assessor assessor = Assessor.of(questionnaire);
    Assessment before = assessor.assess(sheet);
    for (Question question : questionnaire.questions()) {
      if (questionnaire.roleOf(question) != Role.MOTIVE) {
        continue;
      }
      for (Response other : Completions.of(question)) {
        Assessment after = assessor.assess(sheet.with(question.id(), Answer.of(other)));
        assertThat(after.verdict()).isEqualTo(before.verdict());
        assertThat(after.readiness()).isEqualTo(before.readiness());
        if (before.models().closeCall().isEmpty()) {
          assertThat(after.models().advised()).isEqualTo(before.models().advised());
        }
      }
    }
  }

  @Property(tries = 300)
  void aSettledDecisionIsNotChangedByAnsweringWhatWasOpen(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 3);
    Assessor assessor = Assessor.of(questionnaire);
    Assessment before = assessor.assess(sheet);
    AnswerSheet completed = sheet;
    Map<String, Answer> all = new TreeMap<>(random.sheet(questionnaire, 0).answers());
    for (Question question : questionnaire.questions()) {
      if (before.state(question.id()).isOpen() && all.containsKey(question.id())) {
        completed = completed.with(question.id(), all.get(question.id()));
      }
    }
    Assessment after = assessor.assess(completed);
    assertThat(before.verdict().possible()).containsAll(after.verdict().possible());
  }
}
