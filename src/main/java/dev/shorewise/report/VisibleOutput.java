package dev.shorewise.report;

import dev.shorewise.diagnostic.VisibleText;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * The one place where text becomes HTML: control characters are made visible, then it is escaped
 * for where it stands.
 */
final class VisibleOutput implements HtmlTemplateOutput {
  private final OwaspHtmlTemplateOutput escaped;

  VisibleOutput(TemplateOutput out) {
    this.escaped = new OwaspHtmlTemplateOutput(out);
  }

  @Override
  public void setContext(@Nullable String tagName, @Nullable String attributeName) {
    escaped.setContext(tagName, attributeName);
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    if (value != null) {
      escaped.writeUserContent(VisibleText.of(value));
    }
  }

  @Override
  public void writeContent(String value) {
    escaped.writeContent(value);
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    escaped.writeContent(value, beginIndex, endIndex);
  }
}
