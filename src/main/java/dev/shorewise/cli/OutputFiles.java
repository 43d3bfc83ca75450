package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The files that a command is to write, looked at before any work is done for them. */
final class OutputFiles {
  private OutputFiles() {}

  /**
   * Refuses files that would replace an input or one another, or whose folder is not there.
   *
   * @param inputs files that are read
   * @param names as the user gave them; {@code -} is standard output, which can be given once
   */
  static void check(AppContext app, Collection<Path> inputs, Collection<String> names) {
    if (names.stream().filter(OutputOptions.STANDARD_OUTPUT::equals).count() > 1) {
      throw CommandFailed.because(
          ExitCode.USAGE, "two outputs cannot both go to standard output; -o FILE writes a file");
    }
    List<Path> before = new ArrayList<>();
    for (String name : names) {
      if (name.equals(OutputOptions.STANDARD_OUTPUT)) {
        continue;
      }
      Path target = app.resolve(name).toAbsolutePath().normalize();
      if (before.contains(target)) {
        throw CommandFailed.because(ExitCode.USAGE, "two outputs cannot go to one file: " + name);
      }
      before.add(target);
      refuseInputs(inputs, target, name);
      Path parent = target.getParent();
      if (parent != null && Files.notExists(parent)) {
        throw CommandFailed.because(
            ExitCode.FILE_TROUBLE, name + ": cannot be written: there is no such folder");
      }
    }
  }

  /** Refuses a file that is read. */
  static void refuseInputs(Collection<Path> inputs, Path target, String name) {
    try {
      for (Path input : inputs) {
        if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input)) {
          throw CommandFailed.because(
              ExitCode.USAGE, name + " is an input and would be overwritten; choose another file");
        }
      }
    } catch (IOException e) {
      throw OutputOptions.cannotWrite(name, e);
    }
  }
}
