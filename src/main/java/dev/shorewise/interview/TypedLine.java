package dev.shorewise.interview;

import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.ResponseParser;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.questionnaire.AnswerWords;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a typed line means at the place where it was typed. */
final class TypedLine {
  /** Longer is a slip of the clipboard; a sheet that held it might not be readable again. */
  static final int MOST_CHARACTERS = 1000;

  static final String TOO_LONG =
      "That is longer than " + MOST_CHARACTERS + " characters. Please keep it shorter.";

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]+,[0-9]{1,2}");

  /** 1.200 and 1,200: twelve hundred to one reader, a little over one to the other. */
  private static final Pattern GROUPED = Pattern.compile("([1-9][0-9]{0,2})[.,]([0-9]{3})");

  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6})[.)]?");
  private static final Location TYPED = Location.ofFile("typed");

  private TypedLine() {}

  static Event read(InterviewState state, String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return new Event.Enter();
    }
    if (text.length() > MOST_CHARACTERS) {
      return new Event.Misunderstood(TOO_LONG);
    }
    Optional<Event> command = command(state, text.toLowerCase(Locale.ROOT));
    if (command.isPresent()) {
      return command.get();
    }
    if (state.question().isPresent()) {
      return onQuestion(state.question().get(), text);
    }
    if (state.screen() instanceof Screen.AskLength) {
      return length(text.toLowerCase(Locale.ROOT));
    }
    return state.screen() instanceof Screen.Pause || state.screen() instanceof Screen.Review
        ? onPause(state, text.toLowerCase(Locale.ROOT))
        : new Event.Named(text);
  }

  private static Optional<Event> command(InterviewState state, String word) {
    if (!state.isBeginning() && word.matches("r *[0-9]{1,6}")) {
      return Optional.of(new Event.Change(number(word.substring(1).strip())));
    }
    return switch (word) {
      case "r", "review", "l", "list" ->
          state.isBeginning() ? Optional.empty() : Optional.of(new Event.ListAll());
      case "r p", "r c" ->
          state.isBeginning()
              ? Optional.empty()
              : Optional.of(new Event.Rename(word.endsWith("p")));
      case "s", "skip" -> state.isOneOfSeveral() ? Optional.of(new Event.Skip()) : Optional.empty();
      case "x" -> state.isOneOfSeveral() ? Optional.of(new Event.LeaveOut()) : Optional.empty();
      case "?", "h", "help" -> Optional.of(new Event.Help());
      case "b", "back" -> Optional.of(new Event.Back());
      case "q", "quit", "exit" -> Optional.of(new Event.Quit());
      default -> Optional.empty();
    };
  }

  private static Event length(String text) {
    return switch (text) {
      case "1", "1)", "quick" -> new Event.GoOn(Stage.QUICK);
      case "2", "2)", "full" -> new Event.GoOn(Stage.ALL);
      default -> new Event.Misunderstood("Type 1 for the quick interview or 2 for the full one.");
    };
  }

  private static Event onPause(InterviewState state, String text) {
    if (state.screen() instanceof Screen.Pause) {
      boolean isMore = text.equals("m") || text.equals("more");
      if (isMore && EndWords.more(state).isPresent()) {
        return new Event.GoOn(Stage.next(state.assessment()));
      }
      if (text.equals("a") || text.equals("all")) {
        return new Event.GoOn(Stage.ALL);
      }
    }
    // Somebody who types one number after the other may not have seen that the questions are over.
    return state.screen() instanceof Screen.Review && NUMBER.matcher(text).matches()
        ? new Event.Change(number(text))
        : new Event.Misunderstood(EndWords.expected(state));
  }

  private static Event onQuestion(Question question, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("u") || word.equals("unknown")) {
      return new Event.Respond(new Response.Unknown());
    }
    if (word.equals("w")) {
      return new Event.Preview();
    }
    if (word.equals("na") || AnswerWords.NOT_APPLICABLE.contains(word)) {
      return new Event.NotApplicable();
    }
    if (word.equals("n")) {
      return notApplicableOrNo(question);
    }
    if (word.equals("e") || word.startsWith("e ")) {
      return support(text.substring(1).strip());
    }
    return question.select() == Select.NUMBER ? amount(question, text) : choice(question, text);
  }

  /** Whoever types n may mean the answer no. */
  private static Event notApplicableOrNo(Question question) {
    for (int i = 0; i < question.options().size(); i++) {
      String label = question.options().get(i).label().toLowerCase(Locale.ROOT);
      if (question.select() != Select.NUMBER && (label + " ").matches("no\\b.*")) {
        return new Event.Misunderstood(
            "For '"
                + question.options().get(i).label()
                + "' type "
                + (i + 1)
                + (question.notApplicable() ? "; if it does not apply, type n/a." : "."));
      }
    }
    return new Event.NotApplicable();
  }

  private static Event support(String text) {
    if (text.isEmpty()) {
      return new Event.Support(Optional.empty(), Optional.empty());
    }
    if (text.equals("-")) {
      return new Event.Support(Optional.of(Evidence.CLAIMED), Optional.of(""));
    }
    String[] parts = text.split("\\s+", 2);
    String first = parts[0].toLowerCase(Locale.ROOT);
    Optional<Evidence> grade =
        Stream.of(Evidence.values()).filter(evidence -> evidence.word().equals(first)).findFirst();
    if (grade.isPresent()) {
      return new Event.Support(grade, parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }
    List<String> grades = Stream.of(Evidence.values()).map(Evidence::word).toList();
    Optional<String> meant = Suggestion.didYouMean(first, grades);
    return meant
        .<Event>map(hint -> new Event.Misunderstood("'" + parts[0] + "': " + hint))
        .orElseGet(() -> new Event.Support(Optional.empty(), Optional.of(text)));
  }

  private static Event amount(Question question, String text) {
    Matcher grouped = GROUPED.matcher(text);
    if (grouped.matches()) {
      return new Event.Misunderstood(
          "'"
              + text
              + "' can be read in two ways. Write it as "
              + grouped.group(1)
              + grouped.group(2)
              + " or as "
              + clearly(new BigDecimal(grouped.group(1) + "." + grouped.group(2)))
              + ".");
    }
    String number = DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
    return ResponseParser.parse(question, List.of(number), TYPED)
        .fold(
            valid -> new Event.Respond(valid.value()),
            invalid ->
                new Event.Misunderstood(
                    "'"
                        + text
                        + "' is not a number I can read. Write it as 1200 or 12.5,"
                        + " or u if it is not known."));
  }

  /** With another number of decimals than three. */
  private static String clearly(BigDecimal number) {
    String shortest = number.stripTrailingZeros().toPlainString();
    return GROUPED.matcher(shortest).matches() ? shortest + "0" : shortest;
  }

  private static Event choice(Question question, String text) {
    return byName(question, text)
        .<Event>map(option -> chosen(question, List.of(option)))
        .orElseGet(() -> byNumbers(question, text));
  }

  private static Optional<Option> byName(Question question, String text) {
    return question.options().stream()
        .filter(o -> o.id().equalsIgnoreCase(text) || o.label().equalsIgnoreCase(text))
        .filter(option -> !NUMBER.matcher(text).matches())
        .findFirst();
  }

  private static Event byNumbers(Question question, String text) {
    List<Option> options = question.options();
    Set<Option> chosen = new LinkedHashSet<>();
    for (String word : text.split("[\\s,;]+", -1)) {
      int number = NUMBER.matcher(word).matches() ? number(word) : 0;
      if (number < 1 || number > options.size()) {
        return new Event.Misunderstood(
            "'" + text + "' is not among the answers. " + instruction(question));
      }
      chosen.add(options.get(number - 1));
    }
    if (chosen.isEmpty()) {
      return new Event.Misunderstood(instruction(question));
    }
    return chosen(question, new ArrayList<>(chosen));
  }

  private static Event chosen(Question question, List<Option> chosen) {
    if (question.select() == Select.ONE && chosen.size() > 1) {
      return new Event.Misunderstood("This question takes one answer. Choose the nearest.");
    }
    Optional<Option> alone = chosen.stream().filter(Option::exclusive).findFirst();
    if (alone.isPresent() && chosen.size() > 1) {
      return new Event.Misunderstood(
          "'" + alone.get().label() + "' cannot stand beside other answers. Choose again.");
    }
    return ResponseParser.parse(question, chosen.stream().map(Option::id).toList(), TYPED)
        .fold(
            valid -> new Event.Respond(valid.value()),
            invalid -> new Event.Misunderstood(invalid.problems().get(0).message() + "."));
  }

  /** How the question is answered. */
  static String instruction(Question question) {
    String doesNotApply = question.notApplicable() ? ", or n if it does not apply" : "";
    int most = question.options().size();
    return switch (question.select()) {
      case ONE -> "Type " + range(most) + doesNotApply + ".";
      case MANY -> "Type one or more of " + range(most) + ", such as 1 2" + doesNotApply + ".";
      case NUMBER ->
          "Type a number"
              + question.unit().map(unit -> " (" + unit + ")").orElse("")
              + doesNotApply
              + ".";
    };
  }

  private static String range(int most) {
    return most == 1 ? "1" : most == 2 ? "1 or 2" : "1-" + most;
  }

  private static int number(String word) {
    return Integer.parseInt(word.replaceAll("[.)]$", ""));
  }
}
