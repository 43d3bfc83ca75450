package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for authors is held against the program. */
final class FormatDocumentationTest {
  private static final Path PAGE = Path.of("docs/questionnaire-format.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("\nid: (\\S+)");

  @TempDir private Path folder;

  @Test
  void everyExampleLoadsWithoutAComplaint() throws IOException {
    List<String> files = examples();

    assertThat(files).containsExactly("invoices.yaml", "invoices-large.yaml");
    for (String file : files) {
      assertThat(new QuestionnaireLibrary(folder).load(file).problems())
          .extracting(Problem::line)
          .isEmpty();
    }
  }

  @Test
  void everyWordOfTheFormatIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    Stream<String> words =
        Stream.of(
                Role.values(),
                Guidance.Kind.values(),
                Question.Select.values(),
                Question.Combine.values())
            .flatMap(Arrays::stream)
            .map(Words::of);

    assertThat(words).allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
  }

  /** Writes each example to a file that is named by its id. */
  private List<String> examples() throws IOException {
    List<String> files = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    while (example.find()) {
      Matcher id = ID.matcher(example.group(1));
      assertThat(id.find()).isTrue();
      files.add(id.group(1) + ".yaml");
      Files.writeString(folder.resolve(id.group(1) + ".yaml"), example.group(1));
    }
    return files;
  }
}
