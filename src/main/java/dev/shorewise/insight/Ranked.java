package dev.shorewise.insight;

import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Interval;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of many subjects, as far as a table of them shows it.
 *
 * @param line the line of the input on which it stands
 * @param possible the possible verdicts, worst first
 * @param leaning where an undecided one points
 * @param advised the delivery model advised
 * @param scores by place of the dimension; absent for context and motive, and where nothing is
 *     scorable
 * @param blockers what certainly stands between it and GO, as {@link Portfolio#blockers} names it
 * @param open how many questions are open
 */
public record Ranked(
    int line,
    Subject subject,
    Questionnaire questionnaire,
    SortedSet<Verdict> possible,
    Optional<Verdict> leaning,
    Optional<String> advised,
    Interval readiness,
    List<Optional<Interval>> scores,
    List<String> blockers,
    int open) {
  public Ranked {
    possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
    scores = List.copyOf(scores);
    blockers = List.copyOf(blockers);
  }

  Ranked redacted() {
    return new Ranked(
        line,
        subject.redacted(line),
        questionnaire,
        possible,
        leaning,
        advised,
        readiness,
        scores,
        blockers,
        open);
  }
}
