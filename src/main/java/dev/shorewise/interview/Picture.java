package dev.shorewise.interview;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.assessment.Interval;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How it stands so far: readiness and each dimension as intervals that narrow with each answer. */
final class Picture {
  private static final String LEGEND = "   # sure, ~ open";
  private static final int SCORE_WIDTH = 9;
  private static final int WIDEST_LABEL = 20;
  private static final int NARROWEST_LABEL = 12;
  private static final int WIDEST_BAR = 40;
  private static final int COUNT_WIDTH = 9;

  private final InterviewState state;
  private final Assessment assessment;
  private final Optional<String> here;
  private final int width;

  private Picture(InterviewState state, int width) {
    this.state = state;
    this.assessment = state.assessment();
    this.here = state.question().map(Question::dimension);
    this.width = width;
  }

  /**
   * The picture; where it does not fit whole, what matters most of it.
   *
   * @param height at least 0
   */
  static ScreenText of(InterviewState state, int width, int height) {
    return new Picture(state, width).text(height);
  }

  /** The lines of the whole picture. */
  static int fullHeight(InterviewState state) {
    return 2 + (int) state.assessment().dimensions().stream().filter(Picture::hasScore).count();
  }

  private static boolean hasScore(DimensionResult result) {
    return result.score().isPresent();
  }

  private ScreenText text(int height) {
    ScreenText text = new ScreenText(width);
    if (height >= 2) {
      String standing = standing();
      boolean room = TextWrap.columns(standing) + LEGEND.length() <= width;
      text.cut(standing + (room ? LEGEND : ""), Ink.STRONG);
    }
    if (height >= 1) {
      bar(text, "Readiness", Optional.of(assessment.readiness()), "", Ink.STRONG);
    }
    List<DimensionResult> all = assessment.dimensions().stream().filter(Picture::hasScore).toList();
    // The dimension that is being asked about changes under the eyes, so it stays longest.
    List<DimensionResult> most = new ArrayList<>(all);
    most.sort(Comparator.comparing(result -> !isHere(result)));
    List<DimensionResult> fitting =
        most.subList(0, Math.max(0, Math.min(most.size(), height - text.size())));
    for (DimensionResult result : all) {
      if (fitting.contains(result)) {
        bar(
            text,
            result.dimension().title(),
            result.score(),
            result.answered() + " of " + result.asked(),
            isHere(result) ? Ink.POINTED : Ink.PLAIN);
      }
    }
    return text;
  }

  private boolean isHere(DimensionResult result) {
    return here.filter(result.dimension().id()::equals).isPresent();
  }

  private String standing() {
    Collection<Verdict> possible = assessment.verdict().possible();
    String verdicts = verdicts(possible);
    boolean over = state.unanswered().isEmpty() && assessment.open() == 0;
    return possible.size() > 1
        ? "So far possible: " + verdicts
        : (over ? "Result: " : "Certain already: ") + verdicts;
  }

  /** The verdicts, the best first. */
  static String verdicts(Collection<Verdict> possible) {
    List<String> titles =
        possible.stream().sorted(Comparator.reverseOrder()).map(Verdict::title).toList();
    int last = titles.size() - 1;
    return last < 1
        ? String.join("", titles)
        : String.join(", ", titles.subList(0, last)) + " or " + titles.get(last);
  }

  private void bar(ScreenText text, String label, Optional<Interval> score, String count, Ink ink) {
    int counts = width >= 60 ? COUNT_WIDTH : 0;
    int labels = Math.max(NARROWEST_LABEL, Math.min(WIDEST_LABEL, width / 3));
    int cells = Math.min(WIDEST_BAR, width - labels - SCORE_WIDTH - counts - 4);
    String bar = cells < 5 ? "" : " [" + cells(score, cells) + "]";
    String line =
        ScreenText.padded(label, labels)
            + bar
            + " "
            + ScreenText.padded(score.map(Picture::words).orElse(""), SCORE_WIDTH)
            + (counts > 0 ? " " + count : "");
    text.cut(line.stripTrailing(), ink);
  }

  /** As the report draws it: what is certain, what is possible, what is out of reach. */
  private static String cells(Optional<Interval> score, int cells) {
    if (score.isEmpty()) {
      return " ".repeat(cells);
    }
    int certain = (int) Math.round(score.get().low() * cells / 100);
    int possible = (int) Math.round(score.get().high() * cells / 100);
    return "#".repeat(certain) + "~".repeat(possible - certain) + ".".repeat(cells - possible);
  }

  /** Whole numbers between which the score lies; as the report prints it, once it is known. */
  static String words(Interval score) {
    return score.isPoint()
        ? Interval.printed(score.low())
        : (int) Math.floor(score.low()) + " to " + (int) Math.ceil(score.high());
  }
}
