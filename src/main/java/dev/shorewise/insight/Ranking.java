package dev.shorewise.insight;

import dev.shorewise.assessment.Interval;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Puts subjects into an order, the readiest first, and keeps no more than it is asked for. */
final class Ranking {
  /**
   * A subject.
   *
   * @param order in which it came
   */
  private record Entry(Ranked subject, long order) {
    /** What is certain counts first, then what may be. */
    static final Comparator<Entry> LAST_FIRST =
        Comparator.comparing((Entry entry) -> entry.subject().possible().first())
            .thenComparing(entry -> entry.subject().possible().last())
            .thenComparingDouble(entry -> entry.subject().readiness().low())
            .thenComparing(Comparator.comparingLong(Entry::order).reversed());
  }

  private final int most;
  private final PriorityQueue<Entry> lastFirst = new PriorityQueue<>(Entry.LAST_FIRST);
  private long seen;

  /**
   * @param most how many to keep; 0 or more
   */
  Ranking(int most) {
    this.most = most;
  }

  /** Takes the next one. */
  void add(Outlined subject) {
    if (most > 0) {
      keep(new Entry(ranked(subject), seen));
    }
    seen++;
  }

  /** Takes those that came later. */
  void add(Ranking later) {
    for (Entry entry : later.lastFirst) {
      keep(new Entry(entry.subject(), seen + entry.order()));
    }
    seen += later.seen;
  }

  private void keep(Entry entry) {
    lastFirst.add(entry);
    if (lastFirst.size() > most) {
      lastFirst.remove();
    }
  }

  /** The readiest, in their order. */
  List<Ranked> first() {
    List<Entry> sorted = new ArrayList<>(lastFirst);
    sorted.sort(Entry.LAST_FIRST.reversed());
    return sorted.stream().map(Entry::subject).toList();
  }

  private static Ranked ranked(Outlined subject) {
    Questionnaire questionnaire = subject.assessor().questionnaire();
    List<Optional<Interval>> scores = new ArrayList<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      scores.add(subject.outline().score(d));
    }
    return new Ranked(
        subject.line(),
        subject.subject(),
        questionnaire,
        subject.outline().possible(),
        subject.outline().leaning(),
        subject.outline().advised(),
        subject.outline().readiness(),
        scores,
        subject.outline().blockers(),
        subject.outline().open().size());
  }
}
