package dev.shorewise.interview;

import dev.shorewise.interview.Dialogue.Reply;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows a state, takes a key or a line, makes the next state; over and over. */
final class Conversation {
  static final String PROMPT = "> ";

  private final Dialogue dialogue;

  Conversation(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /**
   * Goes on until there is a reason to stop.
   *
   * @param isKept keeps what was answered; false where it cannot be kept
   * @param mayGoOn whether nothing is to be done before anything else is asked
   * @return the state in which it stopped; nothing where somebody is gone or nothing can be kept
   */
  Optional<InterviewState> hold(
      InterviewState first, Predicate<InterviewState> isKept, Predicate<InterviewState> mayGoOn) {
    FullScreen state = FullScreen.of(first);
    Optional<Screen> shown = Optional.empty();
    while (isKept.test(state.interview())) {
      InterviewState interview = state.interview();
      if (interview.isOver() || !mayGoOn.test(interview)) {
        return Optional.of(interview);
      }
      // What comes before the questions is typed, on lines, in any terminal.
      Optional<Key> key = interview.isBeginning() ? Optional.empty() : dialogue.press(state);
      if (key.isPresent()) {
        state = state.on(key.get());
        shown = Optional.empty();
        continue;
      }
      if (!shown.equals(Optional.of(interview.screen()))) {
        InterviewView.screen(interview, dialogue.width()).forEach(dialogue::show);
      }
      InterviewView.notice(interview, dialogue.width()).forEach(dialogue::show);
      shown = Optional.of(interview.screen());
      Reply reply = dialogue.ask(PROMPT);
      if (!(reply instanceof Reply.Line line)) {
        return Optional.empty();
      }
      state = state.does(TypedLine.read(interview, line.text()));
    }
    return Optional.empty();
  }
}
