package dev.shorewise.interview;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * How a line is set off. No meaning hangs on it alone, and the colours are such that people with
 * the common kinds of colour blindness tell them apart.
 */
enum Ink {
  PLAIN,
  STRONG,
  FAINT,
  /** What the cursor is at. */
  POINTED,
  /** What is being said to whoever answers. */
  SAID;

  AttributedString on(String text, boolean color) {
    return new AttributedString(text, style(color));
  }

  private AttributedStyle style(boolean color) {
    AttributedStyle bold = AttributedStyle.BOLD;
    return switch (this) {
      case PLAIN -> AttributedStyle.DEFAULT;
      case STRONG -> bold;
      case FAINT -> color ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT;
      case POINTED -> color ? bold.foreground(AttributedStyle.CYAN) : bold;
      case SAID -> color ? bold.foreground(AttributedStyle.YELLOW) : bold;
    };
  }
}
