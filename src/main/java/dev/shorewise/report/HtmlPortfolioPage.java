package dev.shorewise.report;

import static java.util.stream.Collectors.joining;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.insight.Portfolio;
import dev.shorewise.insight.Portfolio.Candidate;
import dev.shorewise.insight.Portfolio.FixCount;
import dev.shorewise.insight.Portfolio.OpenQuestion;
import dev.shorewise.insight.Portfolio.Outcome;
import dev.shorewise.insight.Ranked;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the template of a portfolio shows.
 *
 * @param under what stands below the title
 * @param outcomes how many have which verdict
 * @param columns the names of the scored dimensions
 * @param leftOut a sentence on who is not listed; empty if everybody is
 * @param wins single fixes
 * @param dots the same in a picture, by effort and by whom they move
 */
record HtmlPortfolioPage(
    HtmlFrame frame,
    String title,
    List<String> under,
    long subjects,
    List<Share> outcomes,
    List<String> columns,
    List<Client> clients,
    String leftOut,
    List<Share> blockers,
    List<Win> wins,
    List<Dot> dots,
    List<Spread> spreads,
    List<Share> open,
    List<String> colophon) {
  private static final List<Verdict> BEST_FIRST =
      List.of(Verdict.GO, Verdict.PILOT, Verdict.FIX_FIRST, Verdict.KEEP_IN_HOUSE);
  private static final List<Decision> UNDECIDED_BEST_FIRST =
      List.of(Decision.GO, Decision.OPEN, Decision.NO_GO);
  private static final int MOST_BLOCKERS = 12;
  private static final int MOST_WINS = 15;
  private static final int MOST_OPEN = 12;

  /**
   * A part of all subjects.
   *
   * @param css its tone
   * @param id what it is called in other outputs; may be empty
   * @param from where its bar begins, in per cent, if the parts stand in one bar
   * @param width how long its bar is, in per cent
   */
  record Share(String name, String css, String id, long subjects, double from, double width) {}

  /** A single fix, with a number by which the picture names it. */
  record Win(int number, String action, String question, int days, long subjects) {}

  /**
   * A place in the picture of fixes.
   *
   * @param numbers of the fixes that stand there
   * @param x by their effort, in per cent
   * @param y by whom they move, in per cent from above
   */
  record Dot(String numbers, double x, double y) {}

  /** How a score is spread, from 0 to 100. */
  record Spread(String name, double mean, double quarter, double half, double threeQuarters) {}

  /**
   * A score in a table.
   *
   * @param text as it is read; {@code ~} says that it may be more
   * @param css how full the cell looks
   */
  record Cell(String text, String css) {
    static Cell of(Optional<Interval> score) {
      return score
          .map(
              value ->
                  new Cell(
                      Wording.score(value.low()) + (value.isPoint() ? "" : "~"),
                      "h" + Math.min(9, (int) (value.low() / 10))))
          .orElse(new Cell("–", ""));
    }
  }

  /**
   * A client with one of its processes.
   *
   * @param order the rank of the verdict, the best first
   * @param standing what may come out, in full
   * @param path the way to a go, where it was worked out
   */
  record Client(
      int rank,
      String name,
      int line,
      String verdict,
      int order,
      String css,
      String standing,
      String place,
      Cell readiness,
      List<Cell> cells,
      List<String> blockers,
      int open,
      Optional<String> path) {}

  /** Where a subject stands in the file; a line may hold several. */
  private record Place(int line, Subject subject) {}

  static HtmlPortfolioPage of(Portfolio portfolio, Cover cover, String version) {
    Questionnaire questionnaire = portfolio.questionnaire();
    PortfolioWords words = new PortfolioWords(questionnaire);
    String title = cover.title().orElse("Portfolio of " + fileName(portfolio.source()));
    List<Win> wins = wins(portfolio);
    return new HtmlPortfolioPage(
        HtmlFrame.titled(title),
        title,
        under(portfolio, cover),
        portfolio.subjects(),
        outcomes(portfolio),
        scored(questionnaire).map(Dimension::title).toList(),
        clients(portfolio, words),
        leftOut(portfolio),
        blockers(portfolio, words),
        wins,
        dots(wins),
        spreads(portfolio, words),
        open(portfolio),
        List.of("Made by shorewise " + version + "."));
  }

  private static List<String> under(Portfolio portfolio, Cover cover) {
    Questionnaire questionnaire = portfolio.questionnaire();
    List<String> under = new ArrayList<>();
    cover.title().ifPresent(own -> under.add(fileName(portfolio.source())));
    under.add(
        questionnaire.title() + " (" + questionnaire.id() + " " + questionnaire.version() + ")");
    cover.preparedFor().ifPresent(name -> under.add("Prepared for " + name));
    cover.preparedBy().ifPresent(name -> under.add("Prepared by " + name));
    cover.date().ifPresent(date -> under.add(date.toString()));
    if (portfolio.rejected() > 0) {
      under.add(portfolio.rejected() + " more could not be scored");
    }
    return under;
  }

  private static Stream<Dimension> scored(Questionnaire questionnaire) {
    return questionnaire.dimensions().stream().filter(each -> each.role().isScored());
  }

  private static String leftOut(Portfolio portfolio) {
    return portfolio.subjects() > portfolio.ranking().size()
        ? "The "
            + portfolio.ranking().size()
            + " readiest of "
            + portfolio.subjects()
            + " clients are listed; the others count in everything above and below, and stand"
            + " in the results as CSV."
        : "";
  }

  private static List<Share> blockers(Portfolio portfolio, PortfolioWords words) {
    return portfolio.blockers().stream()
        .limit(MOST_BLOCKERS)
        .map(
            count ->
                new Share(
                    words.blocker(count.id()),
                    "bad",
                    count.id(),
                    count.subjects(),
                    0,
                    percent(count.subjects(), portfolio.subjects())))
        .toList();
  }

  private static List<Spread> spreads(Portfolio portfolio, PortfolioWords words) {
    return portfolio.spreads().stream()
        .map(
            spread ->
                new Spread(
                    words.dimension(spread.id()),
                    spread.mean(),
                    spread.quartiles().get(0),
                    spread.quartiles().get(1),
                    spread.quartiles().get(2)))
        .toList();
  }

  private static List<Share> open(Portfolio portfolio) {
    return portfolio.open().stream()
        .filter(question -> question.decisions() > 0)
        .limit(MOST_OPEN)
        .map(question -> open(question, portfolio))
        .toList();
  }

  private static String fileName(String source) {
    return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  }

  private static double percent(long part, long all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }

  private static Share open(OpenQuestion question, Portfolio portfolio) {
    String ask =
        portfolio
            .questionnaire()
            .question(question.question())
            .map(each -> each.ask())
            .orElse(question.question());
    return new Share(
        ask + (question.hasColumn() ? "" : " (the file has no column for it)"),
        "open",
        question.question(),
        question.decisions(),
        0,
        percent(question.decisions(), portfolio.subjects()));
  }

  /** By verdict, the best first, the undecided last, in the words of the summary. */
  private static List<Share> outcomes(Portfolio portfolio) {
    Map<Integer, String> words = new TreeMap<>();
    Map<Integer, Long> counts = new HashMap<>();
    for (Outcome outcome : portfolio.outcomes()) {
      words.putIfAbsent(order(outcome.possible()), PortfolioWords.verdict(outcome.possible()));
      counts.merge(order(outcome.possible()), outcome.subjects(), Long::sum);
    }
    List<Share> shares = new ArrayList<>();
    double from = 0;
    for (Map.Entry<Integer, String> entry : words.entrySet()) {
      long subjects = counts.getOrDefault(entry.getKey(), 0L);
      double width = percent(subjects, portfolio.subjects());
      shares.add(new Share(entry.getValue(), css(entry.getValue()), "", subjects, from, width));
      from += width;
    }
    return shares;
  }

  private static int order(SortedSet<Verdict> possible) {
    return possible.size() == 1
        ? BEST_FIRST.indexOf(possible.first())
        : BEST_FIRST.size() + UNDECIDED_BEST_FIRST.indexOf(Decision.of(possible));
  }

  private static String css(String verdict) {
    return "v-" + verdict.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static List<Win> wins(Portfolio portfolio) {
    List<FixCount> fixes =
        portfolio.fixes().stream()
            .sorted(
                Comparator.comparingLong(FixCount::subjects)
                    .reversed()
                    .thenComparingInt(FixCount::days))
            .limit(MOST_WINS)
            .toList();
    List<Win> wins = new ArrayList<>();
    for (FixCount fix : fixes) {
      wins.add(new Win(wins.size() + 1, fix.action(), fix.question(), fix.days(), fix.subjects()));
    }
    return wins;
  }

  private static List<Dot> dots(List<Win> wins) {
    int longest = wins.stream().mapToInt(Win::days).max().orElse(1);
    long most = wins.stream().mapToLong(Win::subjects).max().orElse(1);
    Map<List<Long>, List<Win>> places = new LinkedHashMap<>();
    for (Win win : wins) {
      places
          .computeIfAbsent(List.of((long) win.days(), win.subjects()), place -> new ArrayList<>())
          .add(win);
    }
    List<Dot> dots = new ArrayList<>();
    for (List<Win> at : places.values()) {
      dots.add(
          new Dot(
              at.stream().map(win -> Integer.toString(win.number())).collect(joining(", ")),
              6 + 84.0 * at.get(0).days() / Math.max(1, longest),
              94 - 86.0 * at.get(0).subjects() / Math.max(1, most)));
    }
    return dots;
  }

  private static List<Client> clients(Portfolio portfolio, PortfolioWords words) {
    Map<Place, Candidate> paths = new HashMap<>();
    for (Candidate candidate : portfolio.nearest()) {
      paths.put(new Place(candidate.line(), candidate.subject()), candidate);
    }
    List<Client> clients = new ArrayList<>();
    for (Ranked ranked : portfolio.ranking()) {
      clients.add(client(clients.size() + 1, ranked, words, portfolio, paths));
    }
    return clients;
  }

  private static Client client(
      int rank,
      Ranked ranked,
      PortfolioWords words,
      Portfolio portfolio,
      Map<Place, Candidate> paths) {
    PortfolioWords own =
        ranked.questionnaire().id().equals(portfolio.questionnaire().id())
            ? words
            : new PortfolioWords(ranked.questionnaire());
    return new Client(
        rank,
        ranked.subject().title(),
        ranked.line(),
        PortfolioWords.verdict(ranked.possible()),
        order(ranked.possible()),
        HtmlSection.css(PortfolioWords.tone(ranked.possible())),
        ranked.possible().size() == 1
            ? ""
            : "Possible: "
                + Wording.verdicts(ranked.possible())
                + ranked
                    .leaning()
                    .map(leaning -> "; leaning " + Wording.verdict(leaning))
                    .orElse(""),
        ranked.advised().map(own::place).orElse(""),
        Cell.of(Optional.of(ranked.readiness())),
        cells(ranked, portfolio.questionnaire()),
        ranked.blockers().stream().map(own::blocker).toList(),
        ranked.open(),
        Optional.ofNullable(paths.get(new Place(ranked.line(), ranked.subject())))
            .map(HtmlPortfolioPage::way));
  }

  /** By the columns of the portfolio; another questionnaire may have other dimensions. */
  private static List<Cell> cells(Ranked ranked, Questionnaire columns) {
    List<String> own = ranked.questionnaire().dimensions().stream().map(Dimension::id).toList();
    return scored(columns)
        .map(column -> own.indexOf(column.id()))
        .map(place -> place < 0 ? Optional.<Interval>empty() : ranked.scores().get(place))
        .map(Cell::of)
        .toList();
  }

  private static String way(Candidate candidate) {
    PathToGo path = candidate.path();
    if (path instanceof PathToGo.Found found) {
      return Wording.steps(found.steps().size())
          + ", "
          + Wording.days(found.days())
          + ", to "
          + Wording.verdict(found.goal())
          + ": "
          + String.join(
              "; ",
              found.steps().stream()
                  .map(step -> step.action() + " (" + Wording.days(step.days()) + ")")
                  .toList());
    }
    if (path instanceof PathToGo.AlreadyThere) {
      return "Nothing to fix.";
    }
    return candidate.hangsOnAnswers()
        ? "What leads to a go hangs on open answers."
        : "No path by fixes alone.";
  }
}
