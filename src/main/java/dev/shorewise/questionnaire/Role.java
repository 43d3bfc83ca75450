package dev.shorewise.questionnaire;

/** What a dimension's scores are for. */
public enum Role {
  /** High is good; counts into readiness. */
  CAPABILITY,
  /** High is good; counts in rules, needs and named floors, never into readiness. */
  GUARD,
  /** How much the work asks for; gates and excludes, never counts into readiness. */
  DEMAND,
  /** Which location suits; carries fit. */
  CONTEXT,
  /** Why now; carries fit that only breaks close calls. Nothing else may read it. */
  MOTIVE;

  /** Whether questions of this role carry points, and the dimension so has a score. */
  public boolean isScored() {
    return this == CAPABILITY || this == GUARD || this == DEMAND;
  }

  /** Whether questions of this role carry a fit for each delivery model. */
  public boolean carriesFit() {
    return this == CONTEXT || this == MOTIVE;
  }

  /** Whether more points are a strength that can be built up. */
  public boolean highIsGood() {
    return this == CAPABILITY || this == GUARD;
  }

  /** The word used in files: {@code capability}. */
  public String word() {
    return Words.of(this);
  }
}
