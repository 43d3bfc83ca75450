package dev.shorewise.report;

/**
 * What every page has around its content.
 *
 * @param title of the window
 */
record HtmlFrame(String title, PageAsset styles, PageAsset script) {
  /** The frame of a page with this title. */
  static HtmlFrame titled(String title) {
    return new HtmlFrame(title, PageAsset.named("page.css"), PageAsset.named("page.js"));
  }

  /** Nothing is loaded, sent or run but what the page itself holds. */
  String policy() {
    return "default-src 'none'; style-src "
        + styles.hash()
        + "; script-src "
        + script.hash()
        + "; base-uri 'none'; form-action 'none'";
  }
}
