package dev.shorewise.assessment;

/**
 * What one answer means to the arithmetic and to conditions. Compared by identity.
 *
 * <p>{@link #OPEN} and {@link #ABSENT} stand for an answer that is still to be found out, and for a
 * question that does not count (not applicable, or left out).
 */
final class Fill {
  static final Fill OPEN = new Fill(0, 0, new long[0]);
  static final Fill ABSENT = new Fill(0, 0, new long[0]);

  /** The chosen options, one bit each. */
  final long options;

  /** 100 · points / outOf, times the dimension's scale; 0 when unscored. */
  final long value;

  private final long[] fit;

  /**
   * A fill.
   *
   * @param fit by model, times the fit scale; empty for a question without fit
   */
  Fill(long options, long value, long[] fit) {
    this.options = options;
    this.value = value;
    this.fit = fit;
  }

  boolean isPresent() {
    return this != OPEN && this != ABSENT;
  }

  long fit(int model) {
    return fit[model];
  }

  /** How much better the one model fits than the other; the fit itself if {@code minus} is -1. */
  long fit(int plus, int minus) {
    return fit[plus] - (minus < 0 ? 0 : fit[minus]);
  }
}
