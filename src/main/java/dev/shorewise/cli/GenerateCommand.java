package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes what is installed beside the program: the completion of its commands, and manual pages.
 */
@Command(
    name = "generate",
    hidden = true,
    description = "Writes the completion for bash and zsh, and the manual pages, into a folder.")
final class GenerateCommand implements Callable<Integer> {
  private final AppContext app;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "An existing folder.")
  private String folder = "";

  GenerateCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    CommandLine program = spec.root().commandLine();
    write("shorewise.bash", AutoComplete.bash("shorewise", program));
    for (Map.Entry<String, String> page : ManPages.of(program).entrySet()) {
      write(page.getKey(), page.getValue());
    }
    return ExitCode.OK.status();
  }

  private void write(String name, String text) {
    OutputOptions.writeFile(app, List.of(), Path.of(folder, name).toString(), text);
  }
}
