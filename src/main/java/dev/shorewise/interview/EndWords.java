package dev.shorewise.interview;

import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.RuleResult;
import dev.shorewise.assessment.Truth;
import dev.shorewise.assessment.VerdictResult.Reason;
import dev.shorewise.assessment.VerdictResult.Reason.Threshold;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How it stands when nothing more is asked. */
final class EndWords {
  private static final int MOST_QUESTIONS = 3;

  private EndWords() {}

  /**
   * A sentence, and the reasons for what it says or the questions that are to settle it.
   *
   * @param state at a pause or at its end
   */
  static List<String> of(InterviewState state) {
    if (state.isOneOfSeveral()) {
      return List.of(allAskedOfOne(state));
    }
    if (!(state.screen() instanceof Screen.Pause pause)) {
      return List.of(allAsked(state));
    }
    List<String> words = new ArrayList<>();
    if (pause.settled()) {
      words.add(settled(state));
      words.addAll(reasons(state.assessment()));
    } else {
      words.add(stillOpen(state));
      words.addAll(whatWouldSettleIt(state));
    }
    return words;
  }

  /** How much has been asked, and what that spares. */
  static String spared(InterviewState state, Screen.Pause pause) {
    int more = state.unanswered().size();
    int answered = state.script().visible(state.assessment(), Stage.ALL).size() - more;
    return "You have gone through "
        + answered
        + (answered == 1 ? " question; " : " questions; ")
        + (pause.settled()
            ? "the other " + more + " cannot change this any more."
            : more + " are left.");
  }

  /** How it would go on with what is to be found out next; absent where no answer can help. */
  static Optional<String> more(InterviewState state) {
    Stage next = Stage.next(state.assessment());
    return state.candidates(next).isEmpty()
        ? Optional.empty()
        : Optional.of("the best question first, until the " + next.subject() + " is clear");
  }

  /** How it would go on with everything. */
  static String all(InterviewState state) {
    int more = state.unanswered().size();
    return "all "
        + more
        + (more == 1 ? " question" : " questions")
        + " left, for the fullest advice";
  }

  /** What the stage has found out. */
  private static String settled(InterviewState state) {
    Assessment assessment = state.assessment();
    return switch (state.stage()) {
      case VERDICT ->
          "The verdict is clear: " + assessment.verdict().settled().orElseThrow().title() + ".";
      case MODEL -> "The delivery model is clear: " + model(state) + ".";
      default ->
          "That is enough: the decision is "
              + (assessment.verdict().decision() == Decision.GO ? "go" : "no-go")
              + ", whatever the answers to the other questions are.";
    };
  }

  private static String model(InterviewState state) {
    return state.assessment().models().possible().stream()
        .findFirst()
        .flatMap(state.script().questionnaire()::model)
        .map(DeliveryModel::title)
        .orElse("none is advised");
  }

  /** Of a no-go: the rules that forbid it, or else the thresholds that are out of reach. */
  private static List<String> reasons(Assessment assessment) {
    List<String> rules =
        assessment.rules().stream()
            .filter(rule -> rule.fires() == Truth.TRUE)
            .map(RuleResult::rule)
            .filter(rule -> rule.cap().filter(cap -> !cap.isGo()).isPresent())
            .map(Rule::because)
            .toList();
    return rules.isEmpty() ? outOfReach(assessment) : rules;
  }

  private static List<String> outOfReach(Assessment assessment) {
    List<String> words = new ArrayList<>();
    for (Reason reason : assessment.verdict().reasons()) {
      if (reason instanceof Threshold threshold
          && threshold.of() == Verdict.PILOT
          && threshold.holds() == Truth.FALSE
          && threshold.score().isPresent()) {
        String name =
            threshold
                .dimension()
                .map(id -> assessment.dimension(id).dimension().title())
                .orElse("Readiness");
        words.add(
            name
                + " comes to "
                + Interval.printed(threshold.score().get().high())
                + " at best; even a pilot needs "
                + threshold.comparison()
                + ".");
      }
    }
    return words;
  }

  private static List<String> whatWouldSettleIt(InterviewState state) {
    return state.script().bestToFindOut(state.sheet(), state.stage()).stream()
        .limit(MOST_QUESTIONS)
        .map(
            question ->
                question.ask()
                    + (state.answer(question.id()).isPresent() ? " (not known so far)" : ""))
        .toList();
  }

  private static String stillOpen(InterviewState state) {
    return state.stage().isAdaptive()
        ? "No other question can make the "
            + state.stage().subject()
            + " clear"
            + leaning(state.assessment())
            + ". It hangs on what is not known:"
        : "The quick questions are through, and go or no-go is still open"
            + leaning(state.assessment())
            + ". What would settle it soonest is the answer to:";
  }

  private static String leaning(Assessment assessment) {
    return assessment
        .verdict()
        .leaning()
        .map(
            leaning ->
                ", leaning "
                    + leaning.verdict().title()
                    + " on "
                    + leaning.answered()
                    + " of "
                    + leaning.asked()
                    + " answers")
        .orElse("");
  }

  private static String allAskedOfOne(InterviewState state) {
    long unknown =
        state.visible().stream()
            .filter(id -> state.assessment().state(id) == AnswerState.UNKNOWN)
            .count();
    return "That was all for "
        + state.sheet().subject().title()
        + (unknown == 0
            ? "."
            : "; " + unknown + (unknown == 1 ? " answer is" : " answers are") + " not known.");
  }

  /** What Enter leads to at the end. */
  static String onward(InterviewState state) {
    return state
        .script()
        .client()
        .map(client -> client.number() < client.of() ? "the next client" : "the end")
        .orElse("the result");
  }

  /** What may be typed at the end, for somebody who has typed something else. */
  static String expected(InterviewState state) {
    int example = exampleOfAnswer(state);
    String more =
        state.screen() instanceof Screen.Pause
            ? more(state).isPresent() ? "m or a for more, " : "a for more, "
            : example > 0 ? example + " for question " + example + ", " : "";
    return "The questions are over. Enter for " + onward(state) + ", " + more + "b to go back.";
  }

  /** The number of a question, to show how to change an answer; 0 where there is none. */
  static int exampleOfAnswer(InterviewState state) {
    return Math.min(5, state.visible().size());
  }

  private static String allAsked(InterviewState state) {
    Assessment assessment = state.assessment();
    List<String> visible = state.visible();
    List<String> unknown =
        visible.stream()
            .filter(id -> assessment.state(id) == AnswerState.UNKNOWN)
            .map(id -> String.valueOf(visible.indexOf(id) + 1))
            .toList();
    int doesNotApply = assessment.count(AnswerState.NOT_APPLICABLE);
    return "That was the last question: "
        + assessment.count(AnswerState.ANSWERED)
        + " answered"
        + (unknown.isEmpty()
            ? ""
            : ", "
                + unknown.size()
                + " not known ("
                + (unknown.size() == 1 ? "question " : "questions ")
                + String.join(", ", unknown)
                + ")")
        + (doesNotApply == 0
            ? ""
            : ", " + doesNotApply + (doesNotApply == 1 ? " does not apply" : " do not apply"))
        + ".";
  }
}
