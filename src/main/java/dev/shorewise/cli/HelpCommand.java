package dev.shorewise.cli;

import dev.shorewise.AppContext;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains commands and topics. */
@Command(name = "help", description = "Explains a command or a topic.")
final class HelpCommand implements Callable<Integer> {
  private final AppContext app;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND|TOPIC",
      description = "A command, or one of: exit-codes, environment, formats.")
  private List<String> words = List.of();

  HelpCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    if (words.size() == 1 && HelpTopics.text(words.get(0)).isPresent()) {
      app.out().print(HelpTopics.text(words.get(0)).orElseThrow());
      return ExitCode.OK.status();
    }
    CommandLine command = spec.parent().commandLine();
    for (String word : words) {
      CommandLine next = command.getSubcommands().get(word.toLowerCase(Locale.ROOT));
      if (next == null) {
        throw new ParameterException(
            spec.commandLine(), "There is no command or topic '" + word + "'");
      }
      command = next;
    }
    app.out().print(command.getUsageMessage().stripTrailing() + "\n");
    return ExitCode.OK.status();
  }
}
