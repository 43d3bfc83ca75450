package dev.shorewise.interview;

import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An interview on a whole screen: the interview itself, and the page that is shown of it.
 * Immutable; a key makes the next state.
 *
 * @param begun pages of questions that were left in the middle of an answer, by question
 */
record FullScreen(InterviewState interview, Page page, SortedMap<String, Page> begun) {
  FullScreen {
    begun = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Page>) begun));
  }

  static FullScreen of(InterviewState interview) {
    return new FullScreen(interview, pageOf(interview), new TreeMap<>());
  }

  /** What follows. */
  FullScreen on(Key key) {
    if (key == Key.Named.NONE || interview.isOver()) {
      return this;
    }
    if (key == Key.Named.LEAVE) {
      return with(interview.on(new Event.Quit()));
    }
    if (page.isTyping()) {
      return silent().page().on(silent(), key);
    }
    if (key.is('q') && !page.isOverlay()) {
      return with(interview.on(new Event.Quit()));
    }
    return page.on(silent(), key);
  }

  /** The keys of every page that asks for something. */
  FullScreen onCommand(Key key) {
    if (key.is('b') || key == Key.Named.LEFT || key == Key.Named.ESCAPE) {
      return does(new Event.Back());
    }
    if (key == Key.Named.RIGHT) {
      return does(new Event.Forward());
    }
    if (key.is('?')) {
      return with(new HelpPage(0, page));
    }
    if (key.is('s') && mayBeDropped()) {
      return does(new Event.Skip());
    }
    if (key.is('x') && mayBeDropped()) {
      return does(new Event.LeaveOut());
    }
    if (key.is('r')) {
      return with(AnswersPage.of(interview, page));
    }
    return interview.question().map(question -> onCommand(question, key)).orElse(this);
  }

  /**
   * Whether a key drops the client. At its end, where all that was asked is answered, a slip would
   * cost that; there it is a way on to point at.
   */
  private boolean mayBeDropped() {
    return interview.isOneOfSeveral() && interview.question().isPresent();
  }

  private FullScreen onCommand(Question question, Key key) {
    if (key.is('u') || key.is('n')) {
      return does(TypedLine.read(interview, ((Key.Typed) key).text()));
    }
    if (key.is('e') && interview.isOneOfSeveral()) {
      return does(new Event.Support(Optional.empty(), Optional.empty()));
    }
    if (key.is('e')) {
      return with(BackingPage.of(interview, question, page));
    }
    return key.is('w') ? with(PreviewPage.of(interview, question, page)) : this;
  }

  /** Lets the event happen; shows what comes then. */
  FullScreen does(Event event) {
    InterviewState next = interview.on(event);
    if (next.screen().equals(interview.screen())) {
      // An answer that was given stands; one that is only begun is kept as it is.
      return next.sheet().equals(interview.sheet()) ? with(next) : of(next).keeping(begun);
    }
    SortedMap<String, Page> kept = new TreeMap<>(begun);
    interview
        .question()
        .ifPresent(
            question -> {
              boolean given =
                  event instanceof Event.Respond || event instanceof Event.NotApplicable;
              if (given || page.equals(pageOf(interview))) {
                kept.remove(question.id());
              } else {
                kept.put(question.id(), page);
              }
            });
    return of(next).keeping(kept);
  }

  private FullScreen keeping(SortedMap<String, Page> kept) {
    Page shown = interview.question().map(q -> kept.getOrDefault(q.id(), page)).orElse(page);
    return new FullScreen(interview, shown, kept);
  }

  FullScreen with(Page other) {
    return new FullScreen(interview, other, begun);
  }

  FullScreen with(InterviewState other) {
    return new FullScreen(other, page, begun);
  }

  /** What was said has been read when the next key is pressed. */
  private FullScreen silent() {
    return with(interview.silent());
  }

  private static Page pageOf(InterviewState interview) {
    return interview
        .question()
        .<Page>map(
            question ->
                question.select() == Select.NUMBER
                    ? AmountPage.of(interview, question)
                    : ChoicePage.of(interview, question))
        .orElseGet(() -> EndPage.of(interview));
  }
}
