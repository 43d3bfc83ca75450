package dev.shorewise.insight;

import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is judgement in a questionnaire, and could as well be set a little differently: weights and
 * thresholds. Everything is in the order of ids, so that the order of a file has no say.
 *
 * @param questions by id: those that have points or a fit, and so use their weight
 * @param groups by question: a name shared by the questions whose weights are held against each
 *     other
 * @param capabilities by id: the dimensions that use their weight
 * @param thresholds of GO, then of PILOT, then the needs of the models by id
 */
record Dials(
    List<Question> questions,
    List<String> groups,
    List<Dimension> capabilities,
    List<Threshold> thresholds) {
  /**
   * A threshold that a verdict or a model sets.
   *
   * @param of what it belongs to
   * @param on what is held against it
   * @param dimension for {@link On#DIMENSION} its id
   */
  record Threshold(Of of, int model, On on, Optional<String> dimension, Comparison comparison) {}

  /** What sets a threshold. */
  enum Of {
    GO,
    PILOT,
    MODEL
  }

  /** What is held against a threshold. */
  enum On {
    READINESS,
    EVERY_CAPABILITY,
    DIMENSION
  }

  static Dials of(Questionnaire questionnaire) {
    List<Threshold> thresholds = new ArrayList<>();
    add(thresholds, Of.GO, questionnaire.go());
    add(thresholds, Of.PILOT, questionnaire.pilot());
    questionnaire.models().stream()
        .sorted(Comparator.comparing(DeliveryModel::id))
        .forEach(
            model ->
                model
                    .needs()
                    .forEach(
                        (dimension, need) ->
                            thresholds.add(
                                new Threshold(
                                    Of.MODEL,
                                    questionnaire.place(model.id()),
                                    On.DIMENSION,
                                    Optional.of(dimension),
                                    need))));
    List<Question> questions =
        questionnaire.questions().stream()
            .filter(question -> question.isScored() || question.hasFit())
            .sorted(Comparator.comparing(Question::id))
            .toList();
    return new Dials(
        questions,
        questions.stream().map(question -> group(questionnaire, question)).toList(),
        questionnaire.dimensions().stream()
            .filter(dimension -> dimension.role() == Role.CAPABILITY)
            .sorted(Comparator.comparing(Dimension::id))
            .toList(),
        List.copyOf(thresholds));
  }

  /** Points are weighed within a dimension, fits within a role. */
  private static String group(Questionnaire questionnaire, Question question) {
    return question.isScored()
        ? "dimension " + question.dimension()
        : "role " + questionnaire.roleOf(question);
  }

  private static void add(List<Threshold> to, Of of, Thresholds thresholds) {
    thresholds
        .readiness()
        .ifPresent(c -> to.add(new Threshold(of, -1, On.READINESS, Optional.empty(), c)));
    thresholds
        .everyCapability()
        .ifPresent(c -> to.add(new Threshold(of, -1, On.EVERY_CAPABILITY, Optional.empty(), c)));
    thresholds
        .dimensions()
        .forEach((id, c) -> to.add(new Threshold(of, -1, On.DIMENSION, Optional.of(id), c)));
  }

  /** The settings as the questionnaire gives them. */
  Settings given() {
    return new Settings(
        questions.stream().mapToDouble(Question::weight).toArray(),
        capabilities.stream().mapToDouble(Dimension::weight).toArray(),
        thresholds.stream().mapToDouble(t -> t.comparison().threshold()).toArray());
  }

  /** One setting of everything; its arrays are overwritten by whoever owns it. */
  static final class Settings {
    /** By question; 0 or more. */
    final double[] questions;

    /** By capability dimension; 0 or more. */
    final double[] capabilities;

    final double[] thresholds;

    Settings(double[] questions, double[] capabilities, double[] thresholds) {
      this.questions = questions;
      this.capabilities = capabilities;
      this.thresholds = thresholds;
    }
  }
}
