package dev.shorewise.interview;

import dev.shorewise.answers.Evidence;
import dev.shorewise.interview.AnswersPage.Item;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What stands on the pages that are laid over a question. */
final class FullScreenTexts {
  private FullScreenTexts() {}

  static ScreenText help(InterviewState interview, HelpPage page, int width) {
    ScreenText text = new ScreenText(width);
    interview.question().ifPresent(question -> about(question, text));
    key(text, "arrows, j k", "move");
    if (page.behind() instanceof ChoicePage choice) {
      boolean many = choice.question().select() == Select.MANY;
      key(text, "1 2 3", many ? "tick that answer" : "give that answer");
      key(text, many ? "Space" : "Enter", many ? "tick or untick" : "give the answer pointed at");
      if (many) {
        key(text, "Enter", "go on with what is ticked");
      }
      key(text, "/", "show only answers with some text; Esc shows all again");
    } else if (page.behind() instanceof AmountPage) {
      key(text, "digits", "the number; Enter goes on with it");
    }
    if (interview.question().isPresent()) {
      key(text, "u", "not known; the result then says what it depends on");
      if (interview.question().get().notApplicable()) {
        key(text, "n", "does not apply");
      }
      if (!interview.isOneOfSeveral()) {
        key(text, "e", "what backs the answer, and a note");
      }
      key(text, "w", "what each answer would change");
    }
    key(text, "b, Left, Esc", "back; nothing is lost");
    key(text, "Right", "on again, after going back");
    key(text, "r", "all questions and answers; jump to any");
    if (interview.isOneOfSeveral() && interview.question().isPresent()) {
      key(text, "s", "skip this client; its row stays as it was");
      key(text, "x", "no client, such as a line of totals: " + InterviewView.LEAVE_OUT);
    }
    key(text, "q, Ctrl-C", "save and leave; go on another time");
    text.blank();
    text.text(
        "The bars: # is certain by your answers, ~ is still possible, . is out of reach.",
        Ink.PLAIN);
    return text;
  }

  private static void about(Question question, ScreenText text) {
    text.text(question.ask(), Ink.STRONG);
    question.why().ifPresent(why -> text.text("Why it is asked: " + why, Ink.PLAIN));
    question.help().ifPresent(help -> text.text(help, Ink.PLAIN));
    text.blank();
  }

  private static void key(ScreenText text, String key, String meaning) {
    text.text(meaning, ScreenText.padded(key, 13) + " ", " ".repeat(14), Ink.PLAIN);
  }

  static ScreenText preview(InterviewState interview, PreviewPage page, int width) {
    ScreenText text = new ScreenText(width);
    Question question = interview.question().orElseThrow();
    text.text("What each answer would change", Ink.STRONG);
    text.text(question.ask(), Ink.PLAIN);
    String dimension = interview.script().questionnaire().dimensionOf(question).title();
    PreviewPage.Row now = page.rows().get(0);
    for (PreviewPage.Row row : page.rows()) {
      List<String> facts = new ArrayList<>();
      facts.add("readiness " + Picture.words(row.readiness()));
      row.score().ifPresent(score -> facts.add(dimension + " " + Picture.words(score)));
      facts.add(
          row.equals(now) ? verdicts(row.verdicts()) : change(now.verdicts(), row.verdicts()));
      facts.add(row.models().isEmpty() ? "" : "where to: " + models(interview, row));
      text.text(row.label(), Ink.STRONG);
      facts.removeIf(String::isEmpty);
      text.text(String.join("; ", facts), "   ", "   ", Ink.PLAIN);
    }
    return text;
  }

  private static String verdicts(Set<Verdict> possible) {
    return (possible.size() == 1 ? "certain: " : "possible: ") + Picture.verdicts(possible);
  }

  /** What an answer does to the verdicts; nothing is said where it does nothing. */
  private static String change(Set<Verdict> now, Set<Verdict> then) {
    if (then.equals(now)) {
      return "";
    }
    if (then.size() == 1 || !now.containsAll(then)) {
      return verdicts(then);
    }
    Set<Verdict> lost = new TreeSet<>(now);
    lost.removeAll(then);
    return "no more " + Picture.verdicts(lost);
  }

  private static String models(InterviewState interview, PreviewPage.Row row) {
    return row.models().stream()
        .flatMap(id -> interview.script().questionnaire().model(id).stream())
        .map(DeliveryModel::shortTitle)
        .collect(Collectors.joining(" or "));
  }

  /** The list of all answers; two lines each where there is room. */
  static ScreenText answers(AnswersPage page, int width, int height) {
    ScreenText text = new ScreenText(width);
    if (page.filter().isOn()) {
      text.cut("/" + page.filter().text() + (page.filter().typing() ? "_" : ""), Ink.SAID);
    }
    List<Integer> shown = page.shown();
    if (shown.isEmpty()) {
      text.text("Nothing has that. Esc shows all.", Ink.PLAIN);
    }
    for (int index : shown) {
      Item item = page.items().get(index);
      boolean here = index == page.cursor();
      String lead =
          (here ? "> " : "  ")
              + ScreenText.padded(item.number() == 0 ? "" : item.number() + ".", 3)
              + " ";
      Ink ink = here ? Ink.POINTED : Ink.PLAIN;
      int from = text.size();
      String answer = item.answer().orElse(InterviewView.NOT_ASKED);
      if (here) {
        text.text(item.ask(), lead, "      ", ink);
        text.text(answer, "      = ", "        ", ink);
        text.focusSince(from);
      } else {
        text.cut(lead + item.ask(), ink);
        if (height >= 12) {
          text.cut("      = " + answer, Ink.FAINT);
        }
      }
    }
    return text;
  }

  static ScreenText backing(BackingPage page, int width) {
    ScreenText text = new ScreenText(width);
    text.text("What backs the answer?", Ink.STRONG);
    for (Evidence grade : Evidence.values()) {
      boolean here = grade == page.grade();
      String meaning =
          switch (grade) {
            case CLAIMED -> "somebody says so";
            case DOCUMENTED -> "a document shows it";
            case VERIFIED -> "somebody checked it";
          };
      text.text(
          grade.word() + ": " + meaning,
          here ? "> (x) " : "  ( ) ",
          "      ",
          here ? Ink.POINTED : Ink.PLAIN);
    }
    text.text("Note, such as: Handbook of May, page 3", Ink.PLAIN);
    int from = text.size();
    text.text(page.note() + "_", "  ", "  ", Ink.POINTED);
    text.focusSince(from);
    return text;
  }

  /** The keys that matter most here, in as many lines. */
  static List<String> keys(FullScreen state, int width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String key : keys(state)) {
      String longer = line.isEmpty() ? key : line + "  " + key;
      if (TextWrap.columns(longer) <= width) {
        line = longer;
      } else if (lines.size() + 1 < most) {
        lines.add(line);
        line = key;
      }
    }
    lines.add(line);
    return lines;
  }

  private static List<String> keys(FullScreen state) {
    Page page = state.page();
    if (page instanceof HelpPage || page instanceof PreviewPage) {
      return List.of("Esc back", "Space next");
    }
    if (page instanceof BackingPage) {
      return List.of("Enter keep", "Esc leave as it was", "arrows grade", "type the note");
    }
    if (page instanceof AnswersPage answers) {
      return answers.isTyping()
          ? List.of("Enter done", "Esc show all", "arrows move")
          : List.of("Enter change it", "Esc back", "arrows move", "/ find");
    }
    if (page.isTyping()) {
      return List.of("Enter done", "Esc show all", "arrows move");
    }
    if (page instanceof EndPage end) {
      List<String> keys = new ArrayList<>();
      keys.add(
          end.cursor() > 0 || end.choices().get(0).key().isPresent()
              ? "Enter choose"
              : state.interview().isOneOfSeveral() ? "Enter go on" : "Enter result");
      keys.addAll(end.keys());
      keys.addAll(List.of("b back", "r answers", "q leave", "? help"));
      return keys;
    }
    boolean many = page instanceof ChoicePage choice && choice.question().select() == Select.MANY;
    List<String> keys = new ArrayList<>();
    if (many) {
      keys.add("Space tick");
    }
    keys.add(many ? "Enter go on" : "Enter answer");
    keys.add("? help");
    keys.add("b back");
    keys.add("q leave");
    keys.add("r review");
    keys.add("w what if");
    keys.add(state.interview().isOneOfSeveral() ? "s skip" : "e evidence");
    if (state.interview().isOneOfSeveral()) {
      keys.add("x no client");
    }
    return keys;
  }
}
