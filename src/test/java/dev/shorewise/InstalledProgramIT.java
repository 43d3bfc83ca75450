package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the jars as a user has them after installation. */
final class InstalledProgramIT {
  private static final Path DIST =
      Path.of(System.getProperty("shorewise.dist", "target/dist")).toAbsolutePath();
  private static final Path LAUNCHER = DIST.resolve("bin/shorewise");

  @TempDir Path dir;

  @Test
  void startsFromAnyFolderThroughLinksWithoutAWordOfTheJvm() throws Exception {
    // Under target, as JUnit's own folder complains of links that lead out of it.
    Path links = Files.createDirectories(DIST.resolveSibling("links"));
    Files.deleteIfExists(links.resolve("outer"));
    Files.deleteIfExists(links.resolve("inner"));
    Files.createSymbolicLink(links.resolve("inner"), LAUNCHER);
    Path link = Files.createSymbolicLink(links.resolve("outer"), Path.of("inner"));

    Run run = run(link, Map.of("SHOREWISE_OPTS", "-Xmx64m -XX:SharedArchiveFile=no-such-file"));

    assertThat(run).isEqualTo(new Run(0, "shorewise 0.1.0\n", ""));
  }

  @Test
  void refusesAJavaThatIsTooOldWithoutStartingIt() throws Exception {
    Path java = Files.createDirectories(dir.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho started\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(dir.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");

    Run run = run(LAUNCHER, Map.of("JAVA_HOME", dir.resolve("jdk").toString()));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Java 17 or newer is needed", "Java 11");
  }

  @Test
  void saysWhichJavaHomeIsWrong() throws Exception {
    Run run = run(LAUNCHER, Map.of("JAVA_HOME", "/no/such/java"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("shorewise: JAVA_HOME is /no/such/java").hasLineCount(1);
  }

  /** In Turkish the capital of i is not I, and Auckland is in tomorrow for most of the day. */
  @Test
  void aUsersLanguageAndTimeZoneChangeNothing() throws Exception {
    String sheet = Path.of("examples/support-chat.yaml").toAbsolutePath().toString();
    Map<String, String> elsewhere =
        Map.of("SHOREWISE_OPTS", "-Duser.language=tr -Duser.timezone=Pacific/Auckland");

    assertThat(run(LAUNCHER, elsewhere, "help", "batch"))
        .isEqualTo(run(LAUNCHER, Map.of(), "help", "batch"));
    assertThat(run(LAUNCHER, elsewhere, "score", sheet))
        .isEqualTo(run(LAUNCHER, Map.of(), "score", sheet));
  }

  @Test
  void anInterruptedBatchLeavesNothingBehind() throws Exception {
    Process batch =
        new ProcessBuilder(LAUNCHER.toString(), "batch", "-", "-o", "results.csv")
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .start();
    try (OutputStream clients = batch.getOutputStream()) {
      clients.write("client,process\nAcme,Mail\n".getBytes(StandardCharsets.UTF_8));
      clients.flush();
      for (int i = 0; i < 600 && files().isEmpty(); i++) {
        Thread.sleep(50);
      }
      assertThat(files()).hasSize(1);

      batch.destroy();
      assertThat(batch.waitFor()).isEqualTo(143);
    }

    assertThat(files()).isEmpty();
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
    Path errors = dir.resolve("errors");
    Process pipe =
        new ProcessBuilder(
                "sh",
                "-c",
                "('" + LAUNCHER + "' questionnaire show core; echo $? >&2) 2>errors | head -n 1")
            .directory(dir.toFile())
            .start();
    pipe.getInputStream().readAllBytes();
    pipe.waitFor();

    assertThat(text(errors)).isEqualTo("0\n");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.toList();
    }
  }

  private record Run(int status, String out, String err) {}

  private Run run(Path program, Map<String, String> environment)
      throws IOException, InterruptedException {
    return run(program, environment, "--version");
  }

  private Run run(Path program, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList())
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Run(status, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
