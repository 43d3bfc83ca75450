package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real process shows: pipes, locales, full disks. */
final class StandardStreamsIT {
  private static final String LAUNCHER =
      Path.of(System.getProperty("shorewise.dist", "target/dist"))
          .toAbsolutePath()
          .resolve("bin/shorewise")
          .toString();

  @TempDir private Path dir;

  @BeforeEach
  void writeSheet() throws IOException {
    Files.writeString(
        dir.resolve("sheet.yaml"), "format: shorewise/answers/1\nsubject: {client: Zoë 会社}\n");
  }

  @Test
  void aPipeIsReadAndUtf8IsWrittenWhateverTheLocale() throws Exception {
    int status = shell("cat sheet.yaml | LC_ALL=C \"$0\" score - > out.txt 2> err.txt");
    assertThat(Files.readString(dir.resolve("err.txt"))).isEmpty();
    assertThat(status).isZero();
    assertThat(Files.readString(dir.resolve("out.txt"), StandardCharsets.UTF_8))
        .startsWith("Zoë 会社\n")
        .doesNotContain("\u001B");
  }

  /** A JVM would put the first file that it opens in the place of what is closed. */
  @Test
  void aClosedInputIsAnEmptyOne() throws Exception {
    assertThat(shell("\"$0\" score - <&- 2> err.txt")).isEqualTo(4);
    assertThat(Files.readString(dir.resolve("err.txt")))
        .isEqualTo("standard input: error: the file is empty [Y102]\n");

    String interview = "\"$0\" assess --plain --stdin -q core --process P --client C --save c.yaml";
    assertThat(shell(interview + " <&- > out.txt 2> err.txt")).isEqualTo(130);
    assertThat(Files.readString(dir.resolve("err.txt"))).endsWith("Nothing was saved.\n");
    assertThat(dir.resolve("c.yaml")).doesNotExist();
  }

  @Test
  void aFullDiskIsNoSuccess() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    int status = shell("\"$0\" score sheet.yaml > /dev/full 2> err.txt");
    assertThat(status).isEqualTo(6);
    assertThat(Files.readString(dir.resolve("err.txt")))
        .isEqualTo("shorewise: standard output cannot be written\n");
  }

  @Test
  void aFileThatMayNotGrowIsNotLeftHalfWritten() throws Exception {
    int status = shell("ulimit -f 1; \"$0\" score sheet.yaml -o report.txt 2> err.txt");
    assertThat(status).isEqualTo(6);
    assertThat(Files.readString(dir.resolve("err.txt")))
        .startsWith("shorewise: report.txt: cannot be written: ")
        .hasLineCount(1);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("sheet.yaml", "err.txt");
    }
  }

  private int shell(String script) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of("sh", "-c", script, LAUNCHER))
        .directory(dir.toFile())
        .start()
        .waitFor();
  }
}
