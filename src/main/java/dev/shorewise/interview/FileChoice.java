package dev.shorewise.interview;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetLoader;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.files.FileTrouble;
import dev.shorewise.files.TextFile;
import dev.shorewise.interview.Dialogue.Reply;
import dev.shorewise.interview.InterviewStart.Resumed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Finds a file to save to, and asks where the obvious one will not do. */
final class FileChoice {
  private final InterviewStart start;
  private final Dialogue dialogue;
  private final OtherFile others;

  FileChoice(InterviewStart start, Dialogue dialogue, OtherFile others) {
    this.start = start;
    this.dialogue = dialogue;
    this.others = others;
  }

  /** What was chosen. */
  sealed interface Choice {
    /** A file to write; there is nothing in it that would be lost. */
    record New(SheetFile file) implements Choice {}

    /** Going on with the sheet that is in the file. */
    record Continue(Resumed resumed) implements Choice {}

    /** Going on without a file. */
    record None() implements Choice {}

    /** Another interview has the file. */
    record InUse(String message) implements Choice {}

    /** Nobody says what to do. */
    record GivenUp() implements Choice {}
  }

  /** The file for a new sheet, which never takes the place of another one unasked. */
  Choice first(String wanted) {
    String name = wanted;
    while (true) {
      String trouble;
      try {
        SheetFile file = others.open(name);
        if (!file.exists()) {
          say("Your answers go to " + name + ".");
          return new Choice.New(file);
        }
        Optional<Choice> decided = existing(file);
        if (decided.isPresent()) {
          return decided.get();
        }
        name = free(name);
        continue;
      } catch (SheetFile.InUse e) {
        return new Choice.InUse(name + ": " + FileTrouble.of(e));
      } catch (IOException e) {
        trouble = FileTrouble.of(e);
      }
      say(name + " cannot be written: " + trouble + ".");
      Reply reply = others.ask();
      if (!(reply instanceof Reply.Line line)) {
        return new Choice.GivenUp();
      }
      String typed = line.text().strip();
      if (OtherFile.isLeaving(typed)) {
        return new Choice.GivenUp();
      }
      if (typed.equals("s")) {
        return new Choice.None();
      }
      name = typed.isEmpty() ? name : typed;
    }
  }

  /** There is a sheet already: go on with it, or (nothing) take another name? */
  private Optional<Choice> existing(SheetFile file) {
    say("");
    say("There is a sheet called " + file.name() + " already.");
    say("  1) Go on with it");
    say("  2) Leave it as it is and start another one");
    while (true) {
      Reply reply = dialogue.ask(Conversation.PROMPT);
      String typed = reply instanceof Reply.Line line ? line.text().strip() : "q";
      if (OtherFile.isLeaving(typed)) {
        file.close();
        return Optional.of(new Choice.GivenUp());
      }
      if (typed.equals("2")) {
        file.close();
        return Optional.empty();
      }
      if (typed.equals("1")) {
        Checked<AnswerSheet> sheet = load(file);
        if (sheet instanceof Checked.Valid<AnswerSheet> valid) {
          return Optional.of(
              new Choice.Continue(new Resumed(valid.value(), file, valid.warnings())));
        }
        sheet.problems().stream().map(Problem::line).forEach(dialogue::show);
        say(
            sheet.problems().stream().anyMatch(FileChoice::isConflict)
                ? "It has answers to other questions. To go on with it, type q, then: shorewise"
                    + " assess --resume "
                    + ShellWord.of(file.name())
                : "It cannot be used as it is. Type 2 to start another one, or q to quit and mend"
                    + " it.");
      } else {
        say("Type 1 or 2, or q to quit.");
      }
    }
  }

  private static boolean isConflict(Problem problem) {
    return problem.code() == ProblemCode.QUESTIONNAIRE_CONFLICT;
  }

  private Checked<AnswerSheet> load(SheetFile file) {
    return AnswerSheetLoader.read(TextFile.read(file.path(), file.name()))
        .then(
            sheet ->
                sheet.keepWhatFits(
                    start.assessor().questionnaire(), start.assessor().questionnaireHash()));
  }

  /** This name, or one like it that no file has. */
  String unused(String name) {
    return Files.exists(start.folder().resolve(name)) ? free(name) : name;
  }

  private String free(String name) {
    int number = 2;
    while (Files.exists(start.folder().resolve(SheetName.numbered(name, number)))) {
      number++;
    }
    return SheetName.numbered(name, number);
  }

  private void say(String text) {
    others.say(text);
  }
}
