package dev.shorewise.questionnaire;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Something asked once, keyed by a stable id.
 *
 * @param dimension the id of its dimension
 * @param weight 1 to 1000, against the other questions of the dimension
 * @param quick whether the quick interview asks it
 * @param ask the question itself
 * @param why what the answer is needed for
 * @param help a longer explanation with an example
 * @param combine how the points of several options become one; only read when {@code select} is
 *     {@code MANY}
 * @param outOf what full points are; 1 to 1000
 * @param options in the order they are offered; for a number, the bands from low to high
 * @param showIf when it is asked; absent means always
 * @param notApplicable whether it may be answered not-applicable
 * @param unit what a number counts, such as {@code transactions per month}
 */
public record Question(
    String id,
    String dimension,
    int weight,
    boolean quick,
    String ask,
    Optional<String> why,
    Optional<String> help,
    Select select,
    Combine combine,
    int outOf,
    List<Option> options,
    Optional<Condition> showIf,
    boolean notApplicable,
    Optional<String> unit) {

  /** How many options an answer names. */
  public enum Select {
    /** Exactly one. */
    ONE,
    /** One or more; an exclusive option stands alone. */
    MANY,
    /** A number, 0 or more, which falls into one of the bands. */
    NUMBER;

    public String word() {
      return Words.of(this);
    }
  }

  /** How the points of several chosen options become those of the answer. */
  public enum Combine {
    MAX,
    MIN,
    /** The sum, no more than {@code outOf}. */
    SUM;

    public String word() {
      return Words.of(this);
    }
  }

  public Question {
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("no options: " + id);
    }
  }

  /** The same question, asked only where the condition holds. */
  public Question shownIf(Condition condition) {
    return new Question(
        id,
        dimension,
        weight,
        quick,
        ask,
        why,
        help,
        select,
        combine,
        outOf,
        options,
        Optional.of(condition),
        notApplicable,
        unit);
  }

  public Optional<Option> option(String optionId) {
    return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
  }

  /**
   * The place of an option among {@link #options}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public int place(String optionId) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).id().equals(optionId)) {
        return i;
      }
    }
    throw new IllegalArgumentException(optionId + " is not an option of " + id);
  }

  /** Whether its options have points, so that it counts in its dimension's score. */
  public boolean isScored() {
    return options.get(0).points().isPresent();
  }

  /** Whether its options have a fit for every delivery model. */
  public boolean hasFit() {
    return !options.get(0).fit().isEmpty();
  }

  /** Whether it takes several options whose points add up, each of which a fix can add. */
  public boolean isChecklist() {
    return select == Select.MANY && combine == Combine.SUM;
  }

  /** The ids of the options that raise the flag, in their order. */
  public List<String> raising(String flag) {
    return options.stream().filter(each -> each.raises().contains(flag)).map(Option::id).toList();
  }

  /**
   * The points of an answer that names these options; 0 to {@code outOf}.
   *
   * @param chosen at least one of a scored question
   */
  public int points(Collection<Option> chosen) {
    IntStream points = chosen.stream().mapToInt(option -> option.points().orElseThrow());
    return switch (combine) {
      case MAX -> points.max().orElseThrow();
      case MIN -> points.min().orElseThrow();
      case SUM -> Math.min(outOf, points.sum());
    };
  }

  /** The least number that falls into a band, which is one of the question's. */
  public BigDecimal least(Option band) {
    int place = place(band.id());
    return place == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(options.get(place - 1).below().orElseThrow());
  }

  /**
   * The band that a number falls into.
   *
   * @param value 0 or more
   * @throws IllegalStateException if this is not a number question
   */
  public Option band(BigDecimal value) {
    if (select != Select.NUMBER) {
      throw new IllegalStateException(id + " takes no number");
    }
    return options.stream()
        .filter(
            band ->
                band.below().isEmpty()
                    || value.compareTo(BigDecimal.valueOf(band.below().getAsLong())) < 0)
        .findFirst()
        .orElseThrow();
  }
}
