package dev.shorewise.interview;

import dev.shorewise.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole dialogues, as they look, with the files they leave behind. */
class InterviewDialogueTest {
  @TempDir Path dir;

  @Test
  void fromTheFirstQuestionToTheReview() throws IOException {
    check(
        "whole",
        start(false),
        """
        Customer support

        ?
        four
        2
        e documented Handbook, page 3
        2
        b

        1 3
        3
        b
        1
        2
        about 200
        250
        n
        l
        3
        2

        """);
  }

  @Test
  void theQuickQuestionsEndWhenTheDecisionIsSettled() throws IOException {
    check("quick-settled", start(true), "Support\nAcme\n3\n1\n?\n\n");
  }

  @Test
  void theQuickQuestionsEndUndecidedAndMoreCanBeAnswered() throws IOException {
    check("quick-open", start(true), "Support\nAcme\nu\nu\nm\n1\n");
  }

  @Test
  void aSheetThatIsThereIsGoneOnWith() throws IOException {
    Files.writeString(
        dir.resolve("support.answers.yaml"),
        """
        format: shorewise/answers/1
        questionnaire: small
        subject: {id: s1, client: Acme, process: Support}
        answers:
          process.owner: {answer: named, note: the COO}
        """);
    check("existing-resumed", start(false), "Support\nAcme\n3\n1\n2\nq\n");
  }

  @Test
  void aSheetThatIsThereIsLeftAlone() throws IOException {
    Files.writeString(dir.resolve("support.answers.yaml"), "something else\n");
    check("existing-kept", start(false), "Support\nAcme\n1\n2\n2\nq\n");
  }

  @Test
  void theQuestionAboutASheetThatIsThereIsLeftByAnyWordThatLeaves() throws IOException {
    Files.writeString(dir.resolve("support.answers.yaml"), "something else\n");
    check("existing-left", start(false), "Support\nAcme\nQuit\n");
  }

  @Test
  void theEndOfTheInputIsNoAnswer() throws IOException {
    check("end-of-input", start(false), "Support\nAcme\n1\n2\n");
  }

  @Test
  void nothingIsLeftBehindWhereNothingWasAnswered() throws IOException {
    check("nothing-answered", start(false), "Support\nAcme\nq\n");
  }

  @Test
  void aFileThatCannotBeWrittenIsToldBeforeTheFirstQuestion() throws IOException {
    InterviewStart start = start(false, Optional.of("none/a.yaml"));
    check("unwritable", start, "Support\nAcme\n\nb.yaml\n1\nq\n");
  }

  @Test
  void whoeverWillNotNameAnotherFileLeaves() throws IOException {
    InterviewStart start = start(false, Optional.of("none/a.yaml"));
    check("unwritable-left", start, "Support\nAcme\nq\n");
  }

  @Test
  void answersSurviveAFileThatCanNoLongerBeWritten() throws IOException {
    InputStream input =
        inParts(
            "Support\nAcme\n1\n",
            () -> {
              Path sheet = dir.resolve("support.answers.yaml");
              try {
                Files.delete(sheet);
                Files.createDirectory(sheet);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return "2\n\nother.yaml\nu\nq\n";
            });
    check("lost-file", start(false), input);
  }

  @Test
  void whoeverLeavesWhileSavingFailsIsToldWhatIsSaved() throws IOException {
    leaveUnsaved("left-unsaved", "2\n");
  }

  @Test
  void whoeverTypesThatTheyLeaveWhileSavingFailsIsToldTheSame() throws IOException {
    leaveUnsaved("quit-unsaved", "2\nQ\n");
  }

  private void leaveUnsaved(String name, String typed) throws IOException {
    Path other = dir.resolve("elsewhere");
    InputStream input =
        inParts(
            "Support\nAcme\n1\n",
            () -> {
              try {
                // Where the sheet is to be written, there is no folder any more.
                Files.move(dir.resolve("here"), other);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return typed;
            });
    Files.createDirectory(dir.resolve("here"));
    check(name, start(false, Optional.of("here/a.yaml")), input);
  }

  private InterviewStart start(boolean quick) {
    return start(quick, Optional.empty());
  }

  private InterviewStart start(boolean quick, Optional<String> save) {
    return new InterviewStart(
        SmallQuestionnaire.ASSESSOR,
        SmallQuestionnaire.reference(),
        Optional.empty(),
        Optional.empty(),
        dir,
        save,
        Optional.empty(),
        Optional.empty(),
        quick ? Length.QUICK : Length.FULL,
        Optional.empty(),
        "shorewise");
  }

  private void check(String name, InterviewStart start, String input) throws IOException {
    check(name, start, bytes(input));
  }

  private void check(String name, InterviewStart start, InputStream input) throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    Outcome outcome;
    try (Dialogue dialogue =
        new StreamDialogue(
            input, new PrintStream(shown, false, StandardCharsets.UTF_8), true, 80)) {
      outcome = Interview.run(start, dialogue);
    }
    StringBuilder transcript = new StringBuilder(shown.toString(StandardCharsets.UTF_8));
    transcript.append("\n=== ").append(describe(outcome)).append('\n');
    for (Path file : files()) {
      transcript.append("\n=== ").append(file.getFileName()).append('\n');
      transcript.append(Files.isDirectory(file) ? "(a folder)\n" : Files.readString(file));
    }
    Golden.check(
        "interview/" + name + ".txt", transcript.toString().replace(dir.toString(), "DIR"));
  }

  private static String describe(Outcome outcome) {
    if (outcome instanceof Outcome.Finished finished) {
      return "finished, saved as " + finished.file().orElse("nothing");
    }
    return outcome instanceof Outcome.Left left
        ? "left: " + String.join(" ", left.farewell(80))
        : outcome.toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.sorted().toList();
    }
  }

  /** Input whose second part comes into being only when it is read. */
  private static InputStream inParts(String first, Supplier<String> second) {
    return new FilterInputStream(bytes(first)) {
      private boolean atSecond;

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        int count = super.read(to, offset, length);
        if (count >= 0 || atSecond) {
          return count;
        }
        atSecond = true;
        in = bytes(second.get());
        return super.read(to, offset, length);
      }
    };
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
