package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.Golden;
import dev.shorewise.testing.Project;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as a file; {@code HtmlReportIT} opens it in a browser. */
@TestInstance(Lifecycle.PER_CLASS)
final class HtmlReportTest {
  private static final int MOST_BYTES = 200_000;

  private final Map<String, Report> reports = new TreeMap<>();

  static Stream<String> sheets() {
    return Project.exampleSheets().stream();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bookkeeping", "invoice-entry"})
  void pageIsAsReviewed(String name) {
    String body = page("examples/" + name + ".yaml").replaceAll("[0-9a-f]{64}", "(left out here)");
    Golden.check(
        "report/" + name + ".html",
        body.substring(body.indexOf("<body>"))
            .replaceAll("(?s)<script>.*</script>", "<script></script>"));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void pageIsSmall(String sheet) {
    assertThat(page(sheet).getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void pageTellsTheSameInTheSameOrderAsText(String sheet) {
    List<String> headings = new ArrayList<>();
    Matcher heading = Pattern.compile("<h2[^>]*>(.*?)</h2>", Pattern.DOTALL).matcher(page(sheet));
    while (heading.find()) {
      headings.add(text(heading.group(1)).strip());
    }
    List<String> expected =
        TextReport.of(report(sheet), Cover.NONE, TextReport.WIDTH, false)
            .lines()
            .filter(line -> !line.isEmpty() && !line.startsWith(" "))
            .map(line -> line.replaceAll(" +\\(0 to 100.*", ""))
            .skip(2)
            .toList();
    assertThat(headings).startsWith(expected.toArray(String[]::new));
    assertThat(headings)
        .hasSize(expected.size() + 1)
        .last()
        .isEqualTo("How the figures come about");
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void pageHoldsEveryNumberOfTheJson(String sheet) {
    JsonNode json = JsonMapper.shared().readTree(JsonReport.pretty(report(sheet), "1.2.3"));
    Set<String> missing = new LinkedHashSet<>();
    String text = text(page(sheet));
    numbers("", json, text, missing);
    assertThat(missing).isEmpty();
  }

  /** A number may be shown with one decimal, two, or none; a margin without its sign. */
  private static void numbers(String path, JsonNode node, String text, Set<String> missing) {
    if (node.isNumber()) {
      BigDecimal value = node.decimalValue().abs();
      boolean shown =
          Stream.of(
                  value.stripTrailingZeros().toPlainString(),
                  Wording.score(value.doubleValue()),
                  Wording.distance(value.doubleValue()),
                  Wording.weight(value.doubleValue()),
                  String.format(Locale.ROOT, "%.2f", value))
              .anyMatch(
                  form ->
                      Pattern.compile("(?<![0-9.])" + Pattern.quote(form) + "(?![0-9]|\\.[0-9])")
                          .matcher(text)
                          .find());
      if (!shown) {
        missing.add(path + " = " + node);
      }
    }
    node.properties().forEach(e -> numbers(path + "/" + e.getKey(), e.getValue(), text, missing));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        numbers(path + "/" + i, node.get(i), text, missing);
      }
    }
  }

  @Test
  void onlyTheStylesAndTheScriptOfThePageMayRun() throws Exception {
    String page = page("examples/bookkeeping.yaml");
    assertThat(page.replace("&#39;", "'"))
        .contains(
            "content=\"default-src 'none'; style-src "
                + hash(between(page, "<style>", "</style>"))
                + "; script-src "
                + hash(between(page, "<script>", "</script>"))
                + "; base-uri 'none'; form-action 'none'\"");
    assertThat(page).doesNotContain(" style=").doesNotContainPattern("(src|href)=\"(?!#)");
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static String between(String text, String start, String end) {
    return text.substring(text.indexOf(start) + start.length(), text.lastIndexOf(end));
  }

  /** What a reader sees, tags aside. */
  private static String text(String html) {
    return html.replaceAll("(?s)<(style|script)>.*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private String page(String sheet) {
    return HtmlReport.of(report(sheet), Cover.NONE, "1.2.3");
  }

  /** Working it out takes seconds, so each is worked out once. */
  private Report report(String sheet) {
    return reports.computeIfAbsent(sheet, Examples::report);
  }
}
