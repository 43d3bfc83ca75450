package dev.shorewise.interview;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps a file in step with the answers, and finds another one where it cannot be written. */
final class FileInStep {
  private final OtherFile others;
  // Read by the thread that says farewell when the process is told to stop.
  private volatile @Nullable SheetFile file;
  private volatile boolean written;
  private volatile boolean inStep;

  FileInStep(OtherFile others) {
    this.others = others;
  }

  /** Takes a file in which nothing is yet. */
  void begin(SheetFile begun) {
    file = begun;
  }

  /** Takes a file that holds all that there is. */
  void goOn(SheetFile begun) {
    file = begun;
    written = true;
    inStep = true;
  }

  boolean hasFile() {
    return file != null;
  }

  /**
   * Writes.
   *
   * @param text what is to be in a file
   * @return whether to go on; false when it failed and nobody says what to do
   */
  boolean save(Function<SheetFile, String> text) {
    SheetFile current = file;
    while (current != null) {
      try {
        current.save(text.apply(current));
        written = true;
        inStep = true;
        return true;
      } catch (IOException e) {
        inStep = false;
        OtherFile.Choice other = others.afterFailure(current, e);
        if (other instanceof OtherFile.Choice.GivenUp) {
          return false;
        }
        SheetFile next = other instanceof OtherFile.Choice.Another found ? found.file() : null;
        written = written && current.equals(next);
        current = next;
        file = current;
      }
    }
    return true;
  }

  /** What the user calls the file, if the latest answers are in it. */
  Optional<String> savedAs() {
    SheetFile current = file;
    return current == null || !inStep ? Optional.empty() : Optional.of(current.name());
  }

  /**
   * How it stands for somebody who leaves now.
   *
   * @param goOn the command that goes on with a file of this name
   */
  Outcome.Left left(Function<String, String> goOn) {
    SheetFile current = file;
    return new Outcome.Left(
        current == null || !written ? Optional.empty() : Optional.of(goOn.apply(current.name())),
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
