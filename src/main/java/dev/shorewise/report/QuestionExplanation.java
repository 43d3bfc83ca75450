package dev.shorewise.report;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.DimensionResult.Contribution;
import dev.shorewise.insight.AnswerEffect;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Block;
import dev.shorewise.report.Document.Block.Column;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an answer counts, and what every other answer to the question would do. */
final class QuestionExplanation {
  private final Assessor assessor;
  private final Assessment assessment;
  private final Question question;
  private final Dimension dimension;

  private QuestionExplanation(Assessor assessor, Report report, Question question) {
    this.assessor = assessor;
    this.assessment = report.assessment();
    this.question = question;
    this.dimension = assessment.questionnaire().dimensionOf(question);
  }

  static Document of(Assessor assessor, Report report, Answers answers, Question question) {
    QuestionExplanation explanation = new QuestionExplanation(assessor, report, question);
    List<String> sentences = new ArrayList<>();
    sentences.add("Answer: " + answers.inWords(question));
    sentences.add(explanation.counts());
    question.why().ifPresent(sentences::add);
    List<Section> sections = new ArrayList<>();
    sections.add(explanation.effects());
    sections.addAll(explanation.fixes());
    List<Block> rules = Reading.rules(report.assessment().rules(), explanation::reads);
    if (!rules.isEmpty()) {
      sections.add(new Section("Rules that read it", rules));
    }
    return Explanation.about(report, question.ask(), sentences, sections);
  }

  private String counts() {
    if (!question.isScored() && !question.hasFit()) {
      return question.id()
          + " counts neither in a score nor in which place suits; rules and advice may read it.";
    }
    if (!question.isScored()) {
      return question.id()
          + " counts with a weight of "
          + question.weight()
          + " in which place suits ("
          + dimension.title()
          + ").";
    }
    Optional<Contribution> part =
        assessment.dimension(dimension.id()).contributions().stream()
            .filter(each -> each.question().equals(question.id()))
            .findFirst();
    int all =
        assessment.dimension(dimension.id()).contributions().stream()
            .mapToInt(Contribution::weight)
            .sum();
    return part.map(
            each ->
                question.id()
                    + " has a weight of "
                    + each.weight()
                    + " of "
                    + all
                    + " in "
                    + dimension.title()
                    + " and adds "
                    + Sum.points(each.low(), each.high())
                    + " to its "
                    + assessment
                        .dimension(dimension.id())
                        .score()
                        .map(Wording::score)
                        .orElse("score")
                    + ".")
        .orElse(question.id() + " does not count in " + dimension.title() + " here.");
  }

  private Section effects() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(""));
    if (question.isScored()) {
      columns.add(Column.number("score"));
      columns.add(Column.number("readiness"));
    }
    columns.add(Column.text("verdict"));
    columns.add(Column.text("place"));
    List<List<String>> rows = new ArrayList<>();
    for (AnswerEffect effect : AnswerEffect.of(assessor, assessment, question)) {
      List<String> row = new ArrayList<>();
      row.add((effect.given() ? "(now) " : "") + words(effect.response()));
      if (question.isScored()) {
        row.add(effect.score().map(Wording::score).orElse("none"));
        row.add(Wording.score(effect.readiness()));
      }
      row.add(Wording.verdicts(effect.verdicts()));
      row.add(places(effect));
      rows.add(row);
    }
    return new Section("What each answer does", List.of(new Block.Table(columns, rows)));
  }

  /** Of several options only how they differ from those given. */
  private String words(Response response) {
    Answer now = assessment.sheet().answers().get(question.id());
    if (question.select() == Select.MANY
        && now != null
        && now.response() instanceof Response.Chosen given
        && response instanceof Response.Chosen chosen) {
      List<String> added = new ArrayList<>(chosen.options());
      added.removeAll(given.options());
      List<String> left = new ArrayList<>(given.options());
      left.removeAll(chosen.options());
      if (added.size() + left.size() == 1) {
        return added.isEmpty() ? "without: " + label(left.get(0)) : "also: " + label(added.get(0));
      }
    }
    return Answers.words(question, response);
  }

  private String label(String option) {
    return question.option(option).orElseThrow().label();
  }

  private String places(AnswerEffect effect) {
    return effect.verdicts().stream().noneMatch(Verdict::isGo)
        ? "-"
        : Wording.oneOf(
            effect.models().stream()
                .map(id -> assessment.questionnaire().model(id).orElseThrow())
                .map(DeliveryModel::shortTitle)
                .toList());
  }

  private List<Section> fixes() {
    List<Block> blocks = new ArrayList<>();
    for (Option option : question.options()) {
      option
          .fix()
          .ifPresent(
              fix ->
                  blocks.add(
                      new Block.Item(
                          Tone.NEUTRAL,
                          fix.action() + " (" + Wording.days(fix.days()) + ")",
                          fix.reach()
                              .flatMap(question::option)
                              .map(to -> List.of("from: " + option.label(), "to: " + to.label()))
                              .orElse(List.of("adds: " + option.label())))));
    }
    return blocks.isEmpty() ? List.of() : List.of(new Section("What lifts it", blocks));
  }

  private boolean reads(Condition part) {
    if (part instanceof Condition.OptionChosen chosen) {
      return chosen.question().equals(question.id());
    }
    return part instanceof Condition.FlagRaised raised
        && !question.raising(raised.flag()).isEmpty();
  }
}
