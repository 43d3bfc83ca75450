package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The page of a portfolio as a file; {@code HtmlReportIT} opens it in a browser. */
final class PortfolioReportTest {
  @Test
  void aThousandClientsFitIntoTwoMegabytes() {
    String page = Portfolios.page(1_000, 1_000, "Client");
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
    assertThat(page).contains("Client 1000: Support").doesNotContain("are listed");
  }

  @Test
  void itSaysWhoIsLeftOut() {
    assertThat(Portfolios.page(5_000, 20, "Client"))
        .contains("The 20 readiest of 5000 clients are listed")
        .contains("50% of 5000");
  }

  @Test
  void itTellsWhatIsCountedInWords() {
    assertThat(Portfolios.page(20, 20, "Client"))
        .contains("<h1><bdi>Portfolio of Client.csv</bdi></h1>")
        .contains("3 more could not be scored")
        .contains("Readiness is below 70")
        .contains("The work changes often; a trial shows whether both sides can keep up.")
        .contains("There is no place where the work could go, as it stands.")
        .contains("unknown-rule")
        .contains("(the file has no column for it)")
        .contains("1 step, 2 days, to GO: Name an owner (2 days)");
  }

  @Test
  void theUndecidedAreToldApartByWhatIsCertain() {
    String page = Portfolios.page(20, 20, "Client");
    assertThat(page)
        .containsPattern("</svg>OPEN UNDECIDED</dt><dd>8 ")
        .containsPattern("</svg>NO-GO UNDECIDED</dt><dd>2 ")
        .contains("<option>OPEN UNDECIDED</option>", "<option>NO-GO UNDECIDED</option>")
        .contains("<tr data-verdict=\"OPEN UNDECIDED\">")
        .contains("<rect class=\"v-no-go-undecided\"")
        .doesNotContain(">UNDECIDED<");
  }
}
