package dev.shorewise.batch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A row of a {@link ClientFile}.
 *
 * @param number of the line it starts on in the file that was read
 * @param own the line in the client's own file that its marks named when it was read
 * @param text of the columns of the client's own, without the line end
 * @param marks what the five columns of a rejects file say of it; all blank where nothing is wrong
 * @param doubt why its cells may stand in the wrong place
 * @param isPassive whether it is blank or lists the allowed values
 * @param isFused whether it may hold several rows of the client's own, so that nobody is asked
 * @param toAsk the subjects in it that are to be asked about and not done
 * @param leftOut the subjects in it that are no clients, so that the file is to be without them
 */
record ClientLine(
    int number,
    OptionalInt own,
    String text,
    List<String> marks,
    Optional<String> doubt,
    boolean isPassive,
    boolean isFused,
    SortedSet<Integer> toAsk,
    SortedSet<Integer> leftOut) {
  static final List<String> NO_MARKS = Collections.nCopies(Rejects.COLUMNS.size(), "");

  /** In the last mark: nothing is wrong with the row, but it is still to be asked about. */
  private static final String STILL_OPEN = "has open answers that were not asked for yet";

  ClientLine {
    marks = List.copyOf(marks);
    toAsk = Collections.unmodifiableSortedSet(new TreeSet<>(toAsk));
    leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
  }

  /** Whether these marks say that nothing is wrong, but something open. */
  static boolean isStillOpen(List<String> marks) {
    return marks.get(marks.size() - 1).equals(STILL_OPEN);
  }

  /** Whether something is wrong with it or still to be asked, in what is not left out. */
  boolean isMarked() {
    return !marks.equals(NO_MARKS) && (toAsk.isEmpty() || !left().isEmpty());
  }

  /** The subjects that are to be asked about and neither done nor left out. */
  SortedSet<Integer> left() {
    SortedSet<Integer> left = new TreeSet<>(toAsk);
    left.removeAll(leftOut);
    return left;
  }

  ClientLine withText(String other) {
    return new ClientLine(number, own, other, marks, doubt, isPassive, isFused, toAsk, leftOut);
  }

  /** To be asked about these subjects, and marked so. */
  ClientLine asking(SortedSet<Integer> subjects) {
    List<String> marked = marks;
    if (subjects.isEmpty() && isStillOpen(marks)) {
      marked = NO_MARKS;
    } else if (!subjects.isEmpty() && !isMarked()) {
      marked = List.of(Integer.toString(number), "", "", "", STILL_OPEN);
    }
    return new ClientLine(number, own, text, marked, doubt, isPassive, isFused, subjects, leftOut);
  }

  /** With or without the subject, which is no client. */
  ClientLine leavingOut(int subject, boolean isLeftOut) {
    SortedSet<Integer> out = new TreeSet<>(leftOut);
    if (isLeftOut) {
      out.add(subject);
    } else {
      out.remove(subject);
    }
    return new ClientLine(number, own, text, marks, doubt, isPassive, isFused, toAsk, out);
  }

  /** With the subject done; with the last of them the marks go. */
  ClientLine done(int subject) {
    SortedSet<Integer> left = new TreeSet<>(toAsk);
    left.remove(subject);
    return left.isEmpty()
        ? new ClientLine(
            number, own, text, NO_MARKS, Optional.empty(), isPassive, isFused, left, leftOut)
        : new ClientLine(number, own, text, marks, doubt, isPassive, isFused, left, leftOut);
  }
}
