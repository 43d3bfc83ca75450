package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Asks the questions one by one and ends with the report. */
@Command(name = "assess", description = "Asks the questions and shows the report.")
final class AssessCommand implements Callable<Integer> {
  private final AppContext app;
  private final GlobalOptions global;

  AssessCommand(AppContext app, GlobalOptions global) {
    this.app = app;
    this.global = global;
  }

  @Override
  public Integer call() {
    app.err().println("shorewise: not there yet; colour " + global.colorOn(app));
    return ExitCode.USAGE.status();
  }
}
