package dev.shorewise.report;

import dev.shorewise.answers.AnswerSheetLoader;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.files.TextFile;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.testing.Project;

/** The reports on the examples, without a command line around them. */
final class Examples {
  private Examples() {}

  /** The report on an answer sheet for {@code core}, by its path in the project. */
  static Report report(String file) {
    Assessor assessor =
        Assessor.of(
            valid(new QuestionnaireLibrary(Project.ROOT).load(QuestionnaireLibrary.GENERAL)));
    return Report.of(
        assessor,
        assessor.assess(
            valid(
                valid(
                        AnswerSheetLoader.read(
                            valid(TextFile.read(Project.ROOT.resolve(file), file))))
                    .fit(assessor.questionnaire(), assessor.questionnaireHash()))));
  }

  private static <T> T valid(Checked<T> checked) {
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw new IllegalArgumentException(invalid.problems().get(0).line());
        });
  }
}
