package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about libraries is held against what is installed. */
final class DependenciesIT {
  private static final Path DIST = Path.of(System.getProperty("shorewise.dist"));

  private static List<List<String>> rows() throws IOException {
    return MarkdownPage.at("docs/dependencies.md").tableUnder("# Dependencies");
  }

  @Test
  void everyInstalledLibraryIsListedWithItsVersion() throws IOException {
    List<String> jars;
    try (Stream<Path> files = Files.list(DIST.resolve("lib"))) {
      jars =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar") && !name.equals("shorewise.jar"))
              .sorted()
              .toList();
    }

    assertThat(rows())
        .extracting(row -> row.get(0).replace(' ', '-') + ".jar")
        .containsExactlyElementsOf(jars);
  }

  @Test
  void theTextOfEveryLicenceIsInstalledOrOurs() throws IOException {
    assertThat(Path.of("LICENSE")).content().contains("Apache License").contains("Version 2.0");
    assertThat(rows())
        .filteredOn(row -> !row.get(2).startsWith("Apache-2.0"))
        .allSatisfy(
            row ->
                assertThat(
                        DIST.resolve("licenses").resolve(row.get(0).replaceFirst("[- ].*", ".txt")))
                    .exists());
  }
}
