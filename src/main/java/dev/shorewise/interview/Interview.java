package dev.shorewise.interview;

import dev.shorewise.diagnostic.Problem;
import dev.shorewise.files.FileTrouble;
import dev.shorewise.interview.FileChoice.Choice;
import dev.shorewise.interview.InterviewStart.Resumed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Leads the dialogue: shows the state, reads a line, makes the next state, saves. */
public final class Interview {
  private static final String ALL_ARE_ASKED =
      "All questions are asked; --quick stops once the decision is clear.";

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
    Saving saving = new Saving(start, dialogue);
    Farewell farewell = new Farewell(saving::close, saving::left, dialogue);
    try {
      return new Interview(start, dialogue, saving).run();
    } finally {
      farewell.close();
      saving.close();
    }
  }

  private Outcome run() {
    return start.resumed().map(resumed -> goOn(resumed, start.length())).orElseGet(this::begin);
  }

  private Outcome begin() {
    InterviewState state =
        start
            .from()
            .map(sheet -> InterviewState.from(script, sheet, start.length()))
            .orElseGet(
                () ->
                    InterviewState.start(script, start.process(), start.client(), start.length()));
    show(InterviewView.welcome(state, dialogue.width()));
    return converse(state);
  }

  /** Goes on with a sheet; says first what has changed since. */
  private Outcome goOn(Resumed resumed, Length length) {
    resumed.changes().stream().map(Problem::line).forEach(dialogue::show);
    if (resumed.lacksAnswers()) {
      try {
        dialogue.show("The sheet as it was is kept as " + resumed.file().keepCopy() + ".");
      } catch (IOException e) {
        return new Outcome.NotStarted(
            resumed.file().name() + ": no copy can be kept: " + FileTrouble.of(e));
      }
    }
    if (!resumed.changes().isEmpty()) {
      dialogue.pause();
    }
    InterviewState state = InterviewState.resume(script, resumed.sheet(), length);
    show(InterviewView.welcome(state, dialogue.width()));
    return converse(isLongerThanKnown(state) ? state.say(ALL_ARE_ASKED) : state);
  }

  /**
   * Whether it may have been a quick one before: after a crash nobody was told the command that
   * goes on with it as such.
   */
  private boolean isLongerThanKnown(InterviewState state) {
    return start.resumed().isPresent()
        && start.length() == Length.FULL
        && dialogue.isTyped()
        && !state.unanswered().isEmpty();
  }

  /** Asks and answers until there is a reason to stop. */
  private Outcome converse(InterviewState first) {
    Optional<InterviewState> last =
        new Conversation(dialogue).hold(first, saving::save, state -> !saving.isNeeded(state));
    if (last.isEmpty()) {
      return saving.left();
    }
    InterviewState state = last.get();
    if (!state.isOver()) {
      return withFile(state);
    }
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
    Length length = state.stage() == Stage.ALL ? Length.FULL : Length.QUICK;
    return choice instanceof Choice.Continue begun
        ? goOn(begun.resumed(), length)
        : converse(state);
  }

  private void show(List<String> lines) {
    lines.forEach(dialogue::show);
  }
}
