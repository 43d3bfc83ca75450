package dev.shorewise.interview;

import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.files.FileTrouble;
import dev.shorewise.interview.Dialogue.Reply;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks for another file where one cannot be written.
 *
 * @param folder what file names are relative to
 */
record OtherFile(Path folder, Dialogue dialogue) {
  /** What was chosen. */
  sealed interface Choice {
    /** A file to write, perhaps the same for another try; nothing in it would be lost. */
    record Another(SheetFile file) implements Choice {}

    /** Going on without a file. */
    record None() implements Choice {}

    /** Nobody says what to do. */
    record GivenUp() implements Choice {}
  }

  /** Where to save after saving has failed. */
  Choice afterFailure(SheetFile file, IOException failure) {
    say("");
    say(
        "Your answers could not be saved to "
            + file.name()
            + ": "
            + FileTrouble.of(failure)
            + ". They are not lost; the program still has them.");
    while (true) {
      Reply reply = ask();
      if (!(reply instanceof Reply.Line line)) {
        return new Choice.GivenUp();
      }
      String typed = line.text().strip();
      if (isLeaving(typed)) {
        return new Choice.GivenUp();
      }
      if (typed.isEmpty() || typed.equals(file.name())) {
        return new Choice.Another(file);
      }
      if (typed.equals("s")) {
        file.close();
        return new Choice.None();
      }
      Optional<SheetFile> other = openUnused(typed);
      if (other.isPresent()) {
        file.close();
        return new Choice.Another(other.get());
      }
    }
  }

  Reply ask() {
    say(
        "Type the name of another file, press Enter to try again, type s to go on without saving,"
            + " or q to quit.");
    return dialogue.ask(Conversation.PROMPT);
  }

  /** Whether this is the word that leaves, as it is everywhere, rather than a name. */
  static boolean isLeaving(String typed) {
    return List.of("q", "quit", "exit").contains(typed.toLowerCase(Locale.ROOT));
  }

  private Optional<SheetFile> openUnused(String name) {
    try {
      SheetFile file = open(name);
      if (!file.exists()) {
        return Optional.of(file);
      }
      file.close();
      say(name + " exists already.");
    } catch (IOException e) {
      say(name + " cannot be written: " + FileTrouble.of(e) + ".");
    }
    return Optional.empty();
  }

  SheetFile open(String name) throws IOException {
    try {
      return SheetFile.open(folder.resolve(name), name);
    } catch (InvalidPathException e) {
      throw new IOException("that is no file name", e);
    }
  }

  void say(String text) {
    TextWrap.wrap(VisibleText.of(text), dialogue.width(), "", "").forEach(dialogue::show);
  }
}
