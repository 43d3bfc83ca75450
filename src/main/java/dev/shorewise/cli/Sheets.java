package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetLoader;
import dev.shorewise.answers.QuestionnaireReference;
import dev.shorewise.answers.SheetDocument;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.files.FileTrouble;
import dev.shorewise.files.TextFile;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads answer sheets together with the questionnaires that they name. */
final class Sheets {
  private static final String STANDARD_INPUT = "-";

  private final AppContext app;
  private final Questionnaires questionnaires;
  private final Optional<String> asked;

  /**
   * @param asked the questionnaire that {@code -q} names
   */
  Sheets(AppContext app, Questionnaires questionnaires, Optional<String> asked) {
    this.app = app;
    this.questionnaires = questionnaires;
    this.asked = asked;
  }

  /** How a sheet is held against its questionnaire. */
  private interface Fitting {
    Checked<AnswerSheet> hold(SheetDocument document, Questionnaire wanted, String sha256);
  }

  /** What became of one file. */
  sealed interface Outcome {
    /** It can be assessed. */
    record Fit(AnswerSheet sheet, Assessor assessor, List<Problem> warnings) implements Outcome {}

    /**
     * It cannot be used.
     *
     * @param why the exit code if nothing else can be used either
     */
    record Rejected(ExitCode why, List<Problem> problems) implements Outcome {}
  }

  /**
   * Reads one sheet.
   *
   * @param file as the user named it; {@code -} is standard input
   */
  Outcome read(String file) {
    return read(file, SheetDocument::fit);
  }

  /** The same for going on with it: an answer that an older questionnaire allowed is left out. */
  Outcome readToGoOn(String file) {
    return read(file, SheetDocument::keepWhatFits);
  }

  private Outcome read(String file, Fitting fitting) {
    return read(file, text(file), fitting);
  }

  private Outcome read(String file, Checked<TextFile> text, Fitting fitting) {
    return text.fold(
        valid ->
            AnswerSheetLoader.read(valid.value())
                .fold(
                    document -> fit(file, document.value(), fitting),
                    invalid ->
                        isCsv(file) ? csv(file) : rejected(ExitCode.NOTHING_SCORED, invalid)),
        invalid -> rejected(ExitCode.NOTHING_SCORED, invalid));
  }

  private static boolean isCsv(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static Outcome csv(String file) {
    return new Outcome.Rejected(
        ExitCode.NOTHING_SCORED,
        List.of(
            Problem.error(
                Location.ofFile(file),
                ProblemCode.FILE_OF_OTHER_KIND,
                "this is no answer sheet; by its name it is a CSV file",
                "'shorewise batch' scores the clients in one")));
  }

  /** Reads a sheet without which there is nothing to do, and prints what is to be said of it. */
  Outcome.Fit require(String file) {
    return require(file, text(file));
  }

  /** The same with its text, which is to be read only once where it is standard input. */
  Outcome.Fit require(String file, Checked<TextFile> text) {
    Outcome outcome = read(file, text, SheetDocument::fit);
    if (outcome instanceof Outcome.Rejected rejected) {
      throw CommandFailed.because(rejected.why(), rejected.problems());
    }
    Outcome.Fit fit = (Outcome.Fit) outcome;
    fit.warnings().stream().map(Problem::line).forEach(app.err()::println);
    return fit;
  }

  /** What would be left of standard input for a second sheet is nothing. */
  static void checkStandardInput(List<String> files) {
    if (Collections.frequency(files, STANDARD_INPUT) > 1) {
      throw CommandFailed.because(
          ExitCode.USAGE, "-, which is standard input, can be given once only");
    }
  }

  /** Where the files are that are files, so that no output is written over them. */
  static List<Path> paths(AppContext app, List<String> files) {
    return files.stream().filter(file -> !file.equals(STANDARD_INPUT)).map(app::resolve).toList();
  }

  /** The text of a file. */
  Checked<TextFile> text(String file) {
    if (!file.equals(STANDARD_INPUT)) {
      return TextFile.read(app.resolve(file), file);
    }
    try {
      return TextFile.decode("standard input", app.in().readNBytes(TextFile.MOST_BYTES + 1));
    } catch (IOException e) {
      throw CommandFailed.because(
          ExitCode.FILE_TROUBLE, "standard input cannot be read: " + FileTrouble.of(e));
    }
  }

  private Outcome fit(String file, SheetDocument document, Fitting fitting) {
    Optional<String> named = document.questionnaire().map(reference -> name(file, reference));
    if (asked.isPresent() && named.isPresent() && areDifferentFiles(document, named.get())) {
      return conflict(document, named.get());
    }
    Checked<Assessor> questionnaire =
        questionnaires.load(asked.or(() -> named).orElse(QuestionnaireLibrary.GENERAL));
    return questionnaire.fold(
        valid -> fit(document, valid.value(), fitting),
        invalid -> rejected(ExitCode.QUESTIONNAIRE_INVALID, invalid));
  }

  /** A path in a sheet starts from where the sheet lies, so that both can be moved together. */
  private static String name(String file, QuestionnaireReference reference) {
    if (!reference.isPath() || file.equals(STANDARD_INPUT)) {
      return reference.name();
    }
    return Path.of(file).resolveSibling(reference.name()).normalize().toString();
  }

  /** Ids are compared when the sheet is held against the questionnaire; paths only here. */
  private boolean areDifferentFiles(SheetDocument document, String named) {
    return document.questionnaire().filter(QuestionnaireReference::isPath).isPresent()
        && !app.resolve(asked.orElseThrow()).normalize().equals(app.resolve(named).normalize());
  }

  private Outcome conflict(SheetDocument document, String named) {
    return new Outcome.Rejected(
        ExitCode.NOTHING_SCORED,
        List.of(
            Problem.error(
                document.questionnaireAt(),
                ProblemCode.QUESTIONNAIRE_CONFLICT,
                "the sheet answers '" + named + "', not '" + asked.orElseThrow() + "'")));
  }

  private static Outcome fit(SheetDocument document, Assessor assessor, Fitting fitting) {
    Checked<AnswerSheet> sheet =
        fitting.hold(document, assessor.questionnaire(), assessor.questionnaireHash());
    return sheet.fold(
        valid -> new Outcome.Fit(valid.value(), assessor, valid.warnings()),
        invalid -> rejected(ExitCode.NOTHING_SCORED, invalid));
  }

  private static <T> Outcome rejected(ExitCode why, Checked.Invalid<T> invalid) {
    return new Outcome.Rejected(
        CommandFailed.exitCode(why, invalid.problems()), invalid.problems());
  }
}
