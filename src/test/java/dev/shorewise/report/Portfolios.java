package dev.shorewise.report;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.insight.DistanceToGo;
import dev.shorewise.insight.PathStep;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.insight.Portfolio;
import dev.shorewise.insight.Portfolio.Candidate;
import dev.shorewise.insight.Portfolio.Count;
import dev.shorewise.insight.Portfolio.FixCount;
import dev.shorewise.insight.Portfolio.OpenQuestion;
import dev.shorewise.insight.Portfolio.Outcome;
import dev.shorewise.insight.Portfolio.Spread;
import dev.shorewise.insight.Ranked;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.CoreSheets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Portfolios of made-up clients. */
final class Portfolios {
  private static final int DIFFERENT = 50;

  private Portfolios() {}

  /**
   * The page of a portfolio.
   *
   * @param subjects how many there are
   * @param listed how many of them are listed
   * @param name what begins the name of each
   */
  static String page(int subjects, int listed, String name) {
    Assessor assessor = Assessor.of(CoreSheets.core());
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      assessments.add(assessor.assess(CoreSheets.sheet(CoreSheets.core(), i, i % 3)));
    }
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < listed; i++) {
      ranked.add(ranked(i + 2, name + " " + (i + 1), assessments.get(i % DIFFERENT)));
    }
    return PortfolioReport.of(portfolio(subjects, name, ranked), Cover.NONE, "1.2.3");
  }

  private static Ranked ranked(int line, String name, Assessment of) {
    return new Ranked(
        line,
        Subject.named(Optional.of(name), Optional.of("Support")),
        of.questionnaire(),
        of.verdict().possible(),
        Optional.empty(),
        of.models().advised(),
        of.readiness(),
        of.dimensions().stream().map(DimensionResult::score).toList(),
        List.of("readiness<70", "moving-target", Portfolio.NO_FEASIBLE_MODEL, "unknown-rule"),
        of.open());
  }

  private static Portfolio portfolio(int subjects, String name, List<Ranked> ranked) {
    Ranked first = ranked.get(0);
    long go = subjects / 2;
    return new Portfolio(
        "folder/" + name.replace('/', '-') + ".csv",
        CoreSheets.core(),
        subjects,
        3,
        List.of(
            new Outcome(new TreeSet<>(List.of(Verdict.GO)), go),
            new Outcome(new TreeSet<>(List.of(Verdict.FIX_FIRST, Verdict.GO)), subjects - go - 3),
            new Outcome(new TreeSet<>(List.of(Verdict.KEEP_IN_HOUSE, Verdict.PILOT)), 1),
            new Outcome(new TreeSet<>(List.of(Verdict.KEEP_IN_HOUSE, Verdict.FIX_FIRST)), 2)),
        List.of(new Count("onshore", go)),
        List.of(
            new Spread(
                "readiness",
                subjects,
                61.2,
                66.6,
                Collections.nCopies(10, (long) subjects / 10),
                List.of(44.4, 58.8, 77.7))),
        List.of(new Count("moving-target", go), new Count("readiness<70", 1)),
        List.of(
            new FixCount("oversight.pilot", Optional.of("none"), "passed", "Run a pilot", 15, go),
            new FixCount("oversight.owner", Optional.empty(), "named", "Name an owner", 2, 1)),
        List.of(
            new Candidate(
                first.line(),
                first.subject(),
                first.possible(),
                first.readiness(),
                new DistanceToGo(false, 1, 2.5),
                new PathToGo.Found(
                    Verdict.GO,
                    List.of(
                        new PathStep(
                            "oversight.owner", Optional.of("nobody"), "named", "Name an owner", 2)),
                    2,
                    Optional.empty(),
                    Optional.empty()))),
        ranked,
        List.of(new OpenQuestion("oversight.owner", false, subjects, 7)));
  }
}
