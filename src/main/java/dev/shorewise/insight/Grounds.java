package dev.shorewise.insight;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What made a condition true, false or open: the least that a reader must look at to see why. Of an
 * "any of" that holds only the parts that hold, of an open condition only what is open.
 *
 * @param questions ids of questions whose answers were read directly or through a flag
 * @param dimensions ids of dimensions whose scores were read
 * @param readiness whether readiness was read
 */
public record Grounds(
    SortedSet<String> questions, SortedSet<String> dimensions, boolean readiness) {
  /** Nothing at all. */
  public static final Grounds NONE = new Grounds(new TreeSet<>(), new TreeSet<>(), false);

  public Grounds {
    questions = Collections.unmodifiableSortedSet(new TreeSet<>(questions));
    dimensions = Collections.unmodifiableSortedSet(new TreeSet<>(dimensions));
  }

  static Grounds ofQuestion(String id) {
    return new Grounds(new TreeSet<>(List.of(id)), new TreeSet<>(), false);
  }

  static Grounds ofDimension(String id) {
    return new Grounds(new TreeSet<>(), new TreeSet<>(List.of(id)), false);
  }

  Grounds and(Grounds other) {
    TreeSet<String> allQuestions = new TreeSet<>(questions);
    allQuestions.addAll(other.questions);
    TreeSet<String> allDimensions = new TreeSet<>(dimensions);
    allDimensions.addAll(other.dimensions);
    return new Grounds(allQuestions, allDimensions, readiness || other.readiness);
  }
}
