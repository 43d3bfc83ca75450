package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shorewise.testing.Browser;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The page in a real browser. One browser for all, as starting one takes longer than most tests.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class HtmlReportIT {
  private static final String TAB = "\uE004";
  private static final String ENTER = "\uE007";
  private static final Pattern PDF_PAGE = Pattern.compile("/Type /Page\\b");

  @TempDir private static Path dir;
  private Browser browser;

  static Stream<String> pages() {
    return Stream.concat(
        Project.exampleSheets().stream().map(sheet -> sheet.replaceAll(".*/|\\.yaml", "")),
        Stream.of("hostile", "portfolio", "hostile-portfolio"));
  }

  @BeforeAll
  void start() throws IOException {
    assumeTrue(
        Browser.isThere(),
        "chromium and chromedriver are not on the PATH: no page is tried in a browser");
    for (String sheet : Project.exampleSheets()) {
      String name = sheet.replaceAll(".*/|\\.yaml", "");
      Files.writeString(
          dir.resolve(name + ".html"), HtmlReport.of(Examples.report(sheet), Cover.NONE, "1.2.3"));
    }
    HostileInput.write(dir);
    score("hostile.yaml", "-o", "hostile.html", "--title", HostileInput.TEXT);
    Files.writeString(dir.resolve("portfolio.html"), Portfolios.page(60, 50, "Client"));
    Files.writeString(
        dir.resolve("hostile-portfolio.html"), Portfolios.page(20, 20, HostileInput.TEXT));
    browser = Browser.start(Files.createDirectory(dir.resolve("profile")));
  }

  private void score(String... arguments) {
    List<String> all = new ArrayList<>(List.of("score", "--format", "html"));
    all.addAll(List.of(arguments));
    CliRun run = CliRun.in(dir, all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void startAfresh() {
    browser.width(1280);
    browser.dark(false);
    browser.console();
    browser.requests();
  }

  private void open(String page) {
    browser.open(dir.resolve(page + ".html"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void opensFromAFileWithNothingToComplainOfAndNothingToFetch(String page) {
    open(page);
    browser.run(
        "document.querySelectorAll('details').forEach(each => each.open = true);"
            + "document.querySelectorAll('button').forEach(each => each.click())");
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).containsExactly(dir.resolve(page + ".html").toUri().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "appointment-calls, 1280, false",
    "bookkeeping,        360, true",
    "lens-design,        768, false",
    "support-chat,      1280, true",
    "hostile,            360, false",
    "portfolio,         1280, false",
    "portfolio,          360, true"
  })
  void nobodyIsShutOut(String page, int width, boolean dark) throws IOException {
    browser.width(width);
    browser.dark(dark);
    open(page);
    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
    browser.run(axe());
    JsonNode violations =
        browser.await(
            "const done = arguments[0]; axe.run().then(result => done(result.violations.map("
                + "each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html))))");
    assertThat(violations).isEmpty();
  }

  private static String axe() throws IOException {
    try (InputStream script = HtmlReportIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingStandsBesideAPhone(String page) {
    browser.width(360);
    open(page);
    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
    assertThat(browser.run("return document.scrollingElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(360);
  }

  @Test
  void followsTheReaderIntoTheDark() {
    open("invoice-entry");
    int light = brightness();
    browser.dark(true);
    assertThat(light).isGreaterThan(240);
    assertThat(brightness()).isLessThan(40);
  }

  private int brightness() {
    return browser
        .run(
            "return Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
                + ".map(Number))")
        .asInt();
  }

  @Test
  void canBeReadWithTheKeyboardAlone() {
    open("bookkeeping");
    browser.press(TAB);
    assertThat(focused()).isEqualTo("To the verdict");
    browser.press(TAB);
    assertThat(focused()).isEqualTo("Verdict");
    for (int i = 0; i < 100 && !focused().equals("Open all"); i++) {
      browser.press(TAB);
    }
    browser.press(ENTER);
    assertThat(closed()).isZero();
    browser.press(TAB);
    assertThat(focused()).isEqualTo("Close all");
    browser.press(ENTER);
    int all = closed();
    browser.press(TAB);
    browser.press(ENTER);
    assertThat(closed()).isEqualTo(all - 1);
  }

  private String focused() {
    return browser.run("return document.activeElement.textContent").asString();
  }

  private int closed() {
    return browser.run("return document.querySelectorAll('details:not([open])').length").asInt();
  }

  @ParameterizedTest
  @CsvSource({"21.0, 29.7", "21.59, 27.94"})
  void printsWholeOnA4AndLetter(double width, double height) {
    open("lens-design");
    long pages = PDF_PAGE.matcher(browser.print(width, height)).results().count();
    assertThat(pages).isBetween(8L, 16L);
    assertThat(closed()).as("folded again after printing").isPositive();
  }

  @Test
  void aPortfolioIsSortedByAnyColumn() {
    open("portfolio");
    assertThat(firstClient()).isEqualTo("Client 1: Support");
    click("#ranking-table th:nth-child(5) button");
    double least = readiness();
    click("#ranking-table th:nth-child(5) button");
    assertThat(readiness()).isGreaterThan(least);
    assertThat(browser.run("return document.querySelector('[aria-sort]').ariaSort").asString())
        .isEqualTo("descending");
    click("#ranking-table th:nth-child(1) button");
    assertThat(firstClient()).isEqualTo("Client 1: Support");
  }

  @Test
  void aPortfolioIsFilteredByNameAndVerdict() {
    open("portfolio");
    int undecided = shown("", "OPEN UNDECIDED");
    int go = shown("", "GO");
    assertThat(undecided).isPositive();
    assertThat(go).isPositive();
    assertThat(shown("", "")).isEqualTo(50).isGreaterThan(undecided + go);
    assertThat(shown("client 17:", "")).isEqualTo(1);
    assertThat(shown("nobody", "")).isZero();
  }

  /** How many clients are left by a name to find and a verdict. */
  private int shown(String name, String verdict) {
    return browser
        .run(
            "const [name, verdict] = arguments;"
                + "const field = document.querySelector('[data-filter]');"
                + "const choice = document.querySelector('[data-filter-verdict]');"
                + "field.value = name; choice.value = verdict;"
                + "field.dispatchEvent(new Event('input'));"
                + "const rows = [...document.querySelectorAll('#ranking-table tbody tr')];"
                + "const left = rows.filter(row => row.checkVisibility()).length;"
                + "const said = document.querySelector('[data-count]').value;"
                + "if (said !== left + ' of ' + rows.length) throw new Error(said);"
                + "return left",
            name,
            verdict)
        .asInt();
  }

  private void click(String selector) {
    browser.run("document.querySelector(arguments[0]).click()", selector);
  }

  private String firstClient() {
    return browser
        .run("return document.querySelector('#ranking-table tbody th').textContent")
        .asString();
  }

  private double readiness() {
    return browser
        .run(
            "return parseFloat(document.querySelector('#ranking-table tbody tr').cells[4]"
                + ".textContent)")
        .asDouble();
  }

  @Test
  void aLinkOpensWhatIsFolded() {
    open("portfolio");
    click("#ranking-table tbody a");
    assertThat(browser.await("setTimeout(arguments[0], 50)").isNull()).isTrue();
    assertThat(browser.run("return document.getElementById('c1').open").asBoolean()).isTrue();
  }

  @Test
  void textOfOthersIsNothingButText() {
    open("hostile");
    assertThat(browser.run("return window.stolen === undefined").asBoolean()).isTrue();
    assertThat(
            browser
                .run(
                    "return [...document.querySelectorAll('script, style, iframe, img, object,"
                        + " embed, form, base, link, [onload], [onerror], [onclick], [style]')]"
                        + ".map(each => each.tagName).sort()")
                .toString())
        .isEqualTo("[\"SCRIPT\",\"STYLE\"]");
    String text = browser.run("return document.body.textContent").asString();
    assertThat(text).contains("<script>window.stolen", "\\u202e", "y".repeat(1_000));
    assertThat(text).doesNotContain("\u202E", "\u2066", "\u001B");
    assertThat(
            browser
                .run("return document.getElementById('verdict-title').getBoundingClientRect().top")
                .asDouble())
        .as("the verdict is on the first screen")
        .isLessThan(800);
  }
}
