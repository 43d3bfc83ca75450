package dev.shorewise.batch;

import dev.shorewise.diagnostic.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A summary as lines of text for people, safe for a terminal. */
public final class SummaryText {
  private SummaryText() {}

  /** The lines, without line ends. */
  public static List<String> of(BatchSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s read, %d scored, %d rejected%s",
            VisibleText.of(summary.source()),
            rows(summary.read()),
            summary.scored(),
            summary.rejected(),
            summary.blank() == 0
                ? ""
                : ", " + rows(summary.blank()) + " without text passed over"));
    summary
        .stoppedAfter()
        .ifPresent(line -> lines.add("Stopped at the rejected row on line " + line + "."));
    summary.notes().forEach(note -> lines.add("Note: " + VisibleText.of(note)));
    if (summary.scored() > 0) {
      lines.addAll(PortfolioText.of(summary.portfolio()));
    }
    return lines;
  }

  static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }
}
