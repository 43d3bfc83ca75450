package dev.shorewise.report;

import dev.shorewise.answers.Subject;
import dev.shorewise.insight.AnswerChange;
import dev.shorewise.insight.Standing;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.List;

/**
 * Two assessments of one subject, over time or by two assessors, and what makes the difference.
 *
 * @param questionnaire the one by which both are read
 * @param sha256 its hash
 * @param steps from the first standing that is known to the second sheet's, in order; each starts
 *     where the one before it ends, the last one is due to answers
 * @param changes the answers that differ, those that move the outcome first
 * @param lost ids of questions of the first sheet whose answers do not fit the questionnaire
 * @param notes what a reader should know of how the two were compared
 */
public record Comparison(
    Subject subject,
    Questionnaire questionnaire,
    String sha256,
    List<Step> steps,
    List<AnswerChange> changes,
    List<String> lost,
    List<String> notes) {
  public Comparison {
    steps = List.copyOf(steps);
    changes = List.copyOf(changes);
    lost = List.copyOf(lost);
    notes = List.copyOf(notes);
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).before().equals(steps.get(i - 1).after())) {
        throw new IllegalArgumentException("a step must start where the one before it ends");
      }
    }
  }

  /** What a step is due to. */
  public enum Cause {
    /** Another version of the questionnaire, the answers and the program being the same. */
    QUESTIONNAIRE("the questionnaire"),
    /** Another version of the program. */
    PROGRAM("the program"),
    /** Both are others, and it is not known which of them does it. */
    QUESTIONNAIRE_OR_PROGRAM("the questionnaire or the program"),
    /** Neither is another, so that the stored result was not made from the stored answers. */
    UNKNOWN("something that the file does not tell; was it changed by hand?"),
    ANSWERS("the answers");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** For the end of "due to …". */
    public String words() {
      return words;
    }
  }

  /** A part of the way from the first standing to the second. */
  public record Step(Cause cause, Standing before, Standing after) {}

  /** How the subject stood first. */
  public Standing before() {
    return steps.get(0).before();
  }

  /** How it stands by the second sheet. */
  public Standing after() {
    return steps.get(steps.size() - 1).after();
  }

  /**
   * As text for a terminal.
   *
   * @param width columns of the terminal; the text uses {@value TextReport#WIDTH} to some more
   * @param color whether to add ANSI colours
   */
  public String text(int width, boolean color) {
    return TextReport.of(ComparisonDocument.of(this), width, color);
  }

  /** As Markdown. */
  public String markdown() {
    return MarkdownReport.of(ComparisonDocument.of(this));
  }

  /** As JSON, one indented object. */
  public String json(String version) {
    return ComparisonJson.pretty(this, version);
  }
}
