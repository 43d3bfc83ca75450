package dev.shorewise.assessment;

import dev.shorewise.questionnaire.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * Which delivery model, and why not the others.
 *
 * @param advised the model's id, when the decision is GO and every completion advises the same
 * @param preferred the model that context and motive would choose if all were feasible, when every
 *     completion agrees
 * @param possible the models advised in some completion whose verdict is GO or PILOT, in the
 *     questionnaire's order; empty when there is no such completion
 * @param exact whether {@code possible} holds nothing else
 * @param closeCall when several feasible models fit about equally well, open questions left out
 * @param each all models in the questionnaire's order
 */
public record ModelAdvice(
    Optional<String> advised,
    Optional<String> preferred,
    List<String> possible,
    boolean exact,
    Optional<CloseCall> closeCall,
    List<ModelResult> each) {
  public ModelAdvice {
    possible = List.copyOf(possible);
    each = List.copyOf(each);
  }

  /** The result for the model with this id. */
  public ModelResult model(String id) {
    return each.stream().filter(result -> result.model().equals(id)).findFirst().orElseThrow();
  }

  /**
   * Feasible models less than 5 points of context fit below the best.
   *
   * @param contenders two or more, in the questionnaire's order
   * @param brokenBy what chose among them
   */
  public record CloseCall(List<String> contenders, TieBreak brokenBy) {
    public CloseCall {
      contenders = List.copyOf(contenders);
    }
  }

  /** What chooses among contenders. */
  public enum TieBreak {
    /** The motive questions fit one best. */
    MOTIVE,
    /** Motives fit alike, so the nearer one was taken. */
    NEARER
  }

  /** Whether a model can be used. */
  public enum Availability {
    FEASIBLE,
    RULED_OUT,
    /** Open answers decide. */
    OPEN
  }

  /**
   * One delivery model.
   *
   * @param needs in the order of the dimensions' ids
   * @param exclusions rules that exclude it, or may; none that does not fire
   * @param contextFit 0 to 100
   * @param motiveFit 0 to 100
   */
  public record ModelResult(
      String model,
      Availability state,
      List<Need> needs,
      List<Exclusion> exclusions,
      Interval contextFit,
      Interval motiveFit) {
    public ModelResult {
      needs = List.copyOf(needs);
      exclusions = List.copyOf(exclusions);
    }
  }

  /**
   * What a model needs of a dimension.
   *
   * @param score absent when the dimension has nothing to score; the need then holds
   */
  public record Need(
      String dimension, Comparison comparison, Optional<Interval> score, Truth holds) {}

  /**
   * A rule that excludes a model.
   *
   * @param fires never FALSE
   */
  public record Exclusion(String rule, Truth fires) {}
}
