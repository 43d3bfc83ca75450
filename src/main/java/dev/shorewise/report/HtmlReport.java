package dev.shorewise.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * A report as one HTML file that needs no other: to open, to print, to attach to a mail. It holds
 * all there is, with the arithmetic at its end.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * The report as HTML.
   *
   * @param version of the program
   */
  public static String of(Report report, Cover cover, String version) {
    Document document = ReportDocument.complete(report).withCover(cover);
    return render("report.jte", HtmlReportPage.of(report, document, version));
  }

  /** Fills a template. */
  static String render(String template, Object page) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.shorewise.report");
    StringOutput out = new StringOutput();
    engine.render(template, page, new VisibleOutput(out));
    return out.toString();
  }
}
