package dev.shorewise.questionnaire;

/** What a dimension's scores are for. */
public enum Role {
  /** High is good; counts into readiness. */
  CAPABILITY,
  /**
   * High is good; read by rules and needs, and by thresholds that name it; not part of readiness.
   */
  GUARD,
  /** High means that the work asks for much; read by rules, not part of readiness. */
  DEMAND,
  /** Which location suits; carries fit. */
  CONTEXT,
  /** Why now; carries fit that only breaks close calls. Only beliefs and guidance may read it. */
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
