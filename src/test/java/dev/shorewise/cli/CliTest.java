package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CliTest {
  @TempDir private Path dir;

  @Test
  void helpIsNotAnError() {
    for (String[] args : new String[][] {{"--help"}, {"-h"}, {"help"}, {"help", "batch"}}) {
      CliRun run = CliRun.in(dir, args);
      assertThat(run.status()).isZero();
      assertThat(run.out()).startsWith("Usage: shorewise");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void wrongUsageIsOneLineAndWhereToLook() {
    CliRun run = CliRun.in(dir, "batch", "--colour", "text");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(2);
    assertThat(run.err())
        .contains("did you mean '--color'?")
        .endsWith("See 'shorewise help batch'.\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMisspeltCommandIsCorrected() {
    assertThat(CliRun.in(dir, "asses").err()).contains("did you mean 'assess'?");
  }

  @Test
  void nothingToDoIsWrongUsage() {
    assertThat(CliRun.in(dir).status()).isEqualTo(2);
  }

  @Test
  void helpListsEveryExitCode() {
    String help = CliRun.in(dir, "help", "exit-codes").out();
    for (ExitCode code : ExitCode.values()) {
      assertThat(help).contains(code.status() + "  " + code.meaning());
    }
  }

  @Test
  void exitCodesAreInPlainDigitsWhateverTheLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(CliRun.in(dir, "help", "exit-codes").out()).contains("\n  130  ");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyTopicAndCommandThatHelpNamesExists() {
    for (String word : new String[] {"exit-codes", "environment", "formats", "assess", "batch"}) {
      assertThat(CliRun.in(dir, "help", word).status()).as(word).isZero();
    }
    assertThat(CliRun.in(dir, "help", "nonsense").status()).isEqualTo(2);
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(CliRun.in(dir, "--version").out()).matches("shorewise \\S+\n");
  }

  @Test
  void debugAddsAStackTraceAndNothingElseDoes() {
    assertThat(CliRun.in(dir, "help", "nonsense").err()).doesNotContain("\tat ");
    assertThat(CliRun.in(dir, "--debug", "help", "nonsense").err()).contains("\tat ");
    assertThat(CliRun.in(dir, "help", "nonsense", "--debug").err()).contains("\tat ");
  }

  @Test
  void aFurtherFileIsSaidToBeOneTooMany() {
    CliRun run = CliRun.in(dir, "batch", "a.csv", "b.csv");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly(
            "shorewise: 'b.csv' is one argument too many", "See 'shorewise help batch'.");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(CliRun.in(dir, "compare", "a.json").err())
        .startsWith("shorewise: AFTER is missing\nSee 'shorewise help compare'.");
    assertThat(CliRun.in(dir, "score", "--format").err())
        .startsWith("shorewise: --format needs a value\n");
  }

  @Test
  void aFolderIsNamedAsOneWhereverAFileBelongs() {
    assertThat(CliRun.in(dir, "score", ".").err()).contains("it is a folder");
    assertThat(CliRun.in(dir, "batch", ".").err()).contains(".: it is a folder");
    assertThat(CliRun.in(dir, "template", "sheet", "-o", ".").err()).contains("it is a folder");
  }

  @Test
  void whatIsGivenEmptyIsNamed() {
    String[][] runs = {
      {"SHEET", "score", ""},
      {"SHEET", "score", "a.yaml", " "},
      {"--output", "score", "a.yaml", "-o", ""},
      {"--questionnaire", "score", "a.yaml", "-q", ""},
      {"--process", "assess", "--process", "", "--plain", "--stdin"},
      {"--from", "assess", "--from", ""},
      {"--resume", "assess", "--resume="},
      {"--map", "batch", "a.csv", "--map", ""},
      {"--summary", "batch", "a.csv", "--summary", ""},
      {"CLIENTS.csv", "batch", ""},
      {"AFTER", "compare", "a.yaml", ""},
      {"--service", "questionnaire", "list", "--service", ""},
      {"Q", "questionnaire", "lint", ""},
    };
    for (String[] run : runs) {
      CliRun made = CliRun.in(dir, Arrays.copyOfRange(run, 1, run.length));

      assertThat(made.errLines().get(0))
          .as(String.join(" ", run))
          .startsWith("shorewise: " + run[0] + " is empty;");
      assertThat(made.status()).isEqualTo(2);
      assertThat(made.out()).isEmpty();
    }
  }

  @Test
  void whatAnOptionTakesIsSaidInPlainWordsAndOnce() {
    assertThat(firstError("batch", "a.csv", "--jobs", "abc"))
        .isEqualTo("shorewise: --jobs is 'abc'; it takes a whole number from 1 on");
    assertThat(firstError("batch", "a.csv", "--max-errors", "0"))
        .isEqualTo("shorewise: --max-errors is '0'; it takes a whole number from 1 on");
    assertThat(firstError("batch", "a.csv", "--sort", "foo"))
        .isEqualTo("shorewise: --sort is 'foo'; it takes input or distance-to-go");
    assertThat(firstError("score", "a.yaml", "--format", "htlm"))
        .isEqualTo(
            "shorewise: --format is 'htlm'; it takes text, markdown, html, json or jsonl; did you"
                + " mean 'html'?");
    assertThat(firstError("score", "a.yaml", "--debug=yes"))
        .isEqualTo("shorewise: --debug takes no value");
    assertThat(firstError("batch", "a.csv", "--insight=7"))
        .isEqualTo("shorewise: --insight takes no value");
  }

  private String firstError(String... args) {
    CliRun run = CliRun.in(dir, args);
    assertThat(run.status()).isEqualTo(2);
    return run.errLines().get(0);
  }
}
