package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a state looks: lines of plain text that fit the width and hold no control characters. */
final class InterviewView {
  static final String ASK_PROCESS = "Which process is this about? For example: customer support.";
  static final String ABOUT_PROCESSES =
      "The name stands at the top of the report and of the file. A process is a piece of work that"
          + " could be handed over as a whole, such as customer support, bookkeeping or software"
          + " testing.";

  static final String LEAVE_OUT = "leave out its row";
  static final String NOT_ASKED = "not asked yet";

  private static final String KEYS_ELSEWHERE = "b back, ? help, q save and quit.";
  private static final String KEYS = "u not known, b back, ? help, q save and quit";

  private final InterviewState state;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  private InterviewView(InterviewState state, int width) {
    this.state = state;
    this.width = width;
  }

  /** What is said once, before anything is asked. */
  static List<String> welcome(InterviewState state, int width) {
    InterviewView view = new InterviewView(state, width);
    if (state.isOneOfSeveral()) {
      view.welcome(state.script().client().get());
      return view.lines;
    }
    view.text(state.script().questionnaire().title() + ": " + view.extent());
    view.text(
        "Nothing is lost if you stop: every answer is saved at once. \"Not known\" is a good answer"
            + " too.");
    return view.lines;
  }

  private void welcome(ClientCase client) {
    blank();
    text(client.title());
    client
        .sheet()
        .doubt()
        .ifPresent(doubt -> text("Each answer is asked anew, because " + doubt + "."));
    List<String> toAsk = client.toAskInWords(state.unanswered());
    if (!toAsk.isEmpty()) {
      text(
          "To ask: "
              + String.join(", ", toAsk)
              + ". s skips this client, x leaves out a row that is none.");
    }
  }

  private String extent() {
    List<String> visible = state.visible();
    int open = (int) visible.stream().filter(id -> state.answer(id).isEmpty()).count();
    if (state.opening().has(new Screen.AskLength())) {
      return length(state.script().quickCount())
          + " in the quick interview, or all "
          + state.unanswered().size()
          + ".";
    }
    if (state.stage().isAdaptive()) {
      return "as many questions as it takes, up to " + state.unanswered().size() + ".";
    }
    return open == visible.size()
        ? length(open) + "."
        : open == 0
            ? visible.size() + " questions, all answered."
            : open + " of " + count(visible.size(), "question") + " left, " + minutes(open) + ".";
  }

  private static String length(int questions) {
    return count(questions, "question") + ", " + minutes(questions);
  }

  private static String minutes(int questions) {
    return "about " + count(Math.max(1, Math.round(questions / 3f)), "minute");
  }

  /** What is being asked. */
  static List<String> screen(InterviewState state, int width) {
    InterviewView view = new InterviewView(state, width);
    view.blank();
    if (state.question().isPresent()) {
      view.question(state.question().get());
    } else if (state.screen() instanceof Screen.AskProcess) {
      view.subject(ASK_PROCESS);
    } else if (state.screen() instanceof Screen.Rename rename && rename.process()) {
      view.subject(ASK_PROCESS);
    } else if (state.screen() instanceof Screen.Rename) {
      view.subject("Which company is it about?");
    } else if (state.screen() instanceof Screen.AskClient) {
      view.subject(
          "Which company is it about?"
              + (state.isOneOfSeveral() ? "" : " Press Enter to leave this out."));
    } else if (state.screen() instanceof Screen.AskLength) {
      view.askLength();
    } else if (state.screen() instanceof Screen.Pause pause) {
      view.pause(pause);
    } else if (state.screen() instanceof Screen.Review) {
      view.review();
    }
    return view.lines;
  }

  /** What is said before asking again. */
  static List<String> notice(InterviewState state, int width) {
    InterviewView view = new InterviewView(state, width);
    Optional<Notice> notice = state.notice();
    if (notice.isEmpty()) {
      return view.lines;
    }
    if (notice.get() instanceof Notice.Said said) {
      view.text(said.text());
    } else if (notice.get() instanceof Notice.Help) {
      view.help();
    } else if (notice.get() instanceof Notice.Preview) {
      state.question().ifPresent(view::preview);
    } else {
      view.listing();
    }
    return view.lines;
  }

  private void question(Question question) {
    String title = state.script().questionnaire().dimensionOf(question).title();
    text(title + " - question " + place(question));
    blank();
    text(question.ask());
    question.why().ifPresent(why -> add(why, "  ", "  "));
    state.remark(question).ifPresent(this::text);
    if (question.select() != Select.NUMBER) {
      blank();
      options(question);
    }
    blank();
    state.answer(question.id()).ifPresent(answer -> current(question, answer));
    String instruction = TypedLine.instruction(question);
    if (TextWrap.columns(instruction) + 1 + KEYS.length() < width) {
      text(instruction + " " + KEYS + ".");
    } else {
      text(instruction);
      text(KEYS + ".");
    }
  }

  /** Which question of how many, such as "3 of 15". */
  private String place(Question question) {
    List<String> visible = state.visible();
    int number = visible.indexOf(question.id()) + 1;
    if (!state.stage().isAdaptive()) {
      return number + " of " + visible.size();
    }
    long later =
        state.candidates(state.stage()).stream().filter(id -> !visible.contains(id)).count();
    return number
        + " of at most "
        + (visible.size() + later)
        + ", to make the "
        + state.stage().subject()
        + " clear";
  }

  private void options(Question question) {
    int digits = String.valueOf(question.options().size()).length();
    for (int i = 0; i < question.options().size(); i++) {
      String number = String.valueOf(i + 1);
      String lead = "  " + " ".repeat(digits - number.length()) + number + ") ";
      add(question.options().get(i).label(), lead, " ".repeat(lead.length()));
    }
  }

  private void current(Question question, Answer answer) {
    text("Your answer: " + inWords(question, answer) + ". Enter keeps it.");
  }

  static String inWords(Question question, Answer answer) {
    String backing =
        (answer.evidence() == Evidence.CLAIMED ? "" : " [" + answer.evidence().word() + "]")
            + answer.note().map(note -> " (" + note + ")").orElse("");
    return inWords(question, answer.response()) + backing;
  }

  private static String inWords(Question question, Response response) {
    if (response instanceof Response.Chosen chosen) {
      return chosen.options().stream()
          .map(id -> label(question, id))
          .collect(Collectors.joining("; "));
    }
    if (response instanceof Response.Amount amount) {
      return amount.value().toPlainString() + question.unit().map(unit -> " " + unit).orElse("");
    }
    return response instanceof Response.Unknown ? "not known" : "does not apply";
  }

  private static String label(Question question, String option) {
    int number = question.options().stream().map(Option::id).toList().indexOf(option) + 1;
    return number + ") " + question.option(option).map(Option::label).orElse(option);
  }

  private void subject(String ask) {
    text(ask);
    Optional<String> given =
        state.asksProcess() ? state.sheet().subject().process() : state.sheet().subject().client();
    given.ifPresent(name -> text("Your answer: " + name + ". Enter keeps it."));
  }

  private void askLength() {
    text("How much time do you have?");
    blank();
    add(
        "Quick: "
            + length(state.script().quickCount())
            + " or less. It stops as soon as go or no-go is clear, and you may go on from there.",
        "  1) ",
        "     ");
    add(
        "Full: " + length(state.unanswered().size()) + ", for the fullest advice.",
        "  2) ",
        "     ");
    blank();
    text(
        "Type 1 or 2. Enter takes "
            + (state.stage() == Stage.ALL ? "2" : "1")
            + ". "
            + KEYS_ELSEWHERE);
  }

  private void pause(Screen.Pause pause) {
    endWords();
    text(EndWords.spared(state, pause));
    blank();
    key("Enter", EndWords.onward(state));
    EndWords.more(state).ifPresent(more -> key("m", "more, " + more));
    key("a", EndWords.all(state));
    keysOfTheEnd();
  }

  private void endWords() {
    List<String> words = EndWords.of(state);
    text(words.get(0));
    words.stream().skip(1).forEach(reason -> add(reason, "  ", "  "));
  }

  private void keysOfTheEnd() {
    key("b", "back to the last question");
    key("r", "all questions and answers");
    if (state.isOneOfSeveral()) {
      keysOfOneOfSeveral();
    }
    key("q", "save and quit");
  }

  private void keysOfOneOfSeveral() {
    key("s", "skip this client; its row stays as it was");
    key("x", "no client, such as a line of totals: " + LEAVE_OUT);
  }

  private void review() {
    endWords();
    blank();
    key("Enter", EndWords.onward(state));
    int example = EndWords.exampleOfAnswer(state);
    if (example > 0) {
      key(
          String.valueOf(example),
          "change the answer to question "
              + example
              + (state.visible().size() > 1 ? ", or to any other" : ""));
    }
    keysOfTheEnd();
  }

  private void preview(Question question) {
    PreviewPage page = PreviewPage.of(state, question, FullScreen.of(state).page());
    FullScreenTexts.preview(state, page, width).lines().forEach(line -> lines.add(line.text()));
  }

  private void listing() {
    for (AnswersPage.Item item : AnswersPage.questions(state)) {
      String number = String.format(Locale.ROOT, "%3d. ", item.number());
      add(item.ask(), item.number() == 0 ? "  -  " : number, "     ");
      add(item.answer().orElse(NOT_ASKED), "       ", "       ");
    }
    if (!state.isOneOfSeveral()) {
      state.sheet().subject().process().ifPresent(name -> text("Process: " + name));
      state.sheet().subject().client().ifPresent(name -> text("Company: " + name));
    }
    text(
        "r and a number goes to that question"
            + (state.isOneOfSeveral() ? "." : ", r p changes the process, r c the company."));
  }

  private void help() {
    if (state.question().isEmpty()) {
      helpElsewhere();
      return;
    }
    Question question = state.question().get();
    question.why().ifPresent(why -> text("Why it is asked: " + why));
    question.help().ifPresent(this::text);
    blank();
    text(TypedLine.instruction(question));
    if (state.answer(question.id()).isPresent()) {
      key("Enter", "keep your answer");
    }
    key("u", "it is not known; the result then says what it depends on");
    if (question.notApplicable()) {
      key("n", "it does not apply");
    }
    if (state.isOneOfSeveral()) {
      keysOfOneOfSeveral();
    } else {
      key("e", "what backs the answer, such as: e documented Handbook of May");
    }
    key("w", "what each answer would change");
    key("r", "all questions and answers; r 5 goes to question 5");
    key("b", "back to the question before; nothing is lost");
    key("q", "save and quit; you can go on later");
  }

  private void helpElsewhere() {
    if (state.screen() instanceof Screen.Pause || state.screen() instanceof Screen.Review) {
      text(
          state.isOneOfSeveral()
              ? "Enter goes on to " + EndWords.onward(state) + ". All answers are in the file."
              : "Enter shows the result of the answers given so far. Nothing is final: you can go"
                  + " on with them whenever you like.");
      return;
    }
    text(
        state.screen() instanceof Screen.AskLength
            ? "Either way every answer counts the same. After the quick interview you may go on with"
                + " the rest, then or later."
            : ABOUT_PROCESSES);
    key("b", "back");
    if (state.isOneOfSeveral()) {
      keysOfOneOfSeveral();
    }
    key("q", "quit");
  }

  private void key(String key, String meaning) {
    add(meaning, String.format(Locale.ROOT, "  %-6s ", key), "         ");
  }

  private void text(String text) {
    add(text, "", "");
  }

  private void blank() {
    lines.add("");
  }

  private void add(String text, String first, String rest) {
    lines.addAll(TextWrap.wrap(VisibleText.of(text), width, first, rest));
  }

  static String answers(int number) {
    return count(number, "answer");
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
