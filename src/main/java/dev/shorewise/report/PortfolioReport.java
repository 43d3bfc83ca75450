package dev.shorewise.report;

import dev.shorewise.insight.Portfolio;

/** A portfolio as one HTML file that needs no other. */
public final class PortfolioReport {
  /** How many clients a page lists; of all others it shows the counts. */
  public static final int MOST_CLIENTS = 1_000;

  private PortfolioReport() {}

  /**
   * The portfolio as HTML.
   *
   * @param version of the program
   */
  public static String of(Portfolio portfolio, Cover cover, String version) {
    return HtmlReport.render("portfolio.jte", HtmlPortfolioPage.of(portfolio, cover, version));
  }
}
