package dev.shorewise.cli;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.VisibleText;
import java.util.List;

/** A command cannot go on; says why in lines for the user, and with which exit code it ends. */
final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<String> lines;

  private CommandFailed(ExitCode exitCode, List<String> lines) {
    super(String.join("\n", lines));
    this.exitCode = exitCode;
    this.lines = List.copyOf(lines);
  }

  /** Because of one thing, said in a sentence without a full stop. */
  static CommandFailed because(ExitCode exitCode, String message) {
    return new CommandFailed(exitCode, List.of("shorewise: " + VisibleText.of(message)));
  }

  /** Because of what is wrong in files; one line a problem. */
  static CommandFailed because(ExitCode exitCode, List<Problem> problems) {
    return new CommandFailed(exitCode, problems.stream().map(Problem::line).toList());
  }

  /** The value, or a failure because of what is wrong with it. */
  static <T> T unless(ExitCode exitCode, Checked<T> checked) {
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw because(exitCode(exitCode, invalid.problems()), invalid.problems());
        });
  }

  /**
   * The exit code for what is wrong with files, in every command: that of a file that cannot be
   * read where nothing is known of what stands in it, else the one given.
   */
  static ExitCode exitCode(ExitCode otherwise, List<Problem> problems) {
    return problems.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .allMatch(problem -> problem.code() == ProblemCode.FILE_UNREADABLE)
        ? ExitCode.FILE_TROUBLE
        : otherwise;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  /** What to print on standard error; safe for a terminal. */
  List<String> lines() {
    return lines;
  }
}
