package dev.shorewise.batch;

import dev.shorewise.assessment.Decision;
import dev.shorewise.diagnostic.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A summary as lines of text for people, safe for a terminal. */
public final class SummaryText {
  private static final int MOST_BLOCKERS = 8;

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
      lines.addAll(outcomes(summary));
      lines.addAll(table("Advised delivery model", summary.models(), Integer.MAX_VALUE));
      lines.addAll(table("Most frequent blockers of GO", summary.blockers(), MOST_BLOCKERS));
      lines.addAll(absent(summary.absent()));
    }
    return lines;
  }

  static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  private static List<String> outcomes(BatchSummary summary) {
    List<String> lines = new ArrayList<>(List.of("", "Decision and verdict"));
    summary
        .byDecision()
        .forEach(
            (decision, verdicts) ->
                verdicts.forEach(
                    (verdict, rows) -> lines.add(line(rows, name(decision) + verdict))));
    return lines;
  }

  private static String name(Decision decision) {
    return String.format(Locale.ROOT, "%-7s", decision.name().replace('_', '-'));
  }

  private static List<String> table(String title, Map<String, Long> counts, int most) {
    if (counts.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", title));
    mostFirst(counts).stream()
        .limit(most)
        .forEach(entry -> lines.add(line(entry.getValue(), entry.getKey())));
    return lines;
  }

  private static List<String> absent(Map<String, Long> absent) {
    if (absent.isEmpty()) {
      return List.of();
    }
    Map<String, Long> matter =
        absent.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<String> lines =
        new ArrayList<>(
            table(
                "Questions without a column, and rows they keep open", matter, Integer.MAX_VALUE));
    List<String> rest = absent.keySet().stream().filter(id -> !matter.containsKey(id)).toList();
    if (!rest.isEmpty()) {
      lines.add("");
      lines.add("Without a column, but no decision waits for them:");
      lines.add("  " + String.join(", ", rest));
    }
    return lines;
  }

  private static List<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private static String line(long rows, String what) {
    return String.format(Locale.ROOT, "%8d  %s", rows, what);
  }
}
