package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.files.AtomicFile;
import dev.shorewise.files.FileTrouble;
import dev.shorewise.report.TextReport;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where data goes: standard output, or a file that appears whole or not at all. */
final class OutputOptions {
  static final String STANDARD_OUTPUT = "-";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output; - is standard output.")
  private @Nullable String file;

  /** Whether data goes to standard output. */
  boolean isStandardOutput() {
    return file == null || file.equals(STANDARD_OUTPUT);
  }

  /** How wide text may be: as the terminal if it goes there. */
  int columns(AppContext app, GlobalOptions global) {
    return isStandardOutput() ? global.columns(app) : TextReport.WIDTH;
  }

  /** Whether text is written in colour: never into a file. */
  boolean colorOn(AppContext app, GlobalOptions global) {
    return isStandardOutput() && global.colorOn(app);
  }

  /** The file that {@code -o} names, if it names one. */
  Optional<String> file() {
    return isStandardOutput() ? Optional.empty() : Optional.ofNullable(file);
  }

  /** Where data goes, as the user would say it. */
  String name() {
    return file == null ? STANDARD_OUTPUT : file;
  }

  /** Writes all there is. */
  void write(AppContext app, Collection<Path> inputs, String content) {
    try (Destination destination = open(app, inputs)) {
      destination.stream().write(content.getBytes(StandardCharsets.UTF_8));
      destination.commit();
    } catch (IOException e) {
      throw cannotWrite(name(), e);
    }
  }

  /**
   * Starts writing where {@code -o} says.
   *
   * @param inputs files that are read, and so must not be written
   */
  Destination open(AppContext app, Collection<Path> inputs) {
    return open(app, inputs, name());
  }

  /** Writes a file besides what goes to the output. */
  static void writeFile(AppContext app, Collection<Path> inputs, String file, String content) {
    try (Destination destination = open(app, inputs, file)) {
      destination.stream().write(content.getBytes(StandardCharsets.UTF_8));
      destination.commit();
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** Starts writing standard output, or a file, which must not be one of those that are read. */
  static Destination open(AppContext app, Collection<Path> inputs, String file) {
    if (file.equals(STANDARD_OUTPUT)) {
      return new Destination(app.out(), Optional.empty());
    }
    Path target = app.resolve(file);
    OutputFiles.refuseInputs(inputs, target, file);
    try {
      AtomicFile atomic = AtomicFile.open(target);
      return new Destination(atomic.stream(), Optional.of(atomic));
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** The failure to report when writing went wrong. */
  static CommandFailed cannotWrite(String file, IOException e) {
    return CommandFailed.because(
        ExitCode.FILE_TROUBLE, file + ": cannot be written: " + FileTrouble.of(e));
  }

  /** A place to write to. Nothing appears in a file before {@link #commit}. */
  record Destination(OutputStream stream, Optional<AtomicFile> file) implements Closeable {
    void commit() throws IOException {
      stream.flush();
      if (file.isPresent()) {
        file.get().commit();
      }
    }

    /** Leaves no trace of a file that was not committed; leaves standard output open. */
    @Override
    public void close() throws IOException {
      if (file.isPresent()) {
        file.get().close();
      }
    }
  }
}
