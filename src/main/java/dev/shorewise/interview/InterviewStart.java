package dev.shorewise.interview;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.QuestionnaireReference;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an interview is given.
 *
 * @param reference how the sheet names the questionnaire
 * @param process absent: it is asked for
 * @param client absent: it is asked for
 * @param folder what file names are relative to
 * @param save the file to save to; absent: one named after the process
 * @param resumed the sheet to go on with, and its file
 * @param from the sheet to start from, if it is not gone on with; what is not known in it is asked
 *     again
 * @param length how much is asked
 * @param report the page to be written once it has come to its end
 * @param program how the program was called, for commands that are printed to be typed
 */
public record InterviewStart(
    Assessor assessor,
    QuestionnaireReference reference,
    Optional<String> process,
    Optional<String> client,
    Path folder,
    Optional<String> save,
    Optional<Resumed> resumed,
    Optional<AnswerSheet> from,
    Length length,
    Optional<String> report,
    String program) {

  /**
   * A sheet that has been begun. The interview lets go of the file when it ends.
   *
   * @param changes what has changed since in the questionnaire, as far as the sheet tells
   */
  public record Resumed(AnswerSheet sheet, SheetFile file, List<Problem> changes) {
    public Resumed {
      changes = List.copyOf(changes);
    }

    /** Whether some answers of the file are not in the sheet, because they no longer fit. */
    boolean lacksAnswers() {
      return changes.stream().anyMatch(change -> change.code() == ProblemCode.ANSWER_OUTDATED);
    }
  }
}
