package dev.shorewise.interview;

import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.interview.Dialogue.Reply;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.questionnaire.ServiceSearch;
import dev.shorewise.questionnaire.ServiceSearch.Match;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks which work an interview is about, before there is a questionnaire, and offers the
 * questionnaires for such work.
 */
public final class WorkChoice {
  private static final int MOST_OFFERED = 5;

  private final Dialogue dialogue;
  private final Set<String> general;
  private final ServiceSearch search;

  private WorkChoice(Dialogue dialogue, Questionnaire general, ServiceSearch search) {
    this.dialogue = dialogue;
    this.general = Set.copyOf(general.services());
    this.search = search;
  }

  /**
   * What was chosen.
   *
   * @param process in the words of whoever was asked
   * @param questionnaire its id
   */
  public record Work(String process, String questionnaire) {}

  /** One of several questions was answered, or an earlier one is to be asked again. */
  private sealed interface Step {
    record Chosen(String questionnaire) implements Step {}

    record Back() implements Step {}

    record Left() implements Step {}
  }

  /**
   * Asks. Work that no questionnaire is made for gets the general one, without a question.
   *
   * @param shipped the questionnaires on offer, the general one among them
   * @param process the process, if that is known already
   * @return absent if the interview was left
   */
  public static Optional<Work> ask(
      Dialogue dialogue, List<Questionnaire> shipped, Optional<String> process) {
    Questionnaire general =
        shipped.stream()
            .filter(questionnaire -> questionnaire.id().equals(QuestionnaireLibrary.GENERAL))
            .findFirst()
            .orElseThrow();
    return new WorkChoice(dialogue, general, ServiceSearch.among(shipped)).ask(process);
  }

  private Optional<Work> ask(Optional<String> given) {
    while (true) {
      Optional<String> process = given.or(this::process);
      if (process.isEmpty()) {
        return Optional.empty();
      }
      Step step = questionnaireFor(process.get(), given.isEmpty());
      if (step instanceof Step.Chosen chosen) {
        return Optional.of(new Work(process.get(), chosen.questionnaire()));
      }
      if (step instanceof Step.Left) {
        return Optional.empty();
      }
    }
  }

  private Optional<String> process() {
    say("");
    say(InterviewView.ASK_PROCESS);
    while (true) {
      Optional<String> typed = read();
      String word = typed.map(WorkChoice::lowerCase).orElse("q");
      switch (word) {
        case "q", "quit", "exit" -> {
          return Optional.empty();
        }
        case "?", "h", "help" -> say(InterviewView.ABOUT_PROCESSES);
        case "b", "back" -> say(InterviewState.AT_THE_FIRST);
        case "" -> say(InterviewState.NAME_IN_A_FEW_WORDS);
        default -> {
          if (word.length() <= TypedLine.MOST_CHARACTERS) {
            return typed;
          }
          say(TypedLine.TOO_LONG);
        }
      }
    }
  }

  private Step questionnaireFor(String process, boolean mayGoBack) {
    List<Match> offered = matches(process);
    if (offered.isEmpty()) {
      say(
          "No questions are made for just that work, so it gets the general ones. 'shorewise"
              + " questionnaire list' shows all there are; -q takes one of them.");
      return new Step.Chosen(QuestionnaireLibrary.GENERAL);
    }
    say("");
    say("There are questions made for such work. Which fit yours best?");
    for (int i = 0; i < offered.size(); i++) {
      choice(i + 1, title(offered.get(i)));
    }
    int general = offered.size() + 1;
    choice(general, "Something else: the general questionnaire");
    while (true) {
      String typed = read().map(WorkChoice::lowerCase).orElse("q").replaceAll("[.)]$", "");
      switch (typed) {
        case "q", "quit", "exit" -> {
          return new Step.Left();
        }
        case "?", "h", "help" ->
            say(
                "The questions for one kind of work are the general ones and some that only matter"
                    + " there. The result means the same either way.");
        case "b", "back" -> {
          if (mayGoBack) {
            return new Step.Back();
          }
          say(InterviewState.AT_THE_FIRST);
        }
        default -> {
          int number = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
          if (number == general) {
            return new Step.Chosen(QuestionnaireLibrary.GENERAL);
          }
          if (number >= 1 && number < general) {
            return new Step.Chosen(offered.get(number - 1).questionnaire().id());
          }
          say("Type 1-" + general + ", b to go back, or q to quit.");
        }
      }
    }
  }

  private List<Match> matches(String process) {
    List<Match> found = search.find(process);
    // Whoever mistypes a word seldom does so at its beginning; other work may look like a slip.
    Optional<String> meant =
        search
            .didYouMean(process)
            .filter(text -> lowerCase(process).startsWith(text.substring(0, 1)));
    return (found.isEmpty() ? meant.map(search::find).orElse(List.of()) : found)
        .stream().filter(match -> !isGeneral(match)).limit(MOST_OFFERED).toList();
  }

  /** Every questionnaire is found by what the general one that it extends is for. */
  private boolean isGeneral(Match match) {
    return match.questionnaire().id().equals(QuestionnaireLibrary.GENERAL)
        || general.contains(match.name());
  }

  private static String title(Match match) {
    Questionnaire questionnaire = match.questionnaire();
    boolean obvious =
        match.name().equalsIgnoreCase(questionnaire.title())
            || match.name().equals(questionnaire.id());
    return questionnaire.title() + (obvious ? "" : ", for instance " + match.name());
  }

  private void choice(int number, String label) {
    TextWrap.wrap(VisibleText.of(label), dialogue.width(), "  " + number + ") ", "     ")
        .forEach(dialogue::show);
  }

  /** What was typed; nothing at the end of the input. */
  private Optional<String> read() {
    Reply reply = dialogue.ask(Conversation.PROMPT);
    return reply instanceof Reply.Line line ? Optional.of(line.text().strip()) : Optional.empty();
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void say(String text) {
    TextWrap.wrap(text, dialogue.width(), "", "").forEach(dialogue::show);
  }
}
