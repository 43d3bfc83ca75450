package dev.shorewise;

import dev.shorewise.cli.Cli;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The door: the only class that touches the real standard streams, or ends the JVM. */
public final class Main {
  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String... args) {
    System.exit(Cli.run(realWorld(), args));
  }

  // No lambdas here: the first one in a JVM costs more than all of a short command.
  private static AppContext realWorld() {
    ProcessOutput output = new ProcessOutput(FileDescriptor.out);
    return new AppContext(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        utf8(new BufferedOutputStream(output, 1 << 13)),
        output,
        utf8(new FileOutputStream(FileDescriptor.err)),
        Path.of("").toAbsolutePath(),
        new LocalClock(),
        System.getenv(),
        new RealTerminals());
  }

  /** System.out would encode as the locale says, and under LC_ALL=C print every dash as ?. */
  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
