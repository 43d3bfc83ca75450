package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Evidence;
import dev.shorewise.questionnaire.Question;
import java.util.List;
import java.util.Optional;

/**
 * What backs the answer to the question.
 *
 * @param note as it is being typed
 * @param behind the page of the question
 */
record BackingPage(Evidence grade, String note, Page behind) implements Page {
  static BackingPage of(InterviewState interview, Question question, Page behind) {
    Optional<Answer> answer = interview.answer(question.id());
    Backing pending = interview.pending().getOrDefault(question.id(), Backing.NONE);
    return new BackingPage(
        answer.map(Answer::evidence).or(pending::evidence).orElse(Evidence.CLAIMED),
        answer.flatMap(Answer::note).or(pending::note).orElse(""),
        behind);
  }

  @Override
  public boolean isTyping() {
    return true;
  }

  @Override
  public FullScreen on(FullScreen whole, Key key) {
    if (key instanceof Key.Typed typed) {
      return note.length() < TypedLine.MOST_CHARACTERS
          ? whole.with(new BackingPage(grade, note + typed.text(), behind))
          : whole.with(whole.interview().say(TypedLine.TOO_LONG));
    }
    return switch ((Key.Named) key) {
      case UP -> whole.with(graded(-1));
      case DOWN, TAB -> whole.with(graded(1));
      case BACKSPACE -> whole.with(new BackingPage(grade, TypedText.withoutLast(note), behind));
      case ENTER ->
          whole
              .with(behind)
              .with(
                  whole
                      .interview()
                      .on(new Event.Support(Optional.of(grade), Optional.of(note.strip()))));
      case ESCAPE -> whole.with(behind);
      default -> whole;
    };
  }

  private BackingPage graded(int by) {
    List<Evidence> grades = List.of(Evidence.values());
    Evidence next = grades.get(Math.floorMod(grades.indexOf(grade) + by, grades.size()));
    return new BackingPage(next, note, behind);
  }
}
