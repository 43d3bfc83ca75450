package dev.shorewise.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The subjects nearest to GO of all that were seen, no more than it is asked for. */
final class Nearest {
  /**
   * A subject.
   *
   * @param order in which it came
   */
  private record Entry(DistanceToGo distance, long order, Outlined subject) {
    static final Comparator<Entry> NEAREST_FIRST =
        Comparator.comparing(Entry::distance).thenComparingLong(Entry::order);
  }

  private final PriorityQueue<Entry> furthestFirst =
      new PriorityQueue<>(Entry.NEAREST_FIRST.reversed());
  private final int most;
  private long seen;

  /**
   * @param most how many to keep; 0 or more
   */
  Nearest(int most) {
    this.most = most;
  }

  /** Takes the next one. */
  void add(Outlined subject) {
    keep(DistanceToGo.of(subject.outline()), seen, subject);
    seen++;
  }

  /** Takes those that came later. */
  void add(Nearest later) {
    for (Entry entry : later.furthestFirst) {
      keep(entry.distance(), seen + entry.order(), entry.subject());
    }
    seen += later.seen;
  }

  private void keep(DistanceToGo distance, long order, Outlined subject) {
    Entry furthest = furthestFirst.peek();
    boolean isFull = furthestFirst.size() == most;
    if (isFull && furthest != null && distance.compareTo(furthest.distance()) > 0) {
      return;
    }
    furthestFirst.add(new Entry(distance, order, subject));
    if (furthestFirst.size() > most) {
      furthestFirst.remove();
    }
  }

  /** The nearest; equals as they came. */
  List<Outlined> first() {
    List<Entry> sorted = new ArrayList<>(furthestFirst);
    sorted.sort(Entry.NEAREST_FIRST);
    return sorted.stream().map(Entry::subject).toList();
  }
}
