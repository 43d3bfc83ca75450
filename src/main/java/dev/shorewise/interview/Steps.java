package dev.shorewise.interview;

import java.util.List;
import java.util.Optional;

/** The ways from one question to another. */
final class Steps {
  private Steps() {}

  /** One question back; from the first, to what was asked before it. */
  static InterviewState back(InterviewState state) {
    List<String> visible = state.visible();
    Screen screen = state.screen();
    if (screen instanceof Screen.Asking asking) {
      int here = visible.indexOf(asking.question());
      InterviewState returning =
          state.withReturnTo(state.course().returnTo().or(() -> Optional.of(asking.question())));
      return here > 0
          ? returning.withScreen(new Screen.Asking(visible.get(here - 1)))
          : state.opening().last().map(returning::withScreen).orElseGet(() -> atFirst(returning));
    }
    if (screen instanceof Screen.Rename rename) {
      return state.withScreen(rename.from());
    }
    if (state.isBeginning()) {
      return state.opening().before(screen).map(state::withScreen).orElseGet(() -> atFirst(state));
    }
    List<String> answered = visible.stream().filter(state::isAnswered).toList();
    return answered.isEmpty()
        ? atFirst(state)
        : state.withScreen(new Screen.Asking(answered.get(answered.size() - 1)));
  }

  private static InterviewState atFirst(InterviewState state) {
    if (state.script().client().filter(client -> client.number() > 1).isPresent()) {
      return state.withScreen(new Screen.Before());
    }
    // Which work it is, and which questions are for it, may have been asked before all this.
    return state.say(
        state.isOneOfSeveral() || state.screen() instanceof Screen.AskProcess
            ? InterviewState.AT_THE_FIRST
            : state.isBeginning()
                ? InterviewState.WORK_IS_CHOSEN
                : InterviewState.AT_THE_FIRST_OF_CHOSEN_WORK);
  }

  /** A new answer may end the stage at once; otherwise on, as after a look back. */
  static InterviewState afterAnswer(InterviewState state, boolean changed) {
    return changed && state.stage().isReached(state.assessment()) ? forward(state) : again(state);
  }

  /** One question forward again to where somebody came from, if they went back. */
  static InterviewState again(InterviewState state) {
    List<String> visible = state.visible();
    Optional<String> returnTo = state.course().returnTo();
    int target = returnTo.map(visible::indexOf).orElse(-1);
    int next = state.question().map(question -> visible.indexOf(question.id())).orElse(-1) + 1;
    if (target < 0 || next > target) {
      return forward(state);
    }
    return state
        .withReturnTo(next == target ? Optional.empty() : returnTo)
        .withScreen(new Screen.Asking(visible.get(next)));
  }

  /** To the next question without an answer, unless there is nothing more to find out. */
  static InterviewState forward(InterviewState state) {
    InterviewState onward = state.withReturnTo(Optional.empty());
    Stage stage = state.stage();
    if (stage != Stage.ALL && state.unanswered().isEmpty()) {
      // Whoever has answered everything has nothing left to be spared.
      return onward.withStage(Stage.ALL).withScreen(new Screen.Review());
    }
    if (stage.isReached(state.assessment())) {
      return onward.withScreen(new Screen.Pause(true));
    }
    Optional<String> waiting =
        state.visible().stream().filter(id -> !state.isAnswered(id)).findFirst();
    if (waiting.isPresent()) {
      return onward.withScreen(new Screen.Asking(waiting.get()));
    }
    List<String> candidates = state.candidates(stage);
    if (!candidates.isEmpty()) {
      String best = state.script().best(state.sheet(), stage, candidates);
      return onward.with(onward.course().withChosen(best)).withScreen(new Screen.Asking(best));
    }
    return onward.withScreen(stage == Stage.ALL ? new Screen.Review() : new Screen.Pause(false));
  }
}
