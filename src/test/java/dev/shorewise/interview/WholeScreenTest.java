package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.interview.InterviewStart.Resumed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.terminal.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole interviews on a screen that has no terminal behind it. */
class WholeScreenTest {
  @TempDir Path dir;

  @Test
  void whatComesBeforeTheQuestionsCanBeGoneBackTo() {
    Scripted dialogue = new Scripted("Support", "Acme", "2", "b", "Beta", "2");
    dialogue.press("b", "2", "q");
    assertThat(run(dialogue)).isInstanceOf(Outcome.Left.class);
    assertThat(sheet("support.answers.yaml"))
        .contains("client: Beta, process: Support", "process.documented: partly");
    assertThat(dialogue.shown).contains("How much time do you have?", "Your answer: Acme");
  }

  @Test
  void answersSurviveAFileThatCanNoLongerBeWritten() {
    Scripted dialogue = new Scripted("Support", "Acme", "2", "", "none/b.yaml", "other.yaml");
    dialogue.press("2", "2");
    dialogue.meanwhile(
        () -> {
          Files.delete(dir.resolve("support.answers.yaml"));
          Files.createDirectory(dir.resolve("support.answers.yaml"));
        });
    dialogue.press("2", "Enter", "2", "1", "q");
    Outcome outcome = run(dialogue);
    assertThat(dialogue.shown)
        .contains("could not be saved to support.answers.yaml", "none/b.yaml cannot be written")
        .contains("They are not lost");
    assertThat(sheet("other.yaml"))
        .contains("process.documented: partly", "process.owner: named", "data: personal");
    assertThat(((Outcome.Left) outcome).farewell(80))
        .containsExactly(
            "Your answers are saved. Go on with:", "  shorewise assess --resume other.yaml");
    assertThat(dialogue.screens.get(dialogue.screens.size() - 1)).contains("How much work");
  }

  @Test
  void aSheetFromBeforeAChangeIsReadBeforeItIsCovered() throws IOException {
    Files.writeString(
        dir.resolve("support.answers.yaml"),
        """
        format: shorewise/answers/1
        questionnaire: {id: small, version: "0.9"}
        subject: {process: Support}
        answers: {process.owner: named, process.age: old}
        """);
    Scripted dialogue = new Scripted("Support", "Acme", "2", "1");
    dialogue.press("3", "q");
    run(dialogue);
    assertThat(dialogue.shown)
        .contains(
            "version 0.9", "unknown question 'process.age'", "kept as support.answers.yaml.old")
        .contains("(paused)");
    assertThat(dialogue.screens.get(0)).contains("1 of 7", "6 left");
    assertThat(sheet("support.answers.yaml"))
        .contains("process.documented: full", "process.owner: named")
        .doesNotContain("process.age");
  }

  private Outcome run(Scripted dialogue) {
    return Interview.run(
        new InterviewStart(
            SmallQuestionnaire.ASSESSOR,
            SmallQuestionnaire.reference(),
            Optional.empty(),
            Optional.empty(),
            dir,
            Optional.empty(),
            Optional.<Resumed>empty(),
            Optional.empty(),
            Length.ASKED_FOR,
            Optional.empty(),
            "shorewise"),
        dialogue);
  }

  private String sheet(String name) {
    try {
      return Files.readString(dir.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that goes wrong between two keys. */
  private interface Mishap {
    void happen() throws IOException;
  }

  /** Types given lines and presses given keys; after that there is nobody any more. */
  private static final class Scripted implements Dialogue {
    private final Deque<String> lines;
    private final Deque<Object> keys = new ArrayDeque<>();
    private final List<String> screens = new ArrayList<>();
    private String shown = "";

    Scripted(String... lines) {
      this.lines = new ArrayDeque<>(List.of(lines));
    }

    void press(String... more) {
      keys.addAll(Arrays.asList(more));
    }

    void meanwhile(Mishap mishap) {
      keys.add(mishap);
    }

    @Override
    public int width() {
      return 80;
    }

    @Override
    public void show(String line) {
      shown += line + "\n";
    }

    @Override
    public Reply ask(String prompt) {
      String line = lines.poll();
      return line == null ? new Reply.EndOfInput() : new Reply.Line(line);
    }

    @Override
    public Optional<Key> press(FullScreen state) {
      screens.add(
          FullScreenView.lines(state, Size.of(80, 24), false).stream()
              .map(Object::toString)
              .collect(Collectors.joining("\n")));
      Object next = keys.poll();
      if (next instanceof Mishap mishap) {
        try {
          mishap.happen();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        next = keys.poll();
      }
      return Optional.of(
          next == null
              ? Key.Named.LEAVE
              : next.equals("Enter") ? Key.Named.ENTER : new Key.Typed((String) next));
    }

    @Override
    public void pause() {
      shown += "(paused)\n";
    }

    @Override
    public void showLast(List<String> last) {
      last.forEach(this::show);
    }

    @Override
    public void close() {}
  }
}
