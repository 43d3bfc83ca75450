package dev.shorewise.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of limited width: at spaces, between wide characters, and within a word
 * only where it is longer than a line. A combining mark never leaves its letter.
 */
final class LineBreaker {
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int column;

  private LineBreaker(int width) {
    this.width = width;
  }

  /**
   * The lines of a text, at least one.
   *
   * @param text without line breaks
   * @param width columns, 2 or more
   */
  static List<String> lines(String text, int width) {
    LineBreaker breaker = new LineBreaker(width);
    boolean spaceBefore = false;
    StringBuilder unit = new StringBuilder();
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      int c = codePoints[i];
      if (c == ' ') {
        breaker.add(unit, spaceBefore);
        spaceBefore = true;
        continue;
      }
      if (i > 0 && unit.length() > 0 && mayBreakBetween(codePoints[i - 1], c)) {
        breaker.add(unit, spaceBefore);
        spaceBefore = false;
      }
      unit.appendCodePoint(c);
    }
    breaker.add(unit, spaceBefore);
    return breaker.finish();
  }

  /** Not before a combining mark, nor before a full stop or a closing bracket. */
  private static boolean mayBreakBetween(int before, int after) {
    return Character.isLetterOrDigit(after)
        && (DisplayWidth.of(before) == 2 || DisplayWidth.of(after) == 2);
  }

  private void add(StringBuilder unit, boolean spaceBefore) {
    if (unit.length() == 0) {
      return;
    }
    String word = unit.toString();
    unit.setLength(0);
    int space = spaceBefore && line.length() > 0 ? 1 : 0;
    int wordWidth = DisplayWidth.of(word);
    if (column + space + wordWidth <= width) {
      line.append(" ".repeat(space)).append(word);
      column += space + wordWidth;
      return;
    }
    if (line.length() > 0) {
      endLine();
    }
    if (wordWidth <= width) {
      line.append(word);
      column = wordWidth;
    } else {
      chop(word);
    }
  }

  private void chop(String word) {
    word.codePoints()
        .forEach(
            c -> {
              int own = DisplayWidth.of(c);
              if (column + own > width) {
                endLine();
              }
              line.appendCodePoint(c);
              column += own;
            });
  }

  private void endLine() {
    lines.add(line.toString());
    line.setLength(0);
    column = 0;
  }

  private List<String> finish() {
    if (line.length() > 0 || lines.isEmpty()) {
      endLine();
    }
    return lines;
  }
}
