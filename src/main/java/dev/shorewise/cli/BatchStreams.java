package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.AppContext.StandardStream;
import dev.shorewise.cli.OutputOptions.Destination;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.files.FileTrouble;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a batch reads and writes. Files that are written appear whole, when they are committed, or
 * not at all.
 */
final class BatchStreams implements Closeable {
  /** What {@code -} is called in messages. */
  static final String STANDARD_INPUT = "standard input";

  private final List<Path> inputs;
  private final Named in;
  private final Destination results;
  private final Optional<Destination> rejects;
  private final OutputStream resultsStream;

  private BatchStreams(
      AppContext app,
      List<Path> inputs,
      Named in,
      Destination results,
      Optional<Destination> rejects) {
    this.inputs = inputs;
    this.in = in;
    this.results = results;
    this.rejects = rejects;
    this.resultsStream =
        results.stream() instanceof PrintStream printer
            ? new Complaining(printer, app.terminal().test(StandardStream.OUT))
            : results.stream();
  }

  /**
   * Opens them all.
   *
   * @param file the input as the user named it; {@code -} is standard input
   * @param inputs all files that are read, this one first unless it is standard input
   * @param rejects the file for rejected rows
   */
  static BatchStreams open(
      AppContext app,
      String file,
      List<Path> inputs,
      OutputOptions output,
      Optional<String> rejects)
      throws IOException {
    boolean stdin = file.equals("-");
    InputStream in = stdin ? app.in() : openFile(file, inputs.get(0));
    Destination results = output.open(app, inputs);
    try {
      return new BatchStreams(
          app,
          inputs,
          new Named(in, stdin ? STANDARD_INPUT : file),
          results,
          rejects.map(name -> OutputOptions.open(app, inputs, name)));
    } catch (CommandFailed e) {
      results.close();
      throw e;
    }
  }

  private static InputStream openFile(String name, Path path) {
    if (Files.isDirectory(path)) {
      throw CommandFailed.because(ExitCode.FILE_TROUBLE, name + ": it is a folder");
    }
    try {
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw CommandFailed.because(ExitCode.FILE_TROUBLE, name + ": there is no such file");
    } catch (IOException e) {
      throw cannotRead(name, e);
    }
  }

  private static CommandFailed cannotRead(String name, IOException e) {
    return CommandFailed.because(
        ExitCode.FILE_TROUBLE, name + ": cannot be read: " + FileTrouble.of(e));
  }

  InputStream in() {
    return in;
  }

  /** How many bytes of the input have been read. */
  long bytesRead() {
    return in.count;
  }

  /** How many bytes the input has, where that is known. */
  OptionalLong bytes() {
    try {
      return in.name.equals(STANDARD_INPUT) || !Files.isRegularFile(inputs.get(0))
          ? OptionalLong.empty()
          : OptionalLong.of(Files.size(inputs.get(0)));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  OutputStream results() {
    return resultsStream;
  }

  Optional<OutputStream> rejects() {
    return rejects.map(Destination::stream);
  }

  void commitResults() throws IOException {
    results.commit();
  }

  void commitRejects() throws IOException {
    if (rejects.isPresent()) {
      rejects.get().commit();
    }
  }

  @Override
  public void close() throws IOException {
    Closeable rejected = rejects.<Closeable>map(file -> file).orElse(() -> {});
    try (in;
        results;
        rejected) {
      // All of them, whichever of them fails.
    }
  }

  /**
   * Reports what goes wrong while reading under the file's name, apart from trouble with writing.
   */
  private static final class Named extends FilterInputStream {
    private final String name;
    private long count;

    Named(InputStream in, String name) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      try {
        int read = in.read(target, offset, length);
        count += Math.max(0, read);
        return read;
      } catch (IOException e) {
        throw cannotRead(name, e);
      }
    }
  }

  /** Nobody reads standard output any more, or it is full. */
  static final class OutputClosedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A print stream swallows failures; a long batch should not go on writing to nobody. On a
   * terminal nothing that stands in a client's cells may steer it.
   */
  private static final class Complaining extends FilterOutputStream {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PrintStream printer;
    private final boolean isTerminal;

    Complaining(PrintStream printer, boolean isTerminal) {
      super(printer);
      this.printer = printer;
      this.isTerminal = isTerminal;
    }

    /** Writes whole rows, which is how a batch writes. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (isTerminal) {
        String rows = new String(bytes, offset, length, StandardCharsets.UTF_8);
        String unmarked = rows.startsWith(BYTE_ORDER_MARK) ? rows.substring(1) : rows;
        byte[] harmless = VisibleText.ofLines(unmarked).getBytes(StandardCharsets.UTF_8);
        printer.write(harmless, 0, harmless.length);
      } else {
        printer.write(bytes, offset, length);
      }
      if (printer.checkError()) {
        throw new OutputClosedException();
      }
    }
  }
}
