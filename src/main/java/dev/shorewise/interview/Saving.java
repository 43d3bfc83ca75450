package dev.shorewise.interview;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetWriter;
import dev.shorewise.answers.QuestionnaireReference;
import dev.shorewise.interview.InterviewStart.Resumed;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the file of a sheet in step with its answers. */
final class Saving {
  private final InterviewStart start;
  private final FileChoice choice;
  private final FileInStep file;
  // Read by the thread that says farewell when the process is told to stop.
  private volatile boolean quick;
  private @Nullable AnswerSheet saved;
  private boolean given;

  Saving(InterviewStart start, Dialogue dialogue) {
    OtherFile others = new OtherFile(start.folder(), dialogue);
    this.start = start;
    this.choice = new FileChoice(start, dialogue, others);
    this.file = new FileInStep(others);
    this.quick = start.length() == Length.QUICK;
    start.resumed().ifPresent(this::goOnWith);
  }

  private void goOnWith(Resumed resumed) {
    file.goOn(resumed.file());
    saved = resumed.sheet();
    given = true;
  }

  /**
   * Whether the interview has come so far that it needs a file: before the first question, so that
   * no answer is in vain.
   */
  boolean isNeeded(InterviewState state) {
    return !given && !state.isBeginning();
  }

  /** Takes hold of a file. */
  FileChoice.Choice open(AnswerSheet sheet) {
    String usual = SheetName.of(sheet.subject().process().orElse("process"));
    // The sheet that it starts from most likely has that name, and stays as it is.
    String name =
        start.save().orElseGet(() -> start.from().isPresent() ? choice.unused(usual) : usual);
    FileChoice.Choice made = choice.first(name);
    given = true;
    if (made instanceof FileChoice.Choice.New chosen) {
      file.begin(chosen.file());
    } else if (made instanceof FileChoice.Choice.Continue begun) {
      goOnWith(begun.resumed());
    }
    return made;
  }

  /**
   * Saves the answers if they have changed.
   *
   * @return whether to go on; false when saving failed and nobody says what to do
   */
  boolean save(InterviewState state) {
    quick = state.stage() != Stage.ALL;
    AnswerSheet sheet = state.sheet();
    if (sheet.answers().isEmpty() || sheet.equals(saved)) {
      return true;
    }
    boolean kept =
        file.save(
            target ->
                AnswerSheetWriter.write(
                    sheet, start.assessor().questionnaire(), referenceFrom(target)));
    saved = kept && file.hasFile() ? sheet : saved;
    return kept;
  }

  /** A path in a sheet starts from where the sheet lies, so that both can be moved together. */
  private QuestionnaireReference referenceFrom(SheetFile sheet) {
    QuestionnaireReference reference = start.reference();
    Path folder = sheet.path().normalize().getParent();
    if (!reference.isPath() || folder == null) {
      return reference;
    }
    Path target = nameBase().resolve(reference.name()).normalize();
    String relative;
    try {
      relative = folder.relativize(target).toString();
    } catch (IllegalArgumentException onAnotherDrive) {
      relative = target.toString();
    }
    return new QuestionnaireReference(
        relative.contains("/") ? relative : "./" + relative,
        reference.version(),
        reference.sha256());
  }

  /** What a path in the reference starts from. */
  private Path nameBase() {
    return start
        .resumed()
        .map(resumed -> resumed.file().path().getParent())
        .orElse(start.folder())
        .toAbsolutePath();
  }

  /** What the user calls the file, if the latest answers are in it. */
  Optional<String> savedAs() {
    return file.savedAs();
  }

  /** How it stands for somebody who leaves now. */
  Outcome.Left left() {
    return file.left(
        name ->
            ShellWord.of(start.program())
                + " assess --resume "
                + ShellWord.of(name)
                + (quick ? " --quick" : "")
                + start.report().map(page -> " --report " + ShellWord.of(page)).orElse(""));
  }

  /** Lets go of the file. */
  void close() {
    file.close();
  }
}
