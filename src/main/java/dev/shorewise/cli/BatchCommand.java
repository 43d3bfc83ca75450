package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Scores many subjects from a CSV file. */
@Command(name = "batch", description = "Scores the clients of a CSV file.")
final class BatchCommand implements Callable<Integer> {
  private final AppContext app;
  private final GlobalOptions global;

  BatchCommand(AppContext app, GlobalOptions global) {
    this.app = app;
    this.global = global;
  }

  @Override
  public Integer call() {
    app.err().println("shorewise: not there yet; colour " + global.colorOn(app));
    return ExitCode.USAGE.status();
  }
}
