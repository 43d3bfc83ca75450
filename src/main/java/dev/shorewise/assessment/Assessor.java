package dev.shorewise.assessment;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns answer sheets into assessments. Immutable and safe to share between threads. */
public final class Assessor {
  private final CompiledQuestionnaire compiled;
  private final String hash;

  private Assessor(Questionnaire questionnaire) {
    this.compiled = new CompiledQuestionnaire(questionnaire);
    this.hash = CanonicalForm.sha256(questionnaire);
  }

  /** Compiles a questionnaire; do it once and assess many sheets. */
  public static Assessor of(Questionnaire questionnaire) {
    return new Assessor(questionnaire);
  }

  public Questionnaire questionnaire() {
    return compiled.source;
  }

  /** SHA-256 of the questionnaire's canonical form, in lower-case hex. */
  public String questionnaireHash() {
    return hash;
  }

  /**
   * Assesses a sheet.
   *
   * @param sheet fits the questionnaire; questions it does not name are unanswered
   */
  public Assessment assess(AnswerSheet sheet) {
    State state = state(sheet);
    SortedMap<String, AnswerState> states = answerStates(sheet, state);
    VerdictResult verdict = Verdicts.of(state, states);
    return new Assessment(
        compiled.source,
        hash,
        sheet,
        verdict,
        Models.of(state, verdict.decision()),
        state.readiness(),
        dimensions(state, states),
        rules(state),
        states);
  }

  /** A sheet to try things out on. */
  public WhatIf whatIf(AnswerSheet sheet) {
    return new WhatIf(state(sheet));
  }

  private State state(AnswerSheet sheet) {
    Fill[] fills = new Fill[compiled.questions.size()];
    Arrays.fill(fills, Fill.OPEN);
    for (Map.Entry<String, Answer> entry : sheet.answers().entrySet()) {
      CompiledQuestion question = compiled.question(entry.getKey());
      fills[question.index] = question.fill(entry.getValue().response());
    }
    return new State(compiled, fills);
  }

  private SortedMap<String, AnswerState> answerStates(AnswerSheet sheet, State state) {
    SortedMap<String, AnswerState> states = new TreeMap<>();
    for (CompiledQuestion question : compiled.questions) {
      boolean hidden = state.visible(question.index) == Truth.FALSE;
      Answer answer = sheet.answers().get(question.id());
      states.put(
          question.id(),
          hidden
              ? AnswerState.HIDDEN
              : answer == null ? AnswerState.UNANSWERED : answerState(answer.response()));
    }
    return states;
  }

  private static AnswerState answerState(Response response) {
    if (response instanceof Response.Unknown) {
      return AnswerState.UNKNOWN;
    }
    return response instanceof Response.NotApplicable
        ? AnswerState.NOT_APPLICABLE
        : AnswerState.ANSWERED;
  }

  private List<DimensionResult> dimensions(State state, Map<String, AnswerState> states) {
    List<DimensionResult> results = new ArrayList<>();
    for (int d = 0; d < compiled.source.dimensions().size(); d++) {
      Dimension dimension = compiled.source.dimensions().get(d);
      Score score = state.score(d);
      List<AnswerState> own =
          compiled.source.questions().stream()
              .filter(question -> question.dimension().equals(dimension.id()))
              .map(Question::id)
              .map(states::get)
              .toList();
      results.add(
          new DimensionResult(
              dimension,
              score.interval(),
              score.interval().isPresent() && score.mayBeAbsent(),
              (int) own.stream().filter(AnswerState.ANSWERED::equals).count(),
              (int) own.stream().filter(s -> s == AnswerState.ANSWERED || s.isOpen()).count(),
              score.contributions()));
    }
    return results;
  }

  private List<RuleResult> rules(State state) {
    List<RuleResult> results = new ArrayList<>();
    for (int rule = 0; rule < compiled.source.rules().size(); rule++) {
      results.add(new RuleResult(compiled.source.rules().get(rule), state.rule(rule)));
    }
    return results;
  }
}
