package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Response;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A question with options, then "not known" and, where it may be, "does not apply".
 *
 * @param question what is asked
 * @param cursor the choice that is pointed at, from 0; -1 at first, so that no answer is suggested
 * @param ticked the options that are ticked, from 0; only of a question that takes several
 * @param typed the digits of a number that may go on
 */
record ChoicePage(
    Question question, int cursor, SortedSet<Integer> ticked, String typed, Filter filter)
    implements Page {
  private static final int PAGE = 5;
  private static final int MOST_SINGLE_DIGITS = 9;

  ChoicePage {
    ticked = Collections.unmodifiableSortedSet(new TreeSet<>(ticked));
  }

  static ChoicePage of(InterviewState interview, Question question) {
    SortedSet<Integer> chosen = chosen(interview, question);
    boolean many = question.select() == Select.MANY;
    List<String> choices = choices(question);
    int cursor = chosen.isEmpty() ? -1 : chosen.first();
    Optional<Response> response = interview.answer(question.id()).map(Answer::response);
    if (response.filter(Response.Unknown.class::isInstance).isPresent()) {
      cursor = question.options().size();
    } else if (response.filter(Response.NotApplicable.class::isInstance).isPresent()) {
      cursor = choices.size() - 1;
    }
    return new ChoicePage(question, cursor, many ? chosen : new TreeSet<>(), "", Filter.NONE);
  }

  /** The options that the answer names, from 0. */
  static SortedSet<Integer> chosen(InterviewState interview, Question question) {
    List<String> ids = question.options().stream().map(Option::id).toList();
    SortedSet<Integer> chosen = new TreeSet<>();
    interview
        .answer(question.id())
        .map(Answer::response)
        .filter(Response.Chosen.class::isInstance)
        .map(Response.Chosen.class::cast)
        .ifPresent(response -> response.options().forEach(id -> chosen.add(ids.indexOf(id))));
    return chosen;
  }

  /** The labels of all choices. */
  List<String> choices() {
    return choices(question);
  }

  private static List<String> choices(Question question) {
    List<String> labels = new ArrayList<>(question.options().stream().map(Option::label).toList());
    labels.add("Not known");
    if (question.notApplicable()) {
      labels.add("Does not apply");
    }
    return labels;
  }

  /** The choices that the filter shows, from 0. */
  List<Integer> shown() {
    List<String> labels = choices();
    return IntStream.range(0, labels.size())
        .filter(i -> filter.shows(labels.get(i)))
        .boxed()
        .toList();
  }

  @Override
  public boolean isTyping() {
    return filter.typing();
  }

  @Override
  public FullScreen on(FullScreen whole, Key key) {
    if (key == Key.Named.ESCAPE && filter.isOn()) {
      return whole.with(filtered(Filter.NONE));
    }
    if (key == Key.Named.UP || (key.is('k') && !filter.typing())) {
      return whole.with(moved(-1));
    }
    if (key == Key.Named.DOWN || (key.is('j') && !filter.typing())) {
      return whole.with(moved(1));
    }
    if (filter.typing()) {
      return whole.with(filtered(filter.on(key)));
    }
    if (key instanceof Key.Named named) {
      return onNamed(whole, named);
    }
    if (key.digit() >= 0) {
      return onDigit(whole, key.digit());
    }
    if (key.is(' ')) {
      return many() ? whole.with(toggled(cursor)) : enter(whole);
    }
    if (key.is('/')) {
      return whole.with(filtered(filter.begun()));
    }
    return whole.onCommand(key);
  }

  private FullScreen onNamed(FullScreen whole, Key.Named key) {
    return switch (key) {
      case HOME -> whole.with(pointedAt(0));
      case END -> whole.with(pointedAt(choices().size()));
      case PAGE_UP -> whole.with(moved(-PAGE));
      case PAGE_DOWN -> whole.with(moved(PAGE));
      case ENTER -> enter(whole);
      default -> whole.onCommand(key);
    };
  }

  private boolean many() {
    return question.select() == Select.MANY;
  }

  /** A digit chooses; where there are ten options or more, it only points, as more may follow. */
  private FullScreen onDigit(FullScreen whole, int digit) {
    int most = question.options().size();
    int longer = typed.isEmpty() ? 0 : Integer.parseInt(typed) * 10 + digit;
    int number = longer >= 1 && longer <= most ? longer : digit;
    if (number < 1 || number > most) {
      return whole.with(whole.interview().say(TypedLine.instruction(question)));
    }
    ChoicePage there = at(number - 1);
    if (most > MOST_SINGLE_DIGITS) {
      boolean more = number * 10 <= most;
      return whole.with(
          new ChoicePage(
              question, number - 1, ticked, more ? String.valueOf(number) : "", Filter.NONE));
    }
    return many() ? whole.with(there.toggled(number - 1)) : there.enter(whole.with(there));
  }

  private FullScreen enter(FullScreen whole) {
    int options = question.options().size();
    boolean hidden = cursor >= 0 && !shown().contains(cursor);
    if (cursor >= options && !hidden && (ticked.isEmpty() || !many())) {
      return cursor == options
          ? whole.does(new Event.Respond(new Response.Unknown()))
          : whole.does(new Event.NotApplicable());
    }
    if (many()) {
      return ticked.isEmpty() && !isSuggested(whole)
          ? nothingTicked(whole)
          : whole.does(ticked.isEmpty() ? new Event.Enter() : response(ticked));
    }
    if (cursor < 0 || hidden) {
      return whole.interview().answer(question.id()).isPresent() || isSuggested(whole)
          ? whole.does(new Event.Enter())
          : whole.with(
              whole.interview().say("Choose an answer first: with the arrow keys, or its number."));
    }
    return whole.does(response(new TreeSet<>(List.of(cursor))));
  }

  private boolean isSuggested(FullScreen whole) {
    return whole.interview().suggested(question.id()).isPresent();
  }

  private static FullScreen nothingTicked(FullScreen whole) {
    return whole.with(
        whole.interview().say("Tick what applies first: Space or its number. Then Enter goes on."));
  }

  private Event response(SortedSet<Integer> chosen) {
    return new Event.Respond(
        new Response.Chosen(chosen.stream().map(i -> question.options().get(i).id()).toList()));
  }

  /** With the option ticked, or no longer so; an exclusive one stands alone. */
  ChoicePage toggled(int option) {
    if (option < 0 || option >= question.options().size()) {
      return this;
    }
    SortedSet<Integer> other = new TreeSet<>(ticked);
    if (!other.remove(option)) {
      boolean alone = question.options().get(option).exclusive();
      other.removeIf(i -> alone || question.options().get(i).exclusive());
      other.add(option);
    }
    return new ChoicePage(question, cursor, other, "", filter);
  }

  private ChoicePage at(int choice) {
    return new ChoicePage(question, choice, ticked, "", Filter.NONE);
  }

  private ChoicePage moved(int by) {
    int here = shown().indexOf(cursor);
    return pointedAt(here >= 0 ? here + by : by > 0 ? 0 : choices().size());
  }

  /** Points at one of the choices that are shown, from 0; the nearest, if there is no such one. */
  private ChoicePage pointedAt(int place) {
    List<Integer> shown = shown();
    int there = Math.max(0, Math.min(shown.size() - 1, place));
    return shown.isEmpty() ? this : new ChoicePage(question, shown.get(there), ticked, "", filter);
  }

  private ChoicePage filtered(Filter other) {
    ChoicePage page = new ChoicePage(question, cursor, ticked, "", other);
    List<Integer> shown = page.shown();
    boolean stays = other.text().isEmpty() || shown.contains(cursor) || shown.isEmpty();
    return stays ? page : new ChoicePage(question, shown.get(0), ticked, "", other);
  }
}
