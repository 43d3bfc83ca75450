package dev.shorewise.interview;

import dev.shorewise.diagnostic.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Lines of a screen that is being composed, none wider than the screen. */
final class ScreenText {
  /**
   * A line.
   *
   * @param text no wider than the screen, without control characters
   */
  record Line(String text, Ink ink) {}

  private final int width;
  private final List<Line> lines = new ArrayList<>();
  private int focusFrom;
  private int focusTo;

  ScreenText(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  int size() {
    return lines.size();
  }

  void blank() {
    lines.add(new Line("", Ink.PLAIN));
  }

  /** Adds text that is broken into lines. */
  void text(String text, Ink ink) {
    text(text, "", "", ink);
  }

  /** Adds text of which the first line and the others begin with these. */
  void text(String text, String first, String rest, Ink ink) {
    TextWrap.wrap(VisibleText.of(text), width, first, rest).forEach(line -> cut(line, ink));
  }

  /** Adds a line that is cut off where the screen ends. */
  void cut(String text, Ink ink) {
    lines.add(new Line(cut(VisibleText.of(text), width), ink));
  }

  /** Marks what has been added since as what must be seen. */
  void focusSince(int from) {
    focusFrom = from;
    focusTo = lines.size();
  }

  void add(ScreenText other) {
    lines.addAll(other.lines);
  }

  /** Fills up to the height with empty lines. */
  void fill(int height) {
    while (lines.size() < height) {
      blank();
    }
  }

  /**
   * As many lines as fit, those in focus among them, with a sign where there are more.
   *
   * @param height at least 1
   */
  ScreenText window(int height) {
    if (lines.size() <= height) {
      return this;
    }
    ScreenText window = new ScreenText(width);
    // One line on either side for the sign, where there is room for it.
    int margin = height >= 3 ? 1 : 0;
    int from = Math.min(focusFrom - margin, focusTo + margin - height);
    from = focusTo + margin <= height ? 0 : Math.max(from, focusTo + margin - height);
    from = Math.min(from, Math.max(0, focusFrom - margin));
    from = Math.max(0, Math.min(from, lines.size() - height));
    window.lines.addAll(lines.subList(from, from + height));
    if (margin > 0 && from > 0) {
      window.lines.set(0, new Line(cut("  ... more above", width), Ink.FAINT));
    }
    if (margin > 0 && from + height < lines.size()) {
      window.lines.set(height - 1, new Line(cut("  ... more below", width), Ink.FAINT));
    }
    return window;
  }

  /** A part of the lines, as many as fit; the parts are counted on and on, and around. */
  ScreenText part(int part, int height) {
    if (lines.size() <= height || height < 2) {
      return window(height);
    }
    int each = height - 1;
    int parts = (lines.size() + each - 1) / each;
    int number = Math.floorMod(part, parts);
    ScreenText shown = new ScreenText(width);
    int from = number * each;
    shown.lines.addAll(lines.subList(from, Math.min(lines.size(), from + each)));
    shown.fill(each);
    shown.cut("-- " + (number + 1) + " of " + parts + ", Space: next --", Ink.FAINT);
    return shown;
  }

  /** The text, without what is beyond the width. */
  static String cut(String text, int width) {
    if (TextWrap.columns(text) <= width) {
      return text;
    }
    String rest = width > 3 ? ".." : "";
    StringBuilder cut = new StringBuilder();
    int used = rest.length();
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      String character = Character.toString(text.codePointAt(at));
      used += TextWrap.columns(character);
      if (used > width) {
        break;
      }
      cut.append(character);
    }
    return cut + rest;
  }

  /** The text, then blanks up to the width. */
  static String padded(String text, int width) {
    String cut = cut(text, width);
    return cut + " ".repeat(Math.max(0, width - TextWrap.columns(cut)));
  }
}
