package dev.shorewise.report;

import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an explanation is about. */
public sealed interface Topic {
  /**
   * The verdict and all that leads to it.
   *
   * @param target a delivery model whose path is shown too
   */
  record Verdict(Optional<DeliveryModel> target) implements Topic {}

  /** One question. */
  record OfQuestion(Question question) implements Topic {}

  /** One dimension. */
  record OfDimension(Dimension dimension) implements Topic {}

  /** One delivery model. */
  record OfModel(DeliveryModel model) implements Topic {}

  /** The topic with this id: a question, else a dimension, else a delivery model. */
  static Optional<Topic> named(Questionnaire questionnaire, String id) {
    return questionnaire
        .question(id)
        .<Topic>map(OfQuestion::new)
        .or(() -> questionnaire.dimension(id).map(OfDimension::new))
        .or(() -> questionnaire.model(id).map(OfModel::new));
  }

  /** The ids that {@link #named} knows. */
  static List<String> names(Questionnaire questionnaire) {
    return Stream.of(
            questionnaire.questions().stream().map(Question::id),
            questionnaire.dimensions().stream().map(Dimension::id),
            questionnaire.models().stream().map(DeliveryModel::id))
        .flatMap(ids -> ids)
        .toList();
  }
}
