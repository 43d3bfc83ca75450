package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Decision;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Completions;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the quick interview calls clear is what the full one would have found. */
final class QuickInterviewTest {
  private static final int MOST_COMPLETIONS = 800;

  @Test
  void whatIsCalledClearHoldsInEveryCompletion() {
    Map<Stage, Integer> checked = new TreeMap<>();
    for (long seed = 0; seed < 200; seed++) {
      Questionnaire questionnaire = new RandomQuestionnaires(seed).questionnaire();
      for (InterviewState pause : pauses(questionnaire, seed, 6)) {
        boolean settled = ((Screen.Pause) pause.screen()).settled();
        if (settled && Completions.count(questionnaire, pause.sheet()) <= MOST_COMPLETIONS) {
          assertThat(outcomes(questionnaire, pause)).as("seed %d", seed).hasSize(1);
          checked.merge(pause.stage(), 1, Integer::sum);
        }
      }
    }
    assertThat(checked).containsOnlyKeys(Stage.DECISION, Stage.VERDICT, Stage.MODEL);
    assertThat(checked.values()).allMatch(times -> times >= 5, "checked often: " + checked);
  }

  /** What a stage finds out, for every way to answer the rest. */
  private static Set<Object> outcomes(Questionnaire questionnaire, InterviewState pause) {
    return Completions.of(questionnaire, pause.sheet()).stream()
        .map(sheet -> new Reference(questionnaire, sheet))
        .map(
            complete ->
                switch (pause.stage()) {
                  case VERDICT -> complete.verdict();
                  case MODEL -> complete.advised();
                  default -> complete.verdict().isGo();
                })
        .collect(Collectors.toSet());
  }

  @Test
  void noQuestionThatIsSkippedCouldHaveChangedTheOutcome() {
    int checked = 0;
    for (long seed = 0; seed < 80; seed++) {
      RandomQuestionnaires random = new RandomQuestionnaires(seed);
      Questionnaire questionnaire = random.questionnaire();
      AnswerSheet sheet = random.sheet(questionnaire, 2);
      if (Completions.count(questionnaire, sheet) > MOST_COMPLETIONS) {
        continue;
      }
      Assessor assessor = Assessor.of(questionnaire);
      Set<String> verdict = assessor.whatIf(sheet).bearingOnVerdict();
      Set<String> advice = assessor.whatIf(sheet).bearingOnAdvice();
      Map<List<Optional<Response>>, Verdict> verdicts = new HashMap<>();
      Map<List<Optional<Response>>, Optional<String>> models = new HashMap<>();
      for (AnswerSheet complete : Completions.of(questionnaire, sheet)) {
        Reference reference = new Reference(questionnaire, complete);
        Verdict found = reference.verdict();
        assertThat(verdicts.merge(answers(complete, verdict), found, (a, b) -> a))
            .as("verdict, seed %d", seed)
            .isEqualTo(found);
        Optional<String> model = reference.advised();
        assertThat(models.merge(answers(complete, advice), model, (a, b) -> a))
            .as("model, seed %d", seed)
            .isEqualTo(model);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(1_500);
  }

  private static List<Optional<Response>> answers(AnswerSheet sheet, Set<String> questions) {
    return questions.stream()
        .sorted()
        .map(id -> Optional.ofNullable(sheet.answers().get(id)).map(a -> a.response()))
        .toList();
  }

  @Test
  void onCoreTheFullInterviewComesToTheSame() {
    Questionnaire core = CoreSheets.core();
    Assessor assessor = Assessor.of(core);
    for (long seed = 0; seed < 5; seed++) {
      AnswerSheet answers = CoreSheets.sheet(core, seed, 0);
      for (InterviewState pause : pauses(core, seed, 12)) {
        AnswerSheet full = pause.sheet();
        for (Question question : core.questions()) {
          boolean open =
              Optional.ofNullable(full.answers().get(question.id()))
                  .filter(answer -> !(answer.response() instanceof Response.Unknown))
                  .isEmpty();
          if (open && answers.answers().containsKey(question.id())) {
            full = full.with(question.id(), answers.answers().get(question.id()));
          }
        }
        if (!((Screen.Pause) pause.screen()).settled()) {
          assertThat(pause.assessment().verdict().possible())
              .containsAll(assessor.assess(full).verdict().possible());
          continue;
        }
        Decision decision = pause.assessment().verdict().decision();
        assertThat(assessor.assess(full).verdict().decision()).isEqualTo(decision);
        if (pause.stage() == Stage.VERDICT || pause.stage() == Stage.MODEL) {
          assertThat(assessor.assess(full).verdict().settled())
              .isEqualTo(pause.assessment().verdict().settled());
        }
        if (pause.stage() == Stage.MODEL) {
          assertThat(assessor.assess(full).models().advised())
              .isEqualTo(pause.assessment().models().possible().stream().findFirst());
        }
      }
    }
  }

  /**
   * The states in which a quick interview pauses, each stage after the other, with random answers.
   *
   * @param unknownIn one answer in so many is "not known"
   */
  private static List<InterviewState> pauses(
      Questionnaire questionnaire, long seed, int unknownIn) {
    Random random = new Random(seed);
    Script script = new Script(Assessor.of(questionnaire));
    InterviewState state =
        InterviewState.start(script, Optional.of("P"), Optional.of("C"), Length.QUICK);
    List<InterviewState> pauses = new ArrayList<>();
    while (state.stage() != Stage.ALL && !state.isOver()) {
      if (state.screen() instanceof Screen.Pause) {
        pauses.add(state);
        Stage next = Stage.next(state.assessment());
        boolean stuck = next != Stage.ALL && state.candidates(next).isEmpty();
        state = state.on(new Event.GoOn(stuck ? Stage.ALL : next));
        continue;
      }
      Question question = state.question().orElseThrow();
      List<Response> responses = Completions.of(question);
      Response response =
          random.nextInt(unknownIn) == 0
              ? new Response.Unknown()
              : responses.get(random.nextInt(responses.size()));
      InterviewState answered =
          state.on(
              response instanceof Response.NotApplicable
                  ? new Event.NotApplicable()
                  : new Event.Respond(response));
      assertThat(answered.sheet().answers()).hasSize(state.sheet().answers().size() + 1);
      state = answered;
    }
    return pauses;
  }
}
