package dev.shorewise.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; does nothing without a command. */
@Command(
    name = "shorewise",
    description = "Tells whether a business process is ready to be outsourced, and where to.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "To begin: shorewise assess",
      "'shorewise help COMMAND' explains a command; 'help exit-codes',",
      "'help environment' and 'help formats' the rest."
    })
@SuppressWarnings("UnusedVariable") // picocli reads the fields
final class ShorewiseCommand implements Callable<Integer> {
  @Mixin private final GlobalOptions global;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  ShorewiseCommand(GlobalOptions global) {
    this.global = global;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: assess, score, explain, compare, batch, template, questionnaire, help");
  }
}
