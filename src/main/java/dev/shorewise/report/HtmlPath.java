package dev.shorewise.report;

import dev.shorewise.report.Document.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a path, each with its share of the effort.
 *
 * @param shown the first ones
 * @param rest those to look up
 */
record HtmlPath(List<Part> shown, List<Part> rest) {
  private static final int SHOWN = 10;

  /**
   * A step.
   *
   * @param from where it begins, in per cent of all effort
   * @param width its share of the effort, in per cent
   */
  record Part(Block.Step step, double from, double width) {}

  static HtmlPath of(List<Block.Step> steps) {
    int all = Math.max(1, steps.stream().mapToInt(Block.Step::days).sum());
    List<Part> parts = new ArrayList<>();
    int before = 0;
    for (Block.Step step : steps) {
      parts.add(new Part(step, 100.0 * before / all, 100.0 * step.days() / all));
      before += step.days();
    }
    // A fold for one or two would cost more than it saves.
    int shown = parts.size() > SHOWN + 2 ? SHOWN : parts.size();
    return new HtmlPath(parts.subList(0, shown), parts.subList(shown, parts.size()));
  }

  String more() {
    int days = rest.stream().mapToInt(part -> part.step().days()).sum();
    return rest.size() + " more, " + Wording.days(days);
  }
}
