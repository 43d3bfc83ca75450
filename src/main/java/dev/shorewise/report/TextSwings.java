package dev.shorewise.report;

import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.report.Document.Block.Swing;
import dev.shorewise.report.Document.Block.Swings;
import java.util.ArrayList;
import java.util.List;

/** Swings as lines: {@code label 44.1 [ ------|+++ ] 61.0}, and a line with the detail. */
final class TextSwings {
  private static final int LABEL = 26;
  private static final int CELLS = 32;
  private static final int SCORE = 5;

  private TextSwings() {}

  /**
   * The lines, safe for a terminal.
   *
   * @param width 80 or more
   */
  static List<String> lines(Swings swings, int width) {
    int cells = CELLS + width - TextReport.WIDTH;
    List<String> lines = new ArrayList<>();
    for (Swing swing : swings.swings()) {
      List<String> label = LineBreaker.lines(VisibleText.of(swing.label()), LABEL);
      lines.addAll(label.subList(0, label.size() - 1));
      String last = label.get(label.size() - 1);
      lines.add(
          last
              + " ".repeat(LABEL - DisplayWidth.of(last))
              + " "
              + score(swing.low())
              + " ["
              + cells(swings, swing, cells)
              + "] "
              + score(swing.high()));
      LineBreaker.lines(VisibleText.of(swing.detail()), width - 8).stream()
          .filter(line -> !line.isEmpty())
          .forEach(line -> lines.add("    " + line));
    }
    return lines;
  }

  private static String score(double value) {
    String text = Wording.score(value);
    return " ".repeat(Math.max(0, SCORE - text.length())) + text;
  }

  private static String cells(Swings swings, Swing swing, int width) {
    int low = cell(swings, swing.low(), width);
    int now = cell(swings, swing.now(), width);
    int high = cell(swings, swing.high(), width);
    StringBuilder cells = new StringBuilder(" ".repeat(width));
    for (int i = low; i <= high; i++) {
      cells.setCharAt(i, i < now ? '-' : i == now ? '|' : '+');
    }
    return cells.toString();
  }

  private static int cell(Swings swings, double value, int width) {
    double span = swings.most() - swings.least();
    return span == 0 ? width / 2 : (int) Math.round((value - swings.least()) / span * (width - 1));
  }
}
