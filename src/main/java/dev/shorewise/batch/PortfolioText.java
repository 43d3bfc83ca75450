package dev.shorewise.batch;

import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.insight.PathStep;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.insight.Portfolio;
import dev.shorewise.insight.Portfolio.Candidate;
import dev.shorewise.insight.Portfolio.Count;
import dev.shorewise.insight.Portfolio.OpenQuestion;
import dev.shorewise.insight.Portfolio.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A portfolio as tables for people, safe for a terminal. */
final class PortfolioText {
  private static final int MOST_BLOCKERS = 8;
  private static final int MOST_FIXES = 8;
  private static final int MOST_NEAREST = 5;
  private static final int MOST_OPEN = 12;

  /** Stands before what belongs to the number in the row above. */
  private static final String CONTINUED = " ".repeat(10);

  /** Columns that every terminal has. */
  private static final int WIDTH = 80;

  /** Of fewer subjects there are no quarters. */
  private static final int FEWEST_TO_SPREAD = 4;

  private PortfolioText() {}

  /** The lines, without line ends; each part starts with an empty one. */
  static List<String> of(Portfolio portfolio) {
    List<String> lines = new ArrayList<>();
    lines.addAll(outcomes(portfolio));
    lines.addAll(counts("Advised delivery model", portfolio.models(), Integer.MAX_VALUE));
    if (portfolio.subjects() >= FEWEST_TO_SPREAD) {
      lines.addAll(spreads(portfolio.spreads()));
    }
    lines.addAll(counts("Most frequent blockers of GO", portfolio.blockers(), MOST_BLOCKERS));
    lines.addAll(fixes(portfolio));
    lines.addAll(nearest(portfolio.nearest()));
    lines.addAll(open(portfolio.open()));
    return lines;
  }

  private static List<String> outcomes(Portfolio portfolio) {
    List<String> lines = new ArrayList<>(List.of("", "Decision and verdict"));
    portfolio
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

  private static List<String> counts(String title, List<Count> counts, int most) {
    return counts.isEmpty()
        ? List.of()
        : table(
            title,
            counts.stream()
                .limit(most)
                .map(count -> line(count.subjects(), VisibleText.of(count.id())))
                .toList());
  }

  private static List<String> table(String title, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of("", title));
    lines.addAll(rows);
    return lines;
  }

  private static List<String> spreads(List<Spread> spreads) {
    return table(
        "Scores at their low end:  mean   a quarter, half and three quarters are at most",
        spreads.stream()
            .map(
                spread ->
                    String.format(
                        Locale.ROOT,
                        "  %-22s %6s   %6s %6s %6s",
                        VisibleText.of(spread.id()),
                        Interval.printed(spread.mean()),
                        spread.quartiles().get(0),
                        spread.quartiles().get(1),
                        spread.quartiles().get(2)))
            .toList());
  }

  private static List<String> fixes(Portfolio portfolio) {
    return portfolio.fixes().isEmpty()
        ? List.of()
        : table(
            "Single fixes that lift most verdicts",
            portfolio.fixes().stream()
                .limit(MOST_FIXES)
                .map(
                    fix ->
                        line(
                            fix.subjects(),
                            VisibleText.of(
                                fix.action()
                                    + " ("
                                    + fix.question()
                                    + ", "
                                    + days(fix.days())
                                    + ")")))
                .toList());
  }

  private static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private static List<String> nearest(List<Candidate> nearest) {
    if (nearest.isEmpty()) {
      return List.of();
    }
    List<String> rows = new ArrayList<>();
    for (Candidate candidate : nearest.subList(0, Math.min(MOST_NEAREST, nearest.size()))) {
      rows.add(
          VisibleText.of(
              String.format(
                  Locale.ROOT,
                  "  %s (line %d): %s, %s; %s",
                  candidate.subject().title(),
                  candidate.line(),
                  rules(candidate),
                  points(candidate),
                  path(candidate))));
    }
    return table("Nearest to GO", rows);
  }

  private static String rules(Candidate candidate) {
    int caps = candidate.distance().caps();
    return (caps == 0 ? "no rule" : upTo(candidate) + (caps == 1 ? "1 rule" : caps + " rules"))
        + " against it";
  }

  private static String points(Candidate candidate) {
    double points = candidate.distance().points();
    return (points == 0 ? "" : upTo(candidate)) + Interval.printed(points) + " points short";
  }

  /** The distance is that with open answers at their worst. */
  private static String upTo(Candidate candidate) {
    return candidate.possible().size() > 1 ? "up to " : "";
  }

  private static String path(Candidate candidate) {
    PathToGo path = candidate.path();
    if (path instanceof PathToGo.Found found) {
      int changes = (int) found.steps().stream().map(PathStep::question).distinct().count();
      return found.goal()
          + " after "
          + days(found.days())
          + " on "
          + (changes == 1 ? "1 answer" : changes + " answers");
    }
    if (path instanceof PathToGo.AlreadyThere) {
      return "nothing to fix";
    }
    return candidate.hangsOnAnswers() ? "hangs on open answers" : "no path by fixes alone";
  }

  private static List<String> open(List<OpenQuestion> open) {
    List<OpenQuestion> absent = open.stream().filter(question -> !question.hasColumn()).toList();
    List<String> blank =
        open.stream()
            .filter(question -> question.hasColumn() && question.decisions() > 0)
            .limit(MOST_OPEN)
            .map(question -> line(question.decisions(), question.question()))
            .toList();
    List<String> lines = new ArrayList<>();
    if (!absent.isEmpty()) {
      lines.addAll(
          table("Questions without a column, and decisions they keep open", together(absent)));
    }
    if (!blank.isEmpty()) {
      lines.addAll(table("Blank or unknown answers, and decisions they keep open", blank));
    }
    return lines;
  }

  /** A row for all that keep as many decisions open: without a column that is mostly all. */
  private static List<String> together(List<OpenQuestion> questions) {
    Map<Long, List<String>> byDecisions = new TreeMap<>(Comparator.reverseOrder());
    questions.forEach(
        question ->
            byDecisions
                .computeIfAbsent(question.decisions(), key -> new ArrayList<>())
                .add(question.question()));
    List<String> rows = new ArrayList<>();
    byDecisions.forEach(
        (decisions, ids) -> {
          List<String> wrapped = wrapped(ids);
          rows.add(line(decisions, wrapped.get(0)));
          wrapped.subList(1, wrapped.size()).forEach(more -> rows.add(CONTINUED + more));
        });
    return rows;
  }

  private static List<String> wrapped(List<String> ids) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String id : ids) {
      if (!line.isEmpty()) {
        line.append(',');
        if (CONTINUED.length() + line.length() + id.length() + 2 > WIDTH) {
          lines.add(line.toString());
          line.setLength(0);
        } else {
          line.append(' ');
        }
      }
      line.append(id);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String line(long rows, String what) {
    return String.format(Locale.ROOT, "%8d  %s", rows, what);
  }
}
