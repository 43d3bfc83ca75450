package dev.shorewise.interview;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Breaks text into lines that fit the screen. */
public final class TextWrap {
  /** Columns of a wide character: a line holds one at least, even where there is no room. */
  private static final int ONE_WIDE = 2;

  private TextWrap() {}

  /**
   * Breaks text between words, and within a word that is too long for a line.
   *
   * @param text on one line; holds no control characters
   * @param width columns; wide characters take two
   * @param first what the first line starts with
   * @param rest what every other line starts with
   */
  public static List<String> wrap(String text, int width, String first, String rest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" +", -1)) {
      String remaining = word;
      int gap = empty ? 0 : 1;
      if (!empty && columns(line) + gap + columns(remaining) > width) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        gap = 0;
      }
      int room = Math.max(ONE_WIDE, width - columns(line));
      while (gap == 0 && columns(remaining) > room) {
        int fits = fitting(remaining, room);
        lines.add(line + remaining.substring(0, fits));
        remaining = remaining.substring(fits);
        line = new StringBuilder(rest);
        room = Math.max(ONE_WIDE, width - columns(line));
      }
      line.append(" ".repeat(gap)).append(remaining);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many chars of the text fit into the columns; at least one character. */
  private static int fitting(String text, int columns) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += Math.max(0, WCWidth.wcwidth(c));
      if (used > columns && end > 0) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** How many columns the text takes. */
  static int columns(CharSequence text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }
}
