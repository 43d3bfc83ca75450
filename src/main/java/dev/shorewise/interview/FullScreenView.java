package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.Evidence;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;

/**
 * How an interview looks on a whole screen. Plain characters, so that every terminal shows them.
 */
final class FullScreenView {
  /** Longer lines are hard to read, and what belongs together should stay together. */
  private static final Size WIDEST = Size.of(96, 40);

  private static final int ROOMY = 20;
  private static final int SPACIOUS = 30;

  private final FullScreen state;
  private final InterviewState interview;
  private final int columns;
  private final int rows;

  private FullScreenView(FullScreen state, Size size) {
    this.state = state;
    this.interview = state.interview();
    // The last column stays free: some terminals begin a new line when it is written to.
    this.columns = Math.max(1, Math.min(size.getColumns() - 1, WIDEST.getColumns()));
    this.rows = Math.max(1, Math.min(size.getRows(), WIDEST.getRows()));
  }

  /**
   * The lines of the screen, from top to bottom; as many as it has rows, none as wide as it is.
   *
   * @param color whether there may be colours; bold and faint there may be anyway
   */
  static List<AttributedString> lines(FullScreen state, Size size, boolean color) {
    ScreenText screen = new FullScreenView(state, size).screen();
    screen.fill(size.getRows());
    return screen.lines().stream().map(line -> line.ink().on(line.text(), color)).toList();
  }

  private ScreenText screen() {
    ScreenText screen = new ScreenText(columns);
    ScreenText head = head();
    ScreenText foot = foot();
    int height = rows - head.size() - foot.size();
    if (height < 2) {
      body(rows, screen);
      ScreenText some = screen.window(rows);
      some.fill(rows);
      return some;
    }
    screen.add(head);
    body(height, screen);
    screen.fill(rows - foot.size());
    screen.add(foot);
    return screen;
  }

  private ScreenText head() {
    ScreenText head = new ScreenText(columns);
    interview.script().client().ifPresent(client -> head.cut(client.title(), Ink.STRONG));
    List<String> visible = interview.visible();
    Optional<Question> question = interview.question();
    String left =
        question
            .map(asked -> title(asked) + ", " + (visible.indexOf(asked.id()) + 1))
            .map(place -> place + " of " + visible.size())
            .orElse(
                interview.screen() instanceof Screen.Pause
                    ? "How it stands"
                    : interview.isOneOfSeveral() ? "All asked" : "All questions asked");
    long open =
        question.isPresent()
            ? visible.stream().filter(id -> interview.answer(id).isEmpty()).count()
            : interview.unanswered().size();
    String right = open == 0 ? "none left" : open + " left";
    int room = columns - right.length() - 2;
    head.cut(room < 1 ? right : ScreenText.padded(left, room) + "  " + right, Ink.STRONG);
    if (rows >= ROOMY) {
      head.cut("-".repeat(columns), Ink.FAINT);
    }
    return head;
  }

  private String title(Question question) {
    return interview.script().questionnaire().dimensionOf(question).title();
  }

  private void body(int height, ScreenText screen) {
    Page page = state.page();
    if (page instanceof HelpPage help) {
      screen.add(FullScreenTexts.help(interview, help, columns).part(help.part(), height));
    } else if (page instanceof PreviewPage preview) {
      screen.add(FullScreenTexts.preview(interview, preview, columns).part(preview.part(), height));
    } else if (page instanceof AnswersPage answers) {
      screen.add(FullScreenTexts.answers(answers, columns, height).window(height));
    } else if (page instanceof BackingPage backing) {
      screen.add(FullScreenTexts.backing(backing, columns).window(height));
    } else {
      withPicture(height, screen);
    }
  }

  /** What is asked, and below it as much of the picture as there is room for. */
  private void withPicture(int height, ScreenText screen) {
    int least = height < 12 ? 1 : 3;
    ScreenText asked = asked(true);
    if (asked.size() + 1 + least > height) {
      asked = asked(false);
    }
    ScreenText shown = asked.window(Math.max(1, height - least));
    screen.add(shown);
    int room = height - shown.size();
    int gap = room > least ? 1 : 0;
    int full = Picture.fullHeight(interview);
    // Where there is room to spare the picture stands at the bottom, always at the same place.
    int blank = Math.max(gap, room - full);
    for (int i = 0; i < blank; i++) {
      screen.blank();
    }
    screen.add(Picture.of(interview, columns, Math.min(full, room - blank)));
  }

  private ScreenText asked(boolean whole) {
    ScreenText text = new ScreenText(columns);
    if (state.page() instanceof EndPage end) {
      end(end, text);
    }
    if (interview.question().isEmpty()) {
      return text;
    }
    Question question = interview.question().get();
    text.text(question.ask(), Ink.STRONG);
    interview.remark(question).ifPresent(remark -> text.text(remark, "  ", "  ", Ink.SAID));
    if (whole) {
      question.why().ifPresent(why -> text.text(why, "  ", "  ", Ink.FAINT));
      text.blank();
    }
    if (state.page() instanceof ChoicePage choice) {
      choices(choice, text);
    } else if (state.page() instanceof AmountPage amount) {
      amount(amount, text);
    }
    backing(question, text);
    return text;
  }

  private void choices(ChoicePage page, ScreenText text) {
    if (page.filter().isOn()) {
      text.cut("/" + page.filter().text() + (page.filter().typing() ? "_" : ""), Ink.SAID);
      if (page.shown().isEmpty()) {
        text.text("No answer has that. Esc shows all.", "  ", "  ", Ink.PLAIN);
      }
    }
    int options = page.question().options().size();
    int digits = String.valueOf(options).length();
    Optional<Answer> answer = interview.answer(page.question().id());
    int chosen = answer.isPresent() ? ChoicePage.of(interview, page.question()).cursor() : -1;
    for (int choice : page.shown()) {
      boolean many = page.question().select() == Select.MANY && choice < options;
      boolean on = many ? page.ticked().contains(choice) : choice == chosen && !isTicked(page);
      String box = many ? (on ? "[x] " : "[ ] ") : on ? "(x) " : "( ) ";
      String key = choice < options ? String.valueOf(choice + 1) : choice == options ? "u" : "n";
      String lead =
          (choice == page.cursor() ? "> " : "  ")
              + box
              + " ".repeat(Math.max(0, digits - key.length()))
              + key
              + "  ";
      int from = text.size();
      text.text(
          page.choices().get(choice),
          lead,
          " ".repeat(lead.length()),
          choice == page.cursor() ? Ink.POINTED : Ink.PLAIN);
      if (choice == page.cursor()) {
        text.focusSince(from);
      }
    }
    if (isTicked(page) && !page.ticked().equals(ChoicePage.chosen(interview, page.question()))) {
      text.text("Enter goes on with these.", "  ", "  ", Ink.FAINT);
    }
  }

  private static boolean isTicked(ChoicePage page) {
    return page.question().select() == Select.MANY && !page.ticked().isEmpty();
  }

  private void amount(AmountPage page, ScreenText text) {
    int from = text.size();
    text.text(
        page.typed() + "_" + page.question().unit().map(unit -> "  " + unit).orElse(""),
        "> ",
        "  ",
        Ink.POINTED);
    text.focusSince(from);
    interview
        .answer(page.question().id())
        .ifPresent(
            answer ->
                text.text(
                    "Your answer: " + InterviewView.inWords(page.question(), answer),
                    "  ",
                    "  ",
                    Ink.PLAIN));
    text.text(
        "u not known" + (page.question().notApplicable() ? ", n does not apply" : ""),
        "  ",
        "  ",
        Ink.FAINT);
  }

  private void backing(Question question, ScreenText text) {
    Optional<Answer> answer = interview.answer(question.id());
    Backing pending = interview.pending().getOrDefault(question.id(), Backing.NONE);
    Evidence grade = answer.map(Answer::evidence).or(pending::evidence).orElse(Evidence.CLAIMED);
    String note = answer.flatMap(Answer::note).or(pending::note).orElse("");
    if (grade != Evidence.CLAIMED || !note.isEmpty()) {
      text.text(
          "Backed by: " + grade.word() + (note.isEmpty() ? "" : " (" + note + ")"),
          "  ",
          "  ",
          Ink.PLAIN);
    }
  }

  private void end(EndPage page, ScreenText text) {
    text.text(page.words().get(0), Ink.STRONG);
    page.words().stream().skip(1).forEach(words -> text.text(words, "  ", "  ", Ink.PLAIN));
    if (rows >= ROOMY) {
      text.blank();
    }
    for (int i = 0; i < page.choices().size(); i++) {
      int from = text.size();
      boolean here = i == page.cursor();
      String lead = (here ? "> " : "  ") + (i + 1) + "  ";
      text.text(page.choices().get(i).label(), lead, "     ", here ? Ink.POINTED : Ink.PLAIN);
      if (here) {
        // The first choice comes with what is said before it.
        text.focusSince(i == 0 ? 0 : from);
      }
    }
  }

  /** What is said, and the keys. */
  private ScreenText foot() {
    ScreenText foot = new ScreenText(columns);
    interview
        .notice()
        .filter(Notice.Said.class::isInstance)
        .map(notice -> ((Notice.Said) notice).text())
        .ifPresent(said -> foot.text(said, "* ", "  ", Ink.SAID));
    ScreenText shown = foot.window(rows < ROOMY ? 2 : 3);
    int most = rows < ROOMY ? 1 : rows < SPACIOUS ? 2 : 3;
    FullScreenTexts.keys(state, columns, most).forEach(line -> shown.cut(line, Ink.FAINT));
    return shown;
  }
}
