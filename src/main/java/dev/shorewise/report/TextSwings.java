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

  static List<String> lines(Swings swings) {
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
              + cells(swings, swing)
              + "] "
              + score(swing.high()));
      LineBreaker.lines(VisibleText.of(swing.detail()), TextReport.WIDTH - 8).stream()
          .filter(line -> !line.isEmpty())
          .forEach(line -> lines.add("    " + line));
    }
    return lines;
  }

  private static String score(double value) {
    String text = Wording.score(value);
    return " ".repeat(Math.max(0, SCORE - text.length())) + text;
  }

  private static String cells(Swings swings, Swing swing) {
    int low = cell(swings, swing.low());
    int now = cell(swings, swing.now());
    int high = cell(swings, swing.high());
    StringBuilder cells = new StringBuilder(" ".repeat(CELLS));
    for (int i = low; i <= high; i++) {
      cells.setCharAt(i, i < now ? '-' : i == now ? '|' : '+');
    }
    return cells.toString();
  }

  private static int cell(Swings swings, double value) {
    double span = swings.most() - swings.least();
    return span == 0 ? CELLS / 2 : (int) Math.round((value - swings.least()) / span * (CELLS - 1));
  }
}
