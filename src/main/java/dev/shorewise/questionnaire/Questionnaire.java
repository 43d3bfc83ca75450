package dev.shorewise.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A resolved questionnaire: what is asked, and what the answers mean. Every list keeps the order of
 * the file, overlays after what they extend.
 *
 * @param version as the file states it, such as {@code 1.0.0}
 * @param models the delivery models, nearest first
 * @param go what the verdict GO asks of the scores; implies {@code pilot}
 * @param pilot what the verdict PILOT asks of the scores
 * @param services names and synonyms of the services it fits
 * @param tests those of its own file only; tests are not inherited
 * @param monotone whether the loader has proved that a better answer never worsens the result
 */
public record Questionnaire(
    String id,
    String version,
    String title,
    Optional<String> description,
    List<Dimension> dimensions,
    List<Question> questions,
    List<Rule> rules,
    List<DeliveryModel> models,
    Thresholds go,
    Thresholds pilot,
    List<Belief> beliefs,
    List<Guidance> guidance,
    List<String> services,
    List<EmbeddedTest> tests,
    boolean monotone) {
  public Questionnaire {
    dimensions = List.copyOf(dimensions);
    questions = List.copyOf(questions);
    rules = List.copyOf(rules);
    models = List.copyOf(models);
    beliefs = List.copyOf(beliefs);
    guidance = List.copyOf(guidance);
    services = List.copyOf(services);
    tests = List.copyOf(tests);
  }

  public Optional<Question> question(String questionId) {
    return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
  }

  public Optional<Dimension> dimension(String dimensionId) {
    return dimensions.stream().filter(dimension -> dimension.id().equals(dimensionId)).findFirst();
  }

  public Optional<DeliveryModel> model(String modelId) {
    return models.stream().filter(model -> model.id().equals(modelId)).findFirst();
  }

  /**
   * The place of a delivery model among {@link #models}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public int place(String modelId) {
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).id().equals(modelId)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no delivery model " + modelId);
  }

  /** The questions by id. */
  public Map<String, Question> questionsById() {
    return questions.stream().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  /**
   * The questions that a condition reads, through flags and scores too: each once, in the order in
   * which the condition names them, and those of one flag or score in the order of the file.
   */
  public List<Question> questionsRead(Condition condition) {
    return condition
        .leaves()
        .flatMap(leaf -> questions.stream().filter(question -> reads(leaf, question)))
        .distinct()
        .toList();
  }

  private boolean reads(Condition leaf, Question question) {
    if (leaf instanceof Condition.OptionChosen chosen) {
      return question.id().equals(chosen.question());
    }
    if (leaf instanceof Condition.FlagRaised raised) {
      return !question.raising(raised.flag()).isEmpty();
    }
    return leaf instanceof Condition.DimensionScore score
        ? question.dimension().equals(score.dimension())
        : roleOf(question) == Role.CAPABILITY;
  }

  /** The dimension that a question of this questionnaire belongs to. */
  public Dimension dimensionOf(Question question) {
    return dimension(question.dimension()).orElseThrow();
  }

  /** The role of the dimension that the question belongs to. */
  public Role roleOf(Question question) {
    return dimensionOf(question).role();
  }
}
