package dev.shorewise.report;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.Interval;
import dev.shorewise.insight.AnswerChange;
import dev.shorewise.insight.AnswerChange.Share;
import dev.shorewise.insight.Standing;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.report.Comparison.Cause;
import dev.shorewise.report.Comparison.Step;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Block.Column;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a comparison into the order and the words in which it is read. */
final class ComparisonDocument {
  private final Comparison comparison;

  private ComparisonDocument(Comparison comparison) {
    this.comparison = comparison;
  }

  static Document of(Comparison comparison) {
    return new ComparisonDocument(comparison).document();
  }

  private Document document() {
    Standing before = comparison.before();
    Standing after = comparison.after();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Readiness "
            + Wording.score(before.readiness())
            + " before, "
            + Wording.score(after.readiness())
            + " after.");
    sentences.addAll(comparison.notes());
    List<Section> sections = new ArrayList<>();
    sections.add(steps());
    sections.add(scores());
    sections.addAll(changes());
    if (!comparison.lost().isEmpty()) {
      sections.add(
          new Section(
              "Answers that the questionnaire does not take any more",
              List.of(new Block.Paragraph(String.join(", ", comparison.lost()) + "."))));
    }
    return new Document(
        comparison.subject().title(),
        comparison.questionnaire().title()
            + " ("
            + comparison.questionnaire().id()
            + " "
            + comparison.questionnaire().version()
            + ")",
        tone(after),
        before.sameOutcome(after)
            ? "As before: " + outcome(after)
            : "Before: " + outcome(before) + "; after: " + outcome(after),
        sentences,
        sections);
  }

  private static Tone tone(Standing standing) {
    return switch (Decision.of(standing.possible())) {
      case GO -> Tone.GOOD;
      case NO_GO -> Tone.BAD;
      case OPEN -> Tone.OPEN;
    };
  }

  private String outcome(Standing standing) {
    return Wording.verdicts(standing.possible())
        + standing
            .advised()
            .flatMap(comparison.questionnaire()::model)
            .map(model -> " (" + model.shortTitle() + ")")
            .orElse("");
  }

  private Section steps() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("before", comparison.before()));
    for (Step step : comparison.steps()) {
      rows.add(row(target(step.cause()), step.after()));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Table(
            List.of(Column.text(""), Column.number("readiness"), Column.text("result")), rows));
    for (Step step : comparison.steps()) {
      blocks.add(
          new Block.Item(
              Tone.NEUTRAL, "Due to " + step.cause().words() + ": " + moved(step), List.of()));
    }
    return new Section("Where the difference comes from", blocks);
  }

  private static String target(Cause cause) {
    return switch (cause) {
      case QUESTIONNAIRE -> "before, by today's questionnaire";
      case PROGRAM -> "before, by today's program";
      case QUESTIONNAIRE_OR_PROGRAM, UNKNOWN -> "before, by today's questionnaire and program";
      case ANSWERS -> "after";
    };
  }

  private List<String> row(String what, Standing standing) {
    return List.of(what, Wording.score(standing.readiness()), outcome(standing));
  }

  private String moved(Step step) {
    String outcome =
        step.before().sameOutcome(step.after())
            ? "the same result"
            : "from " + outcome(step.before()) + " to " + outcome(step.after());
    return outcome
        + ", readiness "
        + change(step.before().readiness(), step.after().readiness())
        + ".";
  }

  private Section scores() {
    List<List<String>> rows = new ArrayList<>();
    for (Dimension dimension : comparison.questionnaire().dimensions()) {
      Optional<Interval> before =
          Optional.ofNullable(comparison.before().scores().get(dimension.id()));
      Optional<Interval> after =
          Optional.ofNullable(comparison.after().scores().get(dimension.id()));
      if (before.isPresent() || after.isPresent()) {
        rows.add(
            List.of(
                dimension.title(),
                before.map(Wording::score).orElse("none"),
                after.map(Wording::score).orElse("none"),
                before.isPresent() && after.isPresent() ? change(before.get(), after.get()) : ""));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Table(
            List.of(
                Column.text(""),
                Column.number("before"),
                Column.number("after"),
                Column.number("change")),
            rows));
    if (someOpen()) {
      blocks.add(
          new Block.Paragraph(
              "Where answers are open a score is a range: low is how far its lower end moved, high"
                  + " how far its upper end did."));
    }
    return new Section("Scores", blocks);
  }

  private boolean someOpen() {
    return Stream.of(comparison.before(), comparison.after())
        .flatMap(standing -> standing.scores().values().stream())
        .anyMatch(score -> !score.isPoint());
  }

  private List<Section> changes() {
    if (comparison.changes().isEmpty()) {
      return List.of(
          new Section("Answers", List.of(new Block.Paragraph("All answers are the same."))));
    }
    List<Block> blocks = new ArrayList<>();
    List<AnswerChange> moving =
        comparison.changes().stream().filter(AnswerChange::movesOutcome).toList();
    List<AnswerChange> others =
        comparison.changes().stream().filter(change -> !change.movesOutcome()).toList();
    if (!moving.isEmpty()) {
      blocks.add(new Block.Heading("These move the result by themselves"));
      moving.forEach(change -> blocks.add(change(change)));
    }
    if (!others.isEmpty()) {
      blocks.add(new Block.Heading(moving.isEmpty() ? "None moves it alone" : "These do not"));
      others.forEach(change -> blocks.add(change(change)));
    }
    blocks.add(
        new Block.Paragraph("The points are shares of the change of readiness and add up to it."));
    return List.of(new Section("Answers that differ", blocks));
  }

  private Block change(AnswerChange change) {
    Question question = change.question();
    List<String> details = new ArrayList<>();
    details.add(question.ask());
    details.add("before: " + words(question, change.before()));
    details.add("after: " + words(question, change.after()));
    if (change.movesOutcome()) {
      details.add("on its own: " + outcome(change.alone()));
      details.add("all but this one: " + outcome(change.without()));
    }
    return new Block.Item(
        Tone.NEUTRAL, question.id() + ": " + points(change.share()) + " points", details);
  }

  private static String words(Question question, Optional<Response> response) {
    return response.map(given -> Answers.words(question, given)).orElse("not answered");
  }

  private static String points(Share share) {
    return change(share.low(), share.high());
  }

  private static String change(Interval from, Interval to) {
    return change(to.low() - from.low(), to.high() - from.high());
  }

  /**
   * {@code +1.23}, or {@code low +1.23, high -2.00} where the two ends of a range move apart. These
   * are no range themselves: what was open is answered, or the other way round.
   */
  private static String change(double low, double high) {
    String atLow = signed(low);
    String atHigh = signed(high);
    return atLow.equals(atHigh) ? atLow : "low " + atLow + ", high " + atHigh;
  }

  private static String signed(double value) {
    String text = String.format(Locale.ROOT, "%+.2f", value);
    return text.equals("-0.00") || text.equals("+0.00") ? "0.00" : text;
  }
}
