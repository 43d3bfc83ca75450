package dev.shorewise.insight;

import dev.shorewise.questionnaire.Comparison;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What made a condition true, false or open: the least that a reader must look at to see why. Of an
 * "any of" that holds only the parts that hold, of an open condition only what is open.
 *
 * @param questions ids of questions whose answers were read directly or through a flag
 * @param limits by the id of each dimension whose score was read: what it was held against, each
 *     once, in the order in which the condition names them
 * @param readinessLimits what readiness was held against, likewise
 */
public record Grounds(
    SortedSet<String> questions,
    SortedMap<String, List<Comparison>> limits,
    List<Comparison> readinessLimits) {
  /** Nothing at all. */
  public static final Grounds NONE = new Grounds(new TreeSet<>(), new TreeMap<>(), List.of());

  public Grounds {
    questions = Collections.unmodifiableSortedSet(new TreeSet<>(questions));
    TreeMap<String, List<Comparison>> copy = new TreeMap<>(limits);
    copy.replaceAll((id, own) -> List.copyOf(own));
    limits = Collections.unmodifiableSortedMap(copy);
    readinessLimits = List.copyOf(readinessLimits);
  }

  static Grounds ofQuestion(String id) {
    return new Grounds(new TreeSet<>(List.of(id)), new TreeMap<>(), List.of());
  }

  static Grounds ofDimension(String id, Comparison limit) {
    TreeMap<String, List<Comparison>> limits = new TreeMap<>();
    limits.put(id, List.of(limit));
    return new Grounds(new TreeSet<>(), limits, List.of());
  }

  static Grounds ofReadiness(Comparison limit) {
    return new Grounds(new TreeSet<>(), new TreeMap<>(), List.of(limit));
  }

  /** Ids of dimensions whose scores were read. */
  public SortedSet<String> dimensions() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(limits.keySet()));
  }

  /** Whether readiness was read. */
  public boolean readiness() {
    return !readinessLimits.isEmpty();
  }

  Grounds and(Grounds other) {
    TreeSet<String> allQuestions = new TreeSet<>(questions);
    allQuestions.addAll(other.questions);
    TreeMap<String, List<Comparison>> allLimits = new TreeMap<>(limits);
    other.limits.forEach((id, more) -> allLimits.merge(id, more, Grounds::both));
    return new Grounds(allQuestions, allLimits, both(readinessLimits, other.readinessLimits));
  }

  private static List<Comparison> both(List<Comparison> some, List<Comparison> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
