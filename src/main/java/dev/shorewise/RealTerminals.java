package dev.shorewise;

import dev.shorewise.AppContext.StandardStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Whether the standard streams of this process are terminals. {@code System.console()} cannot tell:
 * it looks at two streams at once, knows nothing of standard error, and from 22 to 24 it is there
 * even without a terminal.
 */
final class RealTerminals implements Predicate<StandardStream> {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @Override
  public boolean test(StandardStream stream) {
    Path link = OPEN_FILES.resolve(Integer.toString(stream.descriptor()));
    try {
      return Files.isDirectory(OPEN_FILES)
          ? isTerminalDevice(Files.readSymbolicLink(link).toString())
          : askTest(stream);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean isTerminalDevice(String file) {
    return file.startsWith("/dev/pts/")
        || file.startsWith("/dev/tty")
        || file.equals("/dev/console");
  }

  /** Where there is no {@code /proc}, a child that inherits the streams can tell. */
  private static boolean askTest(StandardStream stream) throws IOException {
    try {
      return new ProcessBuilder("test", "-t", Integer.toString(stream.descriptor()))
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.INHERIT)
              .redirectError(Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
