package dev.shorewise;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The outside world, as far as the program sees it. {@link Main} makes it from the real one; a test
 * makes its own.
 *
 * @param in standard input; bytes, as they come
 * @param out standard output, for data; encodes as UTF-8
 * @param readerGone whether writing to standard output failed because nobody reads it any more
 * @param err standard error, for talk; encodes as UTF-8
 * @param folder what relative paths are relative to
 * @param environment the environment variables
 * @param terminal whether a standard stream is a terminal; asked only when it matters
 */
public record AppContext(
    InputStream in,
    PrintStream out,
    BooleanSupplier readerGone,
    PrintStream err,
    Path folder,
    Clock clock,
    Map<String, String> environment,
    Predicate<StandardStream> terminal) {
  /** A stream that a program is born with. */
  public enum StandardStream {
    IN(0),
    OUT(1),
    ERR(2);

    private final int descriptor;

    StandardStream(int descriptor) {
      this.descriptor = descriptor;
    }

    /** Its number among the open files of the process. */
    int descriptor() {
      return descriptor;
    }
  }

  public AppContext {
    environment = Map.copyOf(environment);
  }

  /** The file that a path given by the user names. */
  public Path resolve(String path) {
    return folder.resolve(path);
  }

  /** An environment variable; one that is set to nothing counts as absent. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** Whether somebody can be asked: both what they type and what they see is a terminal. */
  public boolean isInteractive() {
    return terminal.test(StandardStream.IN) && terminal.test(StandardStream.OUT);
  }
}
