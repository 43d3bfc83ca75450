package dev.shorewise.cli;

/** Every exit code of the program and what it means. Stable: scripts rely on them. */
public enum ExitCode {
  OK(0, "done, whatever the verdict; with --gate, the gate is met"),
  INTERNAL_ERROR(1, "internal error, which is a bug"),
  USAGE(2, "wrong usage, or a terminal was needed and there is none"),
  QUESTIONNAIRE_INVALID(3, "the questionnaire is invalid, or one of its own tests fails"),
  NOTHING_SCORED(4, "nothing could be scored"),
  SOME_REJECTED(5, "some sheets or rows were rejected (0 with --allow-rejects)"),
  FILE_TROUBLE(6, "a file cannot be read or written"),
  GATE_PILOT(10, "only with --gate: missed, because every possible verdict is PILOT"),
  GATE_MISSED(11, "only with --gate: missed, because every possible verdict misses it"),
  GATE_OPEN(12, "only with --gate: open answers decide whether it is met"),
  INTERRUPTED(130, "interrupted; the answers given so far are saved");

  private final int status;
  private final String meaning;

  ExitCode(int status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  /** What the process returns. */
  public int status() {
    return status;
  }

  /** What it means, in a few words without a full stop. */
  public String meaning() {
    return meaning;
  }
}
