package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher keeps so that the program starts faster, and that it never gets in the way. */
final class StartupCacheIT {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("shorewise.dist", "target/dist"))
          .toAbsolutePath()
          .resolve("bin/shorewise");
  private static final Run VERSION = new Run(0, "shorewise 0.1.0\n", "");
  private static final int MOST_WAITING = 1200;

  @TempDir private Path dir;

  private record Run(int status, String out, String err) {}

  @Test
  void fiftyRunsAtOnceMakeItTheNextUsesItAndABrokenOneIsPassedOver() throws Exception {
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      running.add(start("run" + i, ""));
    }
    for (Running each : running) {
      assertThat(each.end()).isEqualTo(VERSION);
    }
    for (int i = 0; i < MOST_WAITING && !isMade(); i++) {
      Thread.sleep(100);
    }
    assertThat(cached()).hasSize(1);
    Path cache = cached().get(0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.getParent())))
        .isEqualTo("rwx------");

    Path classes = dir.resolve("classes.txt");
    assertThat(run("-Xlog:class+load:file=" + classes)).isEqualTo(VERSION);
    assertThat(Files.readAllLines(classes))
        .filteredOn(line -> line.contains(" dev.shorewise.Main "))
        .singleElement()
        .asString()
        .contains("shared objects file");

    Files.delete(cache);
    Files.writeString(cache, "broken");
    assertThat(run("")).isEqualTo(VERSION);
  }

  @Test
  void whereItCannotBeKeptTheProgramRunsWithoutIt() throws Exception {
    Files.writeString(dir.resolve("cache"), "a file where the folder would be");
    assertThat(run("")).isEqualTo(VERSION);
  }

  private boolean isMade() throws IOException {
    List<Path> cached = cached();
    return !cached.isEmpty() && cached.stream().noneMatch(Files::isDirectory);
  }

  private List<Path> cached() throws IOException {
    Path folder = dir.resolve("cache/shorewise");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.toList());
    }
  }

  private Run run(String options) throws IOException, InterruptedException {
    return start("run", options).end();
  }

  private Running start(String name, String options) throws IOException {
    Path out = dir.resolve(name + ".out");
    Path err = dir.resolve(name + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(LAUNCHER.toString(), "--version")
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XDG_CACHE_HOME", dir.resolve("cache").toString());
    builder.environment().put("SHOREWISE_OPTS", options);
    builder.environment().remove("SHOREWISE_CACHE");
    return new Running(builder.start(), out, err);
  }

  /** A run that has begun. */
  private record Running(Process process, Path out, Path err) {
    Run end() throws IOException, InterruptedException {
      int status = process.waitFor();
      return new Run(
          status,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }
}
