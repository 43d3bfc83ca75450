package dev.shorewise.interview;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** A long text, a screen at a time. */
final class Pages {
  private Pages() {}

  /**
   * Divides lines into pages that leave the last row of the screen free. A page ends at an empty
   * line where that wastes no more than a third of it.
   *
   * @param lines may have colours; a line that is wider than the screen takes several rows
   * @param columns 0 where unknown
   * @param rows of the screen
   */
  static List<List<String>> of(List<String> lines, int columns, int rows) {
    int most = Math.max(1, rows - 1);
    List<List<String>> pages = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      int used = 0;
      int lastGap = -1;
      while (to < lines.size() && (to == from || used + height(lines.get(to), columns) <= most)) {
        used += height(lines.get(to), columns);
        lastGap = lines.get(to).isEmpty() && used > most * 2 / 3 ? to : lastGap;
        to++;
      }
      if (to < lines.size() && !lines.get(to).isEmpty() && lastGap > from) {
        to = lastGap;
      }
      pages.add(List.copyOf(lines.subList(from, to)));
      from = to;
    }
    return pages;
  }

  private static int height(String line, int columns) {
    int width = AttributedString.fromAnsi(line).columnLength();
    return columns <= 0 || width <= columns ? 1 : (width + columns - 1) / columns;
  }
}
