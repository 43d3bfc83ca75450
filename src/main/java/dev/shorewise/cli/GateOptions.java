package dev.shorewise.cli;

import dev.shorewise.questionnaire.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The verdict that a script asks for, told by the exit code. */
final class GateOptions {
  /** What is asked for. */
  enum Gate {
    go,
    pilot
  }

  @Option(
      names = "--gate",
      paramLabel = "VERDICT",
      description =
          "go or pilot: exit with 10, 11 or 12 unless every possible verdict is at least that (see"
              + " 'help exit-codes').")
  private @Nullable Gate gate;

  @Option(
      names = "--allow-rejects",
      description = "Rejected sheets or rows do not change the exit code.")
  private boolean allowRejects;

  /**
   * How a command ends that scored something.
   *
   * @param possible the possible verdicts of each subject; the worst for the gate decides
   * @param someRejected whether there were others that could not be scored
   */
  ExitCode exitCode(Collection<? extends Set<Verdict>> possible, boolean someRejected) {
    if (someRejected && !allowRejects) {
      return ExitCode.SOME_REJECTED;
    }
    List<ExitCode> worstFirst =
        List.of(ExitCode.GATE_MISSED, ExitCode.GATE_OPEN, ExitCode.GATE_PILOT, ExitCode.OK);
    return possible.stream()
        .map(this::exitCode)
        .min(Comparator.comparingInt(worstFirst::indexOf))
        .orElse(ExitCode.OK);
  }

  private ExitCode exitCode(Set<Verdict> possible) {
    if (gate == null) {
      return ExitCode.OK;
    }
    Verdict asked = gate == Gate.go ? Verdict.GO : Verdict.PILOT;
    if (possible.stream().allMatch(verdict -> verdict.compareTo(asked) >= 0)) {
      return ExitCode.OK;
    }
    if (possible.stream().anyMatch(verdict -> verdict.compareTo(asked) >= 0)) {
      return ExitCode.GATE_OPEN;
    }
    return possible.equals(Set.of(Verdict.PILOT)) ? ExitCode.GATE_PILOT : ExitCode.GATE_MISSED;
  }
}
