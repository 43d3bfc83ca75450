package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.DocumentedCommand;
import dev.shorewise.testing.MarkdownPage;
import dev.shorewise.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for readers of the project, held against the program. */
final class DocumentationTest {
  @TempDir private Path folder;

  @BeforeEach
  void layOutWhatThePagesSpeakOf() throws IOException {
    try (Stream<Path> files = Files.walk(Project.ROOT.resolve("examples"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(Project.ROOT.relativize(file).toString()));
      }
    }
    for (MarkdownPage page : pages().toList()) {
      page.files()
          .forEach(
              (name, content) -> {
                try {
                  Files.writeString(folder.resolve(name), content);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(MarkdownPage page) {
    assertThat(page.brokenLinks()).isEmpty();
  }

  /** A page that names the test which holds a promise must not go stale. */
  @ParameterizedTest
  @MethodSource("pages")
  void everyTestThatIsNamedExists(MarkdownPage page) throws IOException {
    try (Stream<Path> sources = Files.walk(Project.ROOT.resolve("src/test/java"))) {
      assertThat(sources.map(file -> file.getFileName().toString()).toList())
          .containsAll(page.tests().stream().map(test -> test + ".java").toList());
    }
  }

  /** What is shown as typed works as typed, and prints what is shown below it. */
  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandDoesWhatThePageSays(MarkdownPage page) throws IOException {
    for (DocumentedCommand command : page.commands()) {
      CliRun run = command.runIn(folder);

      assertThat(run.status()).as("%s: %s", command, run.err()).isEqualTo(command.exitCode());
      assertThat(run.err()).as("%s", command).doesNotContain("shorewise help");
      assertThat(command.shown())
          .allSatisfy(part -> assertThat(run.out()).as("%s", command).contains(part));
    }
  }

  @Test
  void theFirstPageShowsEveryCommandForBeginners() throws IOException {
    List<DocumentedCommand> commands = MarkdownPage.at("README.md").commands();

    assertThat(commands)
        .extracting(DocumentedCommand::verb)
        .contains("assess", "score", "batch", "template", "questionnaire");
  }

  @Test
  void noPageNamesAProblemCodeThatDoesNotExist() throws IOException {
    List<String> known = Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();

    for (MarkdownPage page : pages().toList()) {
      assertThat(known).as("%s", page).containsAll(page.problemCodes());
    }
  }

  @Test
  void everyTestThatThePageOfPromisesNamesExists() throws IOException {
    String tests;
    try (Stream<Path> files = Files.walk(Project.ROOT.resolve("src/test/java"))) {
      tests =
          files
              .filter(file -> file.toString().endsWith("Test.java"))
              .map(DocumentationTest::read)
              .collect(Collectors.joining());
    }

    assertThat(
            MarkdownPage.at("docs/model.md").tableUnder("## What is promised, and what holds it"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(tests).contains("void " + row.get(1) + "("));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<MarkdownPage> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Project.ROOT, 3)) {
      return files
          .map(Project.ROOT::relativize)
          .map(Path::toString)
          .filter(file -> file.endsWith(".md"))
          .filter(file -> !file.contains("/") || file.startsWith("docs/"))
          .sorted()
          .toList()
          .stream()
          .map(
              file -> {
                try {
                  return MarkdownPage.at(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
