package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that {@code batch --report} writes. */
final class BatchPageTest {
  @TempDir private Path dir;

  @Test
  void subjectsOfOneRowHaveEachTheirOwnPath() throws IOException {
    write(
        "small.yaml",
        """
        format: shorewise/questionnaire/1
        id: small
        version: "1.0.0"
        title: Small
        dimensions:
          - {id: clarity, title: Clarity, role: capability}
        questions:
          - id: clarity.written
            dimension: clarity
            ask: Is it written down?
            options:
              - {id: none, label: "No", points: 0, fix: {do: Write it down, reach: all, days: 3}}
              - {id: all, label: "Yes", points: 100}
          - id: clarity.owner
            dimension: clarity
            ask: Who answers for it?
            options:
              - {id: nobody, label: Nobody, points: 0, fix: {do: Name a person, reach: named, days: 1}}
              - {id: named, label: One person, points: 100}
        models:
          - {id: onshore, title: Onshore}
        verdict:
          go: {readiness: {atLeast: 70}}
          pilot: {readiness: {atLeast: 40}}
        """);
    write(
        "map.yaml",
        """
        format: shorewise/map/1
        client: Client
        subjects:
          - process: {is: Support}
            answers: {clarity.written: Support written, clarity.owner: Support owner}
          - process: {is: Payroll}
            answers: {clarity.written: Payroll written, clarity.owner: Payroll owner}
        """);
    write(
        "clients.csv",
        """
        Client,Support written,Support owner,Payroll written,Payroll owner
        Acme,none,named,all,nobody
        """);

    String command = "batch clients.csv -q small.yaml --map map.yaml -o out.csv --report page.html";
    CliRun run = CliRun.in(dir, command.split(" "));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(dir.resolve("page.html")))
        .contains("to GO: Write it down (3 days)")
        .contains("to GO: Name a person (1 day)");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
  }
}
