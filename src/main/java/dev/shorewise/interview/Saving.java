package dev.shorewise.interview;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetWriter;
import dev.shorewise.answers.QuestionnaireReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the file in step with the answers. */
final class Saving {
  private final InterviewStart start;
  private final FileChoice choice;
  // Read by the thread that says farewell when the process is told to stop.
  private volatile @Nullable SheetFile file;
  private volatile boolean written;
  private volatile boolean inStep;
  private volatile boolean quick;
  private @Nullable AnswerSheet saved;
  private boolean given;

  Saving(InterviewStart start, FileChoice choice) {
    this.start = start;
    this.choice = choice;
    this.quick = start.length() == Length.QUICK;
    start
        .resumed()
        .ifPresent(
            resumed -> {
              file = resumed.file();
              begunWith(resumed.sheet());
            });
  }

  private void begunWith(AnswerSheet sheet) {
    saved = sheet;
    written = true;
    inStep = true;
    given = true;
  }

  /**
   * Whether the interview has come so far that it needs a file: before the first question, so that
   * no answer is in vain.
   */
  boolean isNeeded(InterviewState state) {
    return !given && file == null && !state.isBeginning();
  }

  /** Takes hold of a file. */
  FileChoice.Choice open(AnswerSheet sheet) {
    String name =
        start.save().orElseGet(() -> SheetName.of(sheet.subject().process().orElse("process")));
    FileChoice.Choice made = choice.first(name);
    given = true;
    if (made instanceof FileChoice.Choice.New chosen) {
      file = chosen.file();
    } else if (made instanceof FileChoice.Choice.Continue begun) {
      file = begun.resumed().file();
      begunWith(begun.resumed().sheet());
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
    SheetFile current = file;
    while (current != null) {
      try {
        current.save(
            AnswerSheetWriter.write(
                sheet, start.assessor().questionnaire(), referenceFrom(current)));
        saved = sheet;
        written = true;
        inStep = true;
        return true;
      } catch (IOException e) {
        inStep = false;
        FileChoice.Choice other = choice.afterFailure(current, e);
        if (other instanceof FileChoice.Choice.GivenUp) {
          return false;
        }
        SheetFile next = other instanceof FileChoice.Choice.New chosen ? chosen.file() : null;
        written = written && current.equals(next);
        current = next;
        file = current;
      }
    }
    return true;
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
    SheetFile current = file;
    return current == null || !inStep ? Optional.empty() : Optional.of(current.name());
  }

  /** How it stands for somebody who leaves now. */
  Outcome.Left left() {
    SheetFile current = file;
    return new Outcome.Left(
        current == null || !written
            ? Optional.empty()
            : Optional.of(
                ShellWord.of(start.program())
                    + " assess --resume "
                    + ShellWord.of(current.name())
                    + (quick ? " --quick" : "")),
        inStep);
  }

  /** Lets go of the file. */
  void close() {
    SheetFile current = file;
    if (current != null) {
      current.close();
    }
  }
}
