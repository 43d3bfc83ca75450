package dev.shorewise.interview;

import dev.shorewise.answers.AnswerSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an interview ended. */
public sealed interface Outcome {
  /**
   * The result is wanted.
   *
   * @param file what the user calls the file in which the answers are; absent if they could not be
   *     saved
   */
  record Finished(AnswerSheet sheet, Optional<String> file) implements Outcome {}

  /**
   * It was left: by a command, Ctrl-C or the end of the input.
   *
   * @param resumeCommand what goes on with it; absent if nothing is saved
   * @param complete whether everything that was answered is saved
   */
  record Left(Optional<String> resumeCommand, boolean complete) implements Outcome {
    /**
     * What to say to whoever leaves.
     *
     * @param width of the lines
     */
    public List<String> farewell(int width) {
      if (resumeCommand.isEmpty()) {
        return List.of("Nothing was saved.");
      }
      List<String> lines = new ArrayList<>();
      lines.add(
          complete
              ? "Your answers are saved. Go on with:"
              : "Your last answers could not be saved, but those before are. Go on with:");
      lines.addAll(ShellWord.lines(resumeCommand.get(), width));
      return lines;
    }
  }

  /** It could not begin, for a reason that is told in a sentence without a full stop. */
  record NotStarted(String reason) implements Outcome {}
}
