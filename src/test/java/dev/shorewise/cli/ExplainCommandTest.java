package dev.shorewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.report.TextReport;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Golden;
import dev.shorewise.testing.Project;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ExplainCommandTest {
  private static final String FIX_FIRST = "examples/bookkeeping.yaml";

  static Stream<String> sheets() {
    return Project.exampleSheets().stream();
  }

  private static CliRun explain(String... args) {
    return CliRun.in(
        Project.ROOT, Stream.concat(Stream.of("explain"), Stream.of(args)).toArray(String[]::new));
  }

  private static String out(String... args) {
    CliRun run = explain(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void theChainOfTheVerdictIsAsReviewed(String sheet) {
    Golden.check("explain/" + sheet.replaceAll(".*/|\\.yaml", "") + ".txt", out(sheet));
  }

  @ParameterizedTest
  @CsvSource({
    "bookkeeping, measure.gaming",
    "bookkeeping, security.data",
    "bookkeeping, delivery.size",
    "bookkeeping, process-clarity",
    "bookkeeping, delivery",
    "bookkeeping, offshore",
    "appointment-calls, security.permission",
  })
  void aPartIsAsReviewed(String sheet, String name) {
    Golden.check(
        "explain/" + sheet + "." + name + ".txt", out("examples/" + sheet + ".yaml", name));
  }

  @Test
  void aQuestionWithoutPointsAndWithoutFitCountsNowhere() {
    assertThat(out(FIX_FIRST, "delivery.traits"))
        .contains("delivery.traits counts neither in a score nor in which place suits")
        .doesNotContain("weight of");
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyPartOfEverySheetFitsEightyColumns(String sheet) {
    for (String name :
        List.of("oversight.owner", "security.data", "oversight", "motive", "onshore")) {
      assertThat(out(sheet, name).lines()).allMatch(line -> line.length() <= TextReport.WIDTH);
    }
    assertThat(out(sheet).lines()).allMatch(line -> line.length() <= TextReport.WIDTH);
  }

  @Test
  void markdownTellsTheSameSections() {
    String[] titles =
        out(FIX_FIRST)
            .lines()
            .skip(3)
            .filter(line -> !line.isEmpty() && !line.startsWith(" "))
            .map(line -> line.replaceAll(" +\\(0 to 100.*", ""))
            .toArray(String[]::new);
    assertThat(titles).hasSizeGreaterThan(8);
    assertThat(
            out(FIX_FIRST, "--format", "markdown")
                .lines()
                .map(line -> line.replaceAll("^## |^\\*\\*|\\*\\*$", "").replace("\\", "")))
        .containsSubsequence(titles);
  }

  @Test
  void thePathToATargetIsShown() {
    assertThat(out(FIX_FIRST, "--target", "onshore")).contains("The path to Onshore\n");
    assertThat(out(FIX_FIRST)).doesNotContain("The path to Onshore");
  }

  @Test
  void allStepsOfThePathAreShown() {
    assertThat(CliRun.in(Project.ROOT, "score", FIX_FIRST).out())
        .contains("more", "'shorewise explain' shows them");
    assertThat(out(FIX_FIRST)).doesNotContain("shows them");
  }

  @Test
  void aMisspeltNameIsGuessed() {
    CliRun run = explain(FIX_FIRST, "oversight.ownr");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "shorewise: 'oversight.ownr' is no question, dimension or delivery model of 'core';"
                + " did you mean 'oversight.owner'?\n");
    assertThat(explain(FIX_FIRST, "--target", "offshor").err())
        .contains("did you mean 'offshore'?");
  }

  @Test
  void aTargetGoesWithTheWholeOnly() {
    CliRun run = explain(FIX_FIRST, "oversight", "--target", "onshore");
    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.err()).isEqualTo("shorewise: --target goes without NAME\n");
  }

  @Test
  void aSheetThatCannotBeReadIsToldOf() {
    CliRun run = explain("nowhere.yaml");
    assertThat(run.status()).isEqualTo(ExitCode.FILE_TROUBLE.status());
    assertThat(run.err()).startsWith("nowhere.yaml");
  }
}
