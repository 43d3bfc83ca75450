package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Subject;
import dev.shorewise.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All questions with their answers.
 *
 * @param items the questions that are asked, in order, then what else there is to see
 * @param cursor the item that is pointed at, from 0
 * @param behind the page to come back to
 */
record AnswersPage(List<Item> items, int cursor, Filter filter, Page behind) implements Page {
  private static final int PAGE = 5;

  /**
   * A question and its answer, or a name that can be changed.
   *
   * @param event what leads there, or says why nothing does
   * @param number from 1; 0 for a name, and for a question that is not asked
   * @param answer in words; absent if there is none
   */
  record Item(Event event, int number, String ask, Optional<String> answer) {
    private boolean isShown(Filter filter) {
      return filter.shows(number + ". " + ask + " " + answer.orElse(InterviewView.NOT_ASKED));
    }
  }

  AnswersPage {
    items = List.copyOf(items);
  }

  static AnswersPage of(InterviewState interview, Page behind) {
    List<String> visible = interview.visible();
    List<Item> items = new ArrayList<>(questions(interview));
    if (!interview.isOneOfSeveral()) {
      Subject subject = interview.sheet().subject();
      items.add(new Item(new Event.Rename(true), 0, "The process", subject.process()));
      items.add(new Item(new Event.Rename(false), 0, "The company", subject.client()));
    }
    int here = interview.question().map(question -> visible.indexOf(question.id())).orElse(0);
    return new AnswersPage(items, Math.max(0, here), Filter.NONE, behind);
  }

  /** Those that are asked, then those of one client of several that its file answers. */
  static List<Item> questions(InterviewState interview) {
    List<String> visible = interview.visible();
    List<Item> items = new ArrayList<>();
    IntStream.range(0, visible.size()).forEach(i -> items.add(item(interview, visible, i)));
    if (interview.isOneOfSeveral()) {
      interview.script().questionnaire().questions().stream()
          .filter(question -> !visible.contains(question.id()))
          .forEach(
              question ->
                  interview
                      .answer(question.id())
                      .ifPresent(answer -> items.add(given(question, answer))));
    }
    return items;
  }

  private static Item given(Question question, Answer answer) {
    return new Item(
        new Event.Misunderstood("The file answers this, so that it is not asked about."),
        0,
        question.ask(),
        Optional.of("In the file, not asked about: " + InterviewView.inWords(question, answer)));
  }

  private static Item item(InterviewState interview, List<String> visible, int index) {
    Question question = interview.script().question(visible.get(index));
    return new Item(
        new Event.GoTo(question.id()),
        index + 1,
        question.ask(),
        interview.answer(question.id()).map(answer -> InterviewView.inWords(question, answer)));
  }

  /** The items that the filter shows, from 0. */
  List<Integer> shown() {
    return IntStream.range(0, items.size())
        .filter(i -> items.get(i).isShown(filter))
        .boxed()
        .toList();
  }

  @Override
  public boolean isTyping() {
    return filter.typing();
  }

  @Override
  public FullScreen on(FullScreen whole, Key key) {
    if (key instanceof Key.Named named) {
      return switch (named) {
        case UP -> whole.with(moved(-1));
        case DOWN -> whole.with(moved(1));
        case PAGE_UP -> whole.with(moved(-PAGE));
        case PAGE_DOWN -> whole.with(moved(PAGE));
        case HOME -> whole.with(moved(-items.size()));
        case END -> whole.with(moved(items.size()));
        case ESCAPE -> filter.isOn() ? whole.with(filtered(Filter.NONE)) : whole.with(behind);
        case LEFT -> whole.with(behind);
        case BACKSPACE -> filter.typing() ? whole.with(filtered(filter.on(key))) : whole;
        case ENTER -> filter.typing() ? whole.with(filtered(filter.on(key))) : enter(whole);
        default -> whole;
      };
    }
    if (filter.typing()) {
      return whole.with(filtered(filter.on(key)));
    }
    if (key.is('j') || key.is('k')) {
      return whole.with(moved(key.is('j') ? 1 : -1));
    }
    if (key.is('/')) {
      return whole.with(filtered(filter.begun()));
    }
    return key.is('b') || key.is('r') || key.is('q') ? whole.with(behind) : whole;
  }

  private FullScreen enter(FullScreen whole) {
    return shown().contains(cursor)
        ? whole.with(behind).does(items.get(cursor).event())
        : whole.with(filtered(Filter.NONE));
  }

  private AnswersPage moved(int by) {
    List<Integer> shown = shown();
    if (shown.isEmpty()) {
      return this;
    }
    int to = Math.max(0, Math.min(shown.size() - 1, shown.indexOf(cursor) + by));
    return new AnswersPage(items, shown.get(to), filter, behind);
  }

  private AnswersPage filtered(Filter other) {
    AnswersPage page = new AnswersPage(items, cursor, other, behind);
    List<Integer> shown = page.shown();
    return shown.isEmpty() || shown.contains(cursor)
        ? page
        : new AnswersPage(items, shown.get(0), other, behind);
  }
}
