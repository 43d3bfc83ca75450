package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first lines of a report, for every kind of certainty. */
final class HeadlineTest {
  private static final String QUESTIONNAIRE =
      """
      format: shorewise/questionnaire/1
      id: small
      version: "1"
      title: Small
      dimensions:
        - {id: clarity, title: Clarity, role: capability}
        - {id: needs, title: Needs, role: demand}
        - {id: place, title: Place, role: context}
      questions:
        - id: written
          dimension: clarity
          weight: 2
          ask: Is it written down?
          options:
            - {id: "no", label: Nothing, points: 0}
            - {id: "all", label: Everything, points: 100}
        - id: owner
          dimension: clarity
          ask: Who owns it?
          options:
            - {id: nobody, label: Nobody, points: 0}
            - {id: one, label: One person, points: 100}
        - id: law
          dimension: needs
          ask: What does the law say?
          options:
            - {id: fine, label: Nothing, points: 0}
            - {id: forbids, label: It forbids it, points: 100}
        - id: hours
          dimension: place
          ask: When is it done?
          options:
            - {id: day, label: By day, fit: {near: 100, far: 98}}
            - {id: night, label: At night, fit: {near: 10, far: 100}}
      rules:
        - id: forbidden
          when: {question: law, in: [forbids]}
          then: {verdict: KEEP_IN_HOUSE}
          because: The law forbids it.
      models:
        - {id: near, title: "Near, next door"}
        - {id: far, title: "Far, across the sea", needs: {clarity: {atLeast: 90}}}
      verdict:
        go: {readiness: {atLeast: 70}}
        pilot: {readiness: {atLeast: 50}}
      """;

  @TempDir private Path dir;

  /** The report without its first three lines (subject, questionnaire, nothing). */
  private List<String> report(String... answers) throws IOException {
    Files.writeString(dir.resolve("small.yaml"), QUESTIONNAIRE);
    Files.writeString(
        dir.resolve("sheet.yaml"),
        "format: shorewise/answers/1\nquestionnaire: ./small.yaml\nsubject: {client: A}\nanswers:\n  "
            + String.join("\n  ", answers)
            + "\n");
    CliRun run = CliRun.in(dir, "score", "sheet.yaml");
    assertThat(run.err()).isEmpty();
    return run.out().lines().skip(3).toList();
  }

  @Test
  void aCertainGoNamesThePlaceAndTheCloseCall() throws IOException {
    assertThat(report("written: all", "owner: one", "law: fine", "hours: day"))
        .startsWith(
            "GO: ready to be handed over",
            "  Certain by these answers: all 4 questions that apply are answered.",
            "  Advised: Near, next door. It suits the way the work runs: 100.0 of 100,",
            "  against Far 98.0.",
            "  A close call between Near, Far; the nearer one was taken.");
  }

  @Test
  void aPlaceThatSuitsBetterIsNamedWithWhatRulesItOut() throws IOException {
    List<String> lines = report("written: all", "owner: nobody", "law: fine", "hours: night");
    assertThat(String.join("\n", lines))
        .startsWith(
            """
            GO, but start with a PILOT
              Certain by these answers: all 4 questions that apply are answered.
              Advised: Near, next door. It suits the way the work runs: 10.0 of 100; no
              other place is open.
              The way the work runs would suit Far better, which is ruled out: Clarity is
              66.7; this place asks for at least 90 (23.3 short).
            """);
  }

  @Test
  void openAnswersThatCannotMatterAreSaidToBeSo() throws IOException {
    assertThat(report("written: no", "law: fine"))
        .startsWith(
            "NO-GO for now: FIX FIRST",
            "  Certain, although 2 of 4 questions are open: no answer to them can change the",
            "  verdict.")
        .noneMatch(line -> line.contains("settle it soonest"));
  }

  @Test
  void aGoMayBeCertainThoughItsKindIsNot() throws IOException {
    assertThat(report("written: all", "law: fine", "hours: day"))
        .startsWith(
            "GO, whatever the open answers are: PILOT or GO",
            "  Possible: PILOT or GO. 1 of 4 questions is open.");
  }

  @Test
  void aNoGoMayBeCertainThoughItsKindIsNot() throws IOException {
    assertThat(report("written: no", "hours: day"))
        .startsWith(
            "NO-GO, whatever the open answers are: KEEP IN-HOUSE or FIX FIRST",
            "  Possible: KEEP IN-HOUSE or FIX FIRST. 2 of 4 questions are open.");
  }

  @Test
  void anUndecidedSheetLeansOnWhatIsAnswered() throws IOException {
    assertThat(report("written: all", "hours: day"))
        .startsWith(
            "UNDECIDED: leaning GO on 2 of 4 answers",
            "  Possible: KEEP IN-HOUSE, PILOT or GO. 2 of 4 questions are open.",
            "  What would settle it soonest is the answer to \"What does the law say?\" (law).");
  }

  @Test
  void tooLittleLeansNowhere() throws IOException {
    assertThat(report("hours: day"))
        .startsWith(
            "UNDECIDED",
            "  Possible: KEEP IN-HOUSE, FIX FIRST, PILOT or GO. 3 of 4 questions are open,",
            "  too many to say which way it leans.");
  }

  @Test
  void workThatStaysIsNotOfferedAPlace() throws IOException {
    List<String> report = report("written: all", "owner: one", "law: forbids", "hours: day");
    assertThat(report.get(0)).isEqualTo("NO-GO: KEEP IN-HOUSE");
    assertThat(report).doesNotContain("Where the work could go");
  }
}
