package dev.shorewise.interview;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import java.util.stream.Stream;

/** How far the interview goes before it stops to ask whether that is enough. */
enum Stage {
  /** The questions marked as quick, until go or no-go is clear. */
  QUICK,
  /** The best question next, until go or no-go is clear. */
  DECISION,
  /** The best question next, until the verdict is clear. */
  VERDICT,
  /** The best question next, until it is clear which delivery model is advised, if any. */
  MODEL,
  /** All questions. */
  ALL;

  /** Whether no further answer could change what this stage is to find out. */
  boolean isReached(Assessment assessment) {
    return switch (this) {
      case QUICK, DECISION -> assessment.verdict().decision() != Decision.OPEN;
      case VERDICT -> assessment.verdict().settled().isPresent();
      case MODEL -> VERDICT.isReached(assessment) && assessment.models().possible().size() <= 1;
      case ALL -> false;
    };
  }

  /** What is to be found out next: the first of decision, verdict and model that is not clear. */
  static Stage next(Assessment assessment) {
    return Stream.of(DECISION, VERDICT, MODEL)
        .filter(stage -> !stage.isReached(assessment))
        .findFirst()
        .orElse(ALL);
  }

  /** What this stage is to find out, as a noun. */
  String subject() {
    return switch (this) {
      case QUICK, DECISION -> "decision";
      case VERDICT -> "verdict";
      case MODEL -> "delivery model";
      case ALL -> throw new IllegalStateException("all questions are asked for no single thing");
    };
  }

  /** Whether each question is chosen by what has been answered before. */
  boolean isAdaptive() {
    return this == DECISION || this == VERDICT || this == MODEL;
  }
}
