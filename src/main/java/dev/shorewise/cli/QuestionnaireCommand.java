package dev.shorewise.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with questionnaires; does nothing by itself. */
@Command(
    name = "questionnaire",
    description = "Lists, shows and checks questionnaires.",
    synopsisSubcommandLabel = "COMMAND")
final class QuestionnaireCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do: list, show, lint, schema");
  }
}
