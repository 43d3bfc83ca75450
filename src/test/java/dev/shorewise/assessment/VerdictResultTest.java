package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.VerdictResult.Leaning;
import dev.shorewise.assessment.VerdictResult.Reason;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Thresholds;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Where an undecided sheet leans, and what is said to bear on the verdict. */
final class VerdictResultTest {
  @Property(tries = 100)
  void anUndecidedSheetLeansWhereItsAnswersAlonePoint(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    Assessor assessor = Assessor.of(questionnaire);
    for (int i = 0; i < 5; i++) {
      AnswerSheet sheet = random.sheet(questionnaire, 3);
      Assessment assessment = assessor.assess(sheet);
      TreeMap<String, Answer> known = new TreeMap<>(sheet.answers());
      known.values().removeIf(answer -> answer.response() instanceof Response.Unknown);
      Reference paper = new Reference(questionnaire, new AnswerSheet(sheet.subject(), known));
      boolean everyCapability =
          questionnaire.dimensions().stream()
              .filter(dimension -> dimension.role() == Role.CAPABILITY)
              .allMatch(dimension -> paper.score(dimension.id()).isPresent());
      int answered = count(assessment, AnswerState.ANSWERED);
      int asked =
          answered
              + count(assessment, AnswerState.UNKNOWN)
              + count(assessment, AnswerState.UNANSWERED);

      assertThat(assessment.verdict().leaning())
          .isEqualTo(
              assessment.verdict().settled().isEmpty() && everyCapability
                  ? Optional.of(new Leaning(paper.verdict(), paper.advised(), answered, asked))
                  : Optional.empty());
    }
  }

  private static int count(Assessment assessment, AnswerState state) {
    return (int) assessment.states().values().stream().filter(state::equals).count();
  }

  @Property(tries = 60)
  void everyThresholdOfGoAndPilotIsAmongTheReasonsAndWhetherItHolds(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    AnswerSheet sheet = random.sheet(questionnaire, 0);
    Reference paper = new Reference(questionnaire, sheet);
    List<Reason> expected = new ArrayList<>();
    expected.addAll(thresholds(questionnaire, Verdict.GO, questionnaire.go(), paper));
    expected.addAll(thresholds(questionnaire, Verdict.PILOT, questionnaire.pilot(), paper));

    assertThat(Assessor.of(questionnaire).assess(sheet).verdict().reasons())
        .filteredOn(Reason.Threshold.class::isInstance)
        .containsExactlyElementsOf(expected);
  }

  private static List<Reason> thresholds(
      Questionnaire questionnaire, Verdict of, Thresholds thresholds, Reference paper) {
    List<Reason> reasons = new ArrayList<>();
    thresholds
        .readiness()
        .ifPresent(
            c ->
                reasons.add(
                    reason(of, Optional.empty(), c, Optional.of(paper.readiness().value()))));
    for (Dimension dimension : questionnaire.dimensions()) {
      Optional<Comparison> every =
          dimension.role() == Role.CAPABILITY ? thresholds.everyCapability() : Optional.empty();
      Optional<Comparison> named = Optional.ofNullable(thresholds.dimensions().get(dimension.id()));
      Optional<Comparison> asked =
          every.isPresent() && (named.isEmpty() || every.get().implies(named.get()))
              ? every
              : named;
      asked.ifPresent(
          c ->
              reasons.add(
                  reason(
                      of,
                      Optional.of(dimension.id()),
                      c,
                      paper.score(dimension.id()).map(score -> score.value()))));
    }
    return reasons;
  }

  private static Reason reason(
      Verdict of, Optional<String> dimension, Comparison comparison, Optional<Double> score) {
    Optional<Interval> interval = score.map(Interval::point);
    return new Reason.Threshold(
        of,
        dimension,
        comparison,
        interval,
        interval.map(point -> point.compare(comparison)).orElse(Truth.TRUE));
  }
}
