package dev.shorewise.diagnostic;

/**
 * Makes text that came from a file safe to print.
 *
 * <p>Control characters could steer the terminal and bidirectional controls could hide what a line
 * says, so both are shown as {@code \}{@code u001B}-style escapes. This is the one place that
 * decides what counts as dangerous; every renderer for a terminal calls it.
 */
public final class VisibleText {
  private VisibleText() {}

  /** The text on one line, with every dangerous character, line breaks included, made visible. */
  public static String of(String text) {
    return escape(text, false);
  }

  /** The same, but line breaks (as {@code \n}) stay. */
  public static String ofLines(String text) {
    return escape(text.replace("\r\n", "\n"), true);
  }

  private static String escape(String text, boolean keepLineBreaks) {
    int first = firstDangerous(text, keepLineBreaks);
    if (first < 0) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDangerous(text, i, keepLineBreaks)) {
        visible.append("\\u").append(Character.forDigit(c >> 12, 16));
        visible.append(Character.forDigit((c >> 8) & 15, 16));
        visible.append(Character.forDigit((c >> 4) & 15, 16));
        visible.append(Character.forDigit(c & 15, 16));
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }

  private static int firstDangerous(String text, boolean keepLineBreaks) {
    for (int i = 0; i < text.length(); i++) {
      if (isDangerous(text, i, keepLineBreaks)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDangerous(String text, int index, boolean keepLineBreaks) {
    char c = text.charAt(index);
    if (c == '\n') {
      return !keepLineBreaks;
    }
    if (Character.isSurrogate(c)) {
      return !isPaired(text, index);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Bidirectional controls, zero-width spaces and the byte-order mark; the joiners U+200C and
      // U+200D are part of ordinary spelling and stay.
      case Character.FORMAT -> c != '\u200C' && c != '\u200D' && c != '\u00AD';
      default -> false;
    };
  }

  private static boolean isPaired(String text, int index) {
    char c = text.charAt(index);
    return Character.isHighSurrogate(c)
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
