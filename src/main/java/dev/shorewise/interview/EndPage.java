package dev.shorewise.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nothing more is asked for now: what next?
 *
 * @param words how it stands: a sentence, then the reasons for it
 * @param choices the ways on
 * @param cursor the choice that is pointed at, from 0
 */
record EndPage(List<String> words, List<Choice> choices, int cursor) implements Page {
  /**
   * A way on.
   *
   * @param event absent: to the list of all answers
   * @param key the one that takes it wherever one points; absent where that is a key of all pages
   */
  record Choice(String label, Optional<Event> event, Optional<Character> key) {}

  EndPage {
    words = List.copyOf(words);
    choices = List.copyOf(choices);
  }

  static EndPage of(InterviewState interview) {
    List<String> words = new ArrayList<>(EndWords.of(interview));
    List<Choice> choices = new ArrayList<>();
    choices.add(
        choice(
            interview.isOneOfSeveral() ? "Go on: " + EndWords.onward(interview) : "Show the result",
            new Event.Enter()));
    if (interview.screen() instanceof Screen.Pause pause) {
      words.add(EndWords.spared(interview, pause));
      Event goOn = new Event.GoOn(Stage.next(interview.assessment()));
      // Whoever has no answer yet most likely wants one.
      int place = pause.settled() ? 1 : 0;
      EndWords.more(interview)
          .ifPresent(more -> choices.add(place, choice("More, " + more, goOn, 'm')));
      choices.add(choice("Answer " + EndWords.all(interview), new Event.GoOn(Stage.ALL), 'a'));
    }
    choices.add(
        new Choice(
            "Look through the answers, and change some", Optional.empty(), Optional.empty()));
    choices.add(choice("Back to the last question", new Event.Back()));
    if (interview.isOneOfSeveral()) {
      choices.add(choice("Skip this client; its row stays as it was", new Event.Skip()));
      choices.add(choice("This is no client: " + InterviewView.LEAVE_OUT, new Event.LeaveOut()));
    }
    choices.add(choice("Save and leave; go on another time", new Event.Quit()));
    return new EndPage(words, choices, 0);
  }

  private static Choice choice(String label, Event event) {
    return new Choice(label, Optional.of(event), Optional.empty());
  }

  private static Choice choice(String label, Event event, char key) {
    return new Choice(label, Optional.of(event), Optional.of(key));
  }

  /** The keys that are only here. */
  List<String> keys() {
    return choices.stream()
        .flatMap(choice -> choice.key().stream())
        .map(key -> key == 'm' ? "m more" : "a all")
        .toList();
  }

  @Override
  public FullScreen on(FullScreen whole, Key key) {
    if (key == Key.Named.UP || key.is('k')) {
      return whole.with(pointedAt(cursor - 1));
    }
    if (key == Key.Named.DOWN || key.is('j')) {
      return whole.with(pointedAt(cursor + 1));
    }
    if (key == Key.Named.ENTER || key.is(' ')) {
      return choose(whole, cursor);
    }
    Optional<Choice> wanted =
        choices.stream().filter(choice -> choice.key().filter(key::is).isPresent()).findFirst();
    if (wanted.isPresent()) {
      return choose(whole, choices.indexOf(wanted.get()));
    }
    int number = key.digit();
    // Only pointed at: it may be the answer to a question that somebody expected here.
    return number >= 1 && number <= choices.size()
        ? whole.with(pointedAt(number - 1))
        : whole.onCommand(key);
  }

  private EndPage pointedAt(int choice) {
    return new EndPage(words, choices, Math.max(0, Math.min(choices.size() - 1, choice)));
  }

  private FullScreen choose(FullScreen whole, int choice) {
    return choices
        .get(choice)
        .event()
        .map(whole::does)
        .orElseGet(() -> whole.with(AnswersPage.of(whole.interview(), whole.page())));
  }
}
