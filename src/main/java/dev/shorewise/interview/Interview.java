package dev.shorewise.interview;

import dev.shorewise.interview.Dialogue.Reply;
import dev.shorewise.interview.FileChoice.Choice;
import java.util.List;
import java.util.Optional;

/** Leads the dialogue: shows the state, reads a line, makes the next state, saves. */
public final class Interview {
  static final String PROMPT = "> ";

  private final InterviewStart start;
  private final Dialogue dialogue;
  private final Script script;
  private final Saving saving;

  private Interview(InterviewStart start, Dialogue dialogue, Saving saving) {
    this.start = start;
    this.dialogue = dialogue;
    this.script = new Script(start.assessor());
    this.saving = saving;
  }

  /**
   * Runs an interview to its end. If the process is told to stop meanwhile, it says how to go on
   * later.
   *
   * @return how it ended; what was answered is saved, unless the outcome says otherwise
   */
  public static Outcome run(InterviewStart start, Dialogue dialogue) {
    Saving saving = new Saving(start, new FileChoice(start, dialogue));
    Farewell farewell = new Farewell(saving, dialogue);
    try {
      return new Interview(start, dialogue, saving).run();
    } finally {
      farewell.close();
      saving.close();
    }
  }

  private Outcome run() {
    InterviewState state =
        start
            .resumed()
            .map(resumed -> InterviewState.resume(script, resumed.sheet(), start.length()))
            .orElseGet(
                () ->
                    InterviewState.start(script, start.process(), start.client(), start.length()));
    show(InterviewView.welcome(state, dialogue.width()));
    return converse(state);
  }

  /** Asks and answers until there is a reason to stop. */
  private Outcome converse(InterviewState first) {
    InterviewState state = first;
    Optional<Screen> shown = Optional.empty();
    while (!state.isOver()) {
      if (saving.isNeeded(state)) {
        return withFile(state);
      }
      if (!state.isBeginning()) {
        FullScreen whole = FullScreen.of(state);
        Optional<Key> key = dialogue.press(whole);
        if (key.isPresent()) {
          return onWholeScreen(whole.on(key.get()));
        }
      }
      if (!shown.equals(Optional.of(state.screen()))) {
        show(InterviewView.screen(state, dialogue.width()));
      }
      show(InterviewView.notice(state, dialogue.width()));
      shown = Optional.of(state.screen());
      Reply reply = dialogue.ask(PROMPT);
      if (!(reply instanceof Reply.Line line)) {
        return saving.left();
      }
      state = state.on(TypedLine.read(state, line.text()));
      if (!saving.save(state)) {
        return saving.left();
      }
    }
    return ended(state);
  }

  /** The same key by key. */
  private Outcome onWholeScreen(FullScreen first) {
    FullScreen state = first;
    while (saving.save(state.interview()) && !state.interview().isOver()) {
      state = state.on(dialogue.press(state).orElse(Key.Named.LEAVE));
    }
    return ended(state.interview());
  }

  private Outcome ended(InterviewState state) {
    return state.screen() instanceof Screen.Finished
        ? new Outcome.Finished(state.sheet(), saving.savedAs())
        : saving.left();
  }

  /** Finds a file first, then goes on; with what is in the file, if the user wants that. */
  private Outcome withFile(InterviewState state) {
    Choice choice = saving.open(state.sheet());
    if (choice instanceof Choice.InUse inUse) {
      return new Outcome.NotStarted(inUse.message());
    }
    if (choice instanceof Choice.GivenUp) {
      return saving.left();
    }
    return converse(
        choice instanceof Choice.Continue begun
            ? InterviewState.resume(script, begun.sheet(), start.length())
            : state);
  }

  private void show(List<String> lines) {
    lines.forEach(dialogue::show);
  }
}
