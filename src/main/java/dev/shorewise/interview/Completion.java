package dev.shorewise.interview;

import dev.shorewise.answers.AnswerSheet;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks about several clients of a file, one after the other, and keeps another file in step with
 * what is answered.
 */
public final class Completion implements Closeable {
  private final Dialogue dialogue;
  private final FileInStep file;
  private final Function<String, String> goOn;
  private final Farewell farewell;

  /**
   * @param folder what file names are relative to
   * @param target the file to write; from now on this lets go of it
   * @param begun whether all that there is stands in it already
   * @param goOn the command that goes on with a file of this name
   */
  public Completion(
      Dialogue dialogue,
      Path folder,
      SheetFile target,
      boolean begun,
      Function<String, String> goOn) {
    this.dialogue = dialogue;
    this.file = new FileInStep(new OtherFile(folder, dialogue));
    this.goOn = goOn;
    if (begun) {
      file.goOn(target);
    } else {
      file.begin(target);
    }
    this.farewell = new Farewell(file::close, this::left, dialogue);
  }

  /**
   * Asks whether open answers are to be asked for as well.
   *
   * @param broken how many answers cannot be read or are missing
   * @param open how many are blank or not known
   * @return how much is asked; nothing if it was left
   */
  public static Optional<Length> extent(Dialogue dialogue, int broken, int open) {
    dialogue.show("");
    dialogue.show("How much is to be asked?");
    dialogue.show("  1) Only what cannot be scored as it is: " + InterviewView.answers(broken));
    dialogue.show(
        "  2) What is blank or not known as well: " + InterviewView.answers(open) + " more");
    while (true) {
      Dialogue.Reply reply = dialogue.ask(Conversation.PROMPT);
      String typed = reply instanceof Dialogue.Reply.Line line ? line.text().strip() : "q";
      switch (typed.toLowerCase(Locale.ROOT)) {
        case "", "1", "1)" -> {
          return Optional.of(Length.QUICK);
        }
        case "2", "2)" -> {
          return Optional.of(Length.FULL);
        }
        case "q", "quit", "exit" -> {
          return Optional.empty();
        }
        default -> dialogue.show("Type 1 or 2, or q to quit. Enter takes 1.");
      }
    }
  }

  /** What came of asking about a client. */
  public sealed interface Step {
    /** All was answered that was asked. */
    record Done(AnswerSheet sheet) implements Step {}

    /** The client is to be left as it was. */
    record Skipped() implements Step {}

    /** It is no client, and its row is to be left out. */
    record LeftOut() implements Step {}

    /** The client before it is wanted, with what was answered so far. */
    record Before(AnswerSheet sheet) implements Step {}

    /** It was left, with all that was answered kept as far as it could be. */
    record Left() implements Step {}
  }

  /**
   * Asks about a client.
   *
   * @param text what is to be in the file with these answers
   */
  public Step ask(ClientCase client, Function<AnswerSheet, String> text) {
    InterviewState first = InterviewState.complete(new Script(client));
    InterviewView.welcome(first, dialogue.width()).forEach(dialogue::show);
    Optional<InterviewState> last =
        new Conversation(dialogue).hold(first, new Keeping(first.sheet(), text)::keep, s -> true);
    return last.map(Completion::step).orElse(new Step.Left());
  }

  private static Step step(InterviewState last) {
    if (last.screen() instanceof Screen.Finished) {
      return new Step.Done(last.sheet());
    }
    if (last.screen() instanceof Screen.Skipped) {
      return new Step.Skipped();
    }
    if (last.screen() instanceof Screen.LeftOut) {
      return new Step.LeftOut();
    }
    return last.screen() instanceof Screen.Before ? new Step.Before(last.sheet()) : new Step.Left();
  }

  /** Writes when something was answered. */
  private final class Keeping {
    private final Function<AnswerSheet, String> text;
    private AnswerSheet kept;

    Keeping(AnswerSheet known, Function<AnswerSheet, String> text) {
      this.kept = known;
      this.text = text;
    }

    boolean keep(InterviewState state) {
      if (state.sheet().equals(kept)) {
        return true;
      }
      kept = state.sheet();
      return save(text.apply(kept));
    }
  }

  /**
   * Writes the file.
   *
   * @return whether to go on; false when it failed and nobody says what to do
   */
  public boolean save(String text) {
    return file.save(target -> text);
  }

  /** How it stands for somebody who leaves now. */
  public Outcome.Left left() {
    return file.left(goOn);
  }

  /** What the user calls the file, if all is in it. */
  public Optional<String> savedAs() {
    return file.savedAs();
  }

  @Override
  public void close() {
    farewell.close();
    file.close();
  }
}
