package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file is damaged, the loader complains in a place of that file and never throws. */
final class DamagedQuestionnaireTest {
  private static final Path WHOLE = Path.of("src/test/resources/questionnaire/everything.yaml");
  private static final Path FOLDER = Path.of("target", "damaged");

  @BeforeContainer
  static void makeFolder() throws IOException {
    Files.createDirectories(FOLDER);
  }

  @AfterContainer
  static void removeFiles() throws IOException {
    Files.deleteIfExists(FOLDER.resolve("damaged.yaml"));
    Files.deleteIfExists(FOLDER.resolve("everything.yaml"));
  }

  @Property(tries = 50)
  void aLineIsLost(@ForAll @IntRange(max = 200) int line) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(WHOLE));
    lines.remove(line % lines.size());

    check(String.join("\n", lines) + "\n");
  }

  @Property(tries = 150)
  void aWordTakesThePlaceOfAnother(
      @ForAll @IntRange(max = 100_000) int where, @ForAll @IntRange(max = 100_000) int which)
      throws IOException {
    check(damaged(Files.readString(WHOLE), where, which));
  }

  @Property(tries = 100)
  void aWordOfAnOverlayOrOfTheFileBelowTakesThePlaceOfAnother(
      @ForAll boolean below,
      @ForAll @IntRange(max = 100_000) int where,
      @ForAll @IntRange(max = 100_000) int which)
      throws IOException {
    String base = Files.readString(WHOLE);
    String overlay = Files.readString(WHOLE.resolveSibling("overlay.yaml"));
    Files.writeString(
        FOLDER.resolve("everything.yaml"), below ? damaged(base, where, which) : base);
    Files.writeString(
        FOLDER.resolve("damaged.yaml"), below ? overlay : damaged(overlay, where, which));

    Checked<Questionnaire> checked = new QuestionnaireLibrary(FOLDER).load("damaged.yaml");

    assertThat(checked.problems()).allMatch(problem -> problem.at().line() > 0);
  }

  /** One word in the place of another, or of what stands between two. */
  private static String damaged(String text, int where, int which) {
    String[] pieces = text.split("(?<=\\w)(?=\\W)|(?<=\\W)(?=\\w)");
    String[] words = Arrays.stream(pieces).filter(p -> p.matches("\\w+")).toArray(String[]::new);
    pieces[where % pieces.length] = words[which % words.length];
    return String.join("", pieces);
  }

  private static void check(String text) throws IOException {
    Files.writeString(FOLDER.resolve("damaged.yaml"), text);

    Checked<Questionnaire> checked = new QuestionnaireLibrary(FOLDER).load("damaged.yaml");

    int lines = text.split("\n", -1).length;
    for (Problem problem : checked.problems()) {
      assertThat(problem.at().source()).isEqualTo("damaged.yaml");
      assertThat(problem.at().line()).isBetween(1, lines);
    }
    if (checked instanceof Checked.Valid<Questionnaire> valid) {
      assertThat(CanonicalForm.sha256(valid.value())).hasSize(64);
    }
  }
}
