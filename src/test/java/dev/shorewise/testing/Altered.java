package dev.shorewise.testing;

import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Rule;
import dev.shorewise.questionnaire.Thresholds;
import java.util.List;

/** Questionnaires and questions that differ from others in a few parts. */
public final class Altered {
  private final Questionnaire like;
  private String id;
  private String title;
  private List<Dimension> dimensions;
  private List<Question> questions;
  private List<Rule> rules;
  private Thresholds go;
  private List<String> services;

  private Altered(Questionnaire like) {
    this.like = like;
    this.id = like.id();
    this.title = like.title();
    this.dimensions = like.dimensions();
    this.questions = like.questions();
    this.rules = like.rules();
    this.go = like.go();
    this.services = like.services();
  }

  /** Begins with what is like the given one. */
  public static Altered from(Questionnaire like) {
    return new Altered(like);
  }

  public Altered id(String other) {
    this.id = other;
    return this;
  }

  public Altered title(String other) {
    this.title = other;
    return this;
  }

  public Altered dimensions(List<Dimension> others) {
    this.dimensions = others;
    return this;
  }

  public Altered questions(List<Question> others) {
    this.questions = others;
    return this;
  }

  public Altered rules(List<Rule> others) {
    this.rules = others;
    return this;
  }

  public Altered go(Thresholds other) {
    this.go = other;
    return this;
  }

  public Altered services(List<String> others) {
    this.services = others;
    return this;
  }

  public Questionnaire questionnaire() {
    return new Questionnaire(
        id,
        like.version(),
        title,
        like.description(),
        dimensions,
        questions,
        rules,
        like.models(),
        go,
        like.pilot(),
        like.beliefs(),
        like.guidance(),
        services,
        like.tests(),
        like.monotone());
  }

  /** The same question with another weight. */
  public static Question weighing(Question question, int weight) {
    return question(question, weight, question.options());
  }

  /** The same question with other options. */
  public static Question offering(Question question, List<Option> options) {
    return question(question, question.weight(), options);
  }

  private static Question question(Question like, int weight, List<Option> options) {
    return new Question(
        like.id(),
        like.dimension(),
        weight,
        like.quick(),
        like.ask(),
        like.why(),
        like.help(),
        like.select(),
        like.combine(),
        like.outOf(),
        options,
        like.showIf(),
        like.notApplicable(),
        like.unit());
  }
}
