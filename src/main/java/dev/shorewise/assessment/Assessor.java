package dev.shorewise.assessment;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns answer sheets into assessments. Immutable and safe to share between threads. */
public final class Assessor {
  private final CompiledQuestionnaire compiled;

  /** What was worked out already; may be worked out twice where threads meet. */
  private @Nullable String hash;

  private Assessor(Questionnaire questionnaire, @Nullable String hash) {
    this.compiled = new CompiledQuestionnaire(questionnaire);
    this.hash = hash;
  }

  /** Compiles a questionnaire; do it once and assess many sheets. */
  public static Assessor of(Questionnaire questionnaire) {
    return new Assessor(questionnaire, null);
  }

  /**
   * The same, told what {@link #questionnaireHash} is, which takes time to work out.
   *
   * @param hash if it is known
   */
  public static Assessor of(Questionnaire questionnaire, Optional<String> hash) {
    return new Assessor(questionnaire, hash.orElse(null));
  }

  public Questionnaire questionnaire() {
    return compiled.source;
  }

  /** SHA-256 of the questionnaire's canonical form, in lower-case hex. */
  public String questionnaireHash() {
    String known = hash;
    if (known == null) {
      known = CanonicalForm.sha256(questionnaire());
      hash = known;
    }
    return known;
  }

  /**
   * Assesses a sheet.
   *
   * @param sheet fits the questionnaire; questions it does not name are unanswered
   */
  public Assessment assess(AnswerSheet sheet) {
    State state = state(sheet);
    AnswerState[] states = answerStates(sheet, state);
    VerdictResult verdict = Verdicts.of(state, states);
    return new Assessment(
        compiled.source,
        questionnaireHash(),
        sheet,
        verdict,
        Models.of(state, verdict.decision()),
        state.readiness(),
        dimensions(state, states),
        rules(state),
        byId(states));
  }

  /**
   * Makes an answer ready to be given for many subjects.
   *
   * @param answer fits the question
   */
  public PreparedAnswer prepare(String question, Answer answer) {
    return new PreparedAnswer(compiled.question(question), answer);
  }

  /**
   * Assesses in brief.
   *
   * @param given answers that this assessor prepared, to different questions; the others are
   *     unanswered
   */
  public Outline outline(Iterable<PreparedAnswer> given) {
    Fill[] fills = new Fill[compiled.questions.size()];
    Arrays.fill(fills, Fill.OPEN);
    for (PreparedAnswer answer : given) {
      fills[answer.question.index] = answer.fill;
    }
    return new Outline(new State(compiled, fills));
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

  /** By question. */
  private AnswerState[] answerStates(AnswerSheet sheet, State state) {
    AnswerState[] states = new AnswerState[compiled.questions.size()];
    Arrays.fill(states, AnswerState.UNANSWERED);
    sheet
        .answers()
        .forEach(
            (id, answer) -> states[compiled.question(id).index] = answerState(answer.response()));
    for (int question = 0; question < states.length; question++) {
      if (state.visible(question) == Truth.FALSE) {
        states[question] = AnswerState.HIDDEN;
      }
    }
    return states;
  }

  private SortedMap<String, AnswerState> byId(AnswerState[] states) {
    SortedMap<String, AnswerState> byId = new TreeMap<>();
    for (CompiledQuestion question : compiled.questions) {
      byId.put(question.id(), states[question.index]);
    }
    return byId;
  }

  private static AnswerState answerState(Response response) {
    if (response instanceof Response.Unknown) {
      return AnswerState.UNKNOWN;
    }
    return response instanceof Response.NotApplicable
        ? AnswerState.NOT_APPLICABLE
        : AnswerState.ANSWERED;
  }

  private List<DimensionResult> dimensions(State state, AnswerState[] states) {
    List<DimensionResult> results = new ArrayList<>();
    for (int d = 0; d < compiled.source.dimensions().size(); d++) {
      Dimension dimension = compiled.source.dimensions().get(d);
      Score score = state.score(d);
      int answered = 0;
      int open = 0;
      for (CompiledQuestion question : compiled.members.get(d)) {
        AnswerState own = states[question.index];
        answered += own == AnswerState.ANSWERED ? 1 : 0;
        open += own.isOpen() ? 1 : 0;
      }
      results.add(
          new DimensionResult(
              dimension,
              score.interval(),
              score.interval().isPresent() && score.mayBeAbsent(),
              answered,
              answered + open,
              Score.contributions(state, d)));
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
