package dev.shorewise.testing;

import dev.shorewise.AppContext;
import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.cli.Cli;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of the program inside this JVM: what it returned and printed. */
public record CliRun(int status, String out, String err) {
  /** The instant at which every run happens. */
  public static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

  /** Runs with nothing on standard input, no environment and no terminal. */
  public static CliRun in(Path folder, String... args) {
    return with(folder).run(args);
  }

  /** A run to be: say what else the program finds, then run it. */
  public static Setup with(Path folder) {
    return new Setup(folder);
  }

  /** The lines on standard error. */
  public List<String> errLines() {
    return err.lines().toList();
  }

  /** What the program finds when it starts. */
  public static final class Setup {
    private final Path folder;
    private byte[] stdin = {};
    private final Map<String, String> environment = new HashMap<>();
    private final Set<StandardStream> terminals = new HashSet<>();

    private Setup(Path folder) {
      this.folder = folder;
    }

    public Setup stdin(String text) {
      stdin = text.getBytes(StandardCharsets.UTF_8);
      return this;
    }

    public Setup environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    public Setup terminal(StandardStream... streams) {
      terminals.addAll(List.of(streams));
      return this;
    }

    public CliRun run(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      AppContext app =
          new AppContext(
              new ByteArrayInputStream(stdin),
              new PrintStream(out, false, StandardCharsets.UTF_8),
              () -> false,
              new PrintStream(err, false, StandardCharsets.UTF_8),
              folder,
              Clock.fixed(NOW, ZoneOffset.UTC),
              environment,
              terminals::contains);
      int status = Cli.run(app, args);
      return new CliRun(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
