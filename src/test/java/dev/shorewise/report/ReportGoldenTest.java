package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Golden;
import dev.shorewise.testing.Project;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user gets for the examples, whole. */
final class ReportGoldenTest {
  private static final Pattern VALUE = Pattern.compile("\"value\": \"([A-Z_]+)\"");
  private static final Pattern DECISION = Pattern.compile("\"decision\": \"([A-Z_]+)\"");

  /** How each verdict begins the report. */
  private static final Map<String, String> HEADLINES =
      Map.of(
          "GO", "GO: ready to be handed over",
          "PILOT", "GO, but start with a PILOT",
          "FIX_FIRST", "NO-GO for now: FIX FIRST",
          "KEEP_IN_HOUSE", "NO-GO: KEEP IN-HOUSE");

  static Stream<String> sheets() {
    return Project.exampleSheets().stream();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void textIsAsReviewed(String sheet) {
    Golden.check("report/" + name(sheet) + ".txt", score(sheet, "text"));
  }

  @Test
  void markdownIsAsReviewed() {
    Golden.check(
        "report/appointment-calls.md", score("examples/appointment-calls.yaml", "markdown"));
  }

  /** The hash of the questionnaire moves with every word of it, and says nothing to a reviewer. */
  @Test
  void jsonIsAsReviewed() {
    String json = score("examples/appointment-calls.yaml", "json");
    assertThat(json).containsPattern("\"sha256\": \"[0-9a-f]{64}\"");
    Golden.check(
        "report/appointment-calls.json", json.replaceAll("[0-9a-f]{64}", "(left out here)"));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyFormatAndTheExitCodeTellTheSameVerdict(String sheet) {
    String json = score(sheet, "json");
    String value = found(VALUE, json);
    String decision = found(DECISION, json);
    String headline =
        value.equals("UNDECIDED")
            ? Map.of("GO", "GO, whatever", "NO_GO", "NO-GO, whatever", "OPEN", "UNDECIDED")
                .get(decision)
            : HEADLINES.get(value);
    assertThat(score(sheet, "text").lines()).anyMatch(line -> line.startsWith(headline));
    assertThat(score(sheet, "markdown").lines()).anyMatch(line -> line.startsWith("**" + headline));
    assertThat(score(sheet, "jsonl")).contains("\"value\":\"" + value + "\"");
    assertThat(CliRun.in(Project.ROOT, "score", sheet, "--gate", "pilot").status())
        .isEqualTo(Map.of("GO", 0, "NO_GO", 11, "OPEN", 12).get(decision));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void textAndMarkdownTellTheSameInTheSameOrder(String sheet) {
    assertThat(words(score(sheet, "markdown"))).containsSubsequence(headings(sheet));
  }

  private static String[] headings(String sheet) {
    return score(sheet, "text")
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith(" "))
        .map(line -> line.replaceAll(" \\(0 to 100.*", ""))
        .toArray(String[]::new);
  }

  private static String[] words(String markdown) {
    return markdown
        .lines()
        .map(line -> line.replaceAll("^(#+ |\\*\\*)|\\*\\*$", "").replace("\\", ""))
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void textFitsEightyColumns(String sheet) {
    assertThat(score(sheet, "text").lines()).allMatch(line -> line.length() <= TextReport.WIDTH);
  }

  @Test
  void colourAddsNothingButColour() {
    String plain = score("examples/bookkeeping.yaml", "text");
    String colored =
        CliRun.in(Project.ROOT, "score", "examples/bookkeeping.yaml", "--color", "always").out();
    assertThat(colored).contains("\u001B[").isNotEqualTo(plain);
    assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  private static String score(String sheet, String format) {
    CliRun run = CliRun.in(Project.ROOT, "score", sheet, "--format", format);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  private static String name(String sheet) {
    return sheet.replaceAll(".*/|\\.yaml", "");
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
