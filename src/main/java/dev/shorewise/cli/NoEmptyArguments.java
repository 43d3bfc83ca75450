package dev.shorewise.cli;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command unless something that it was given is empty, which no option and no argument can
 * be: an empty file name would mean the working folder. It is mostly a script's doing.
 */
final class NoEmptyArguments extends RunLast {
  @Override
  protected List<Object> handle(ParseResult result) {
    for (ParseResult part = result; part != null; part = part.subcommand()) {
      for (ArgSpec argument : part.matchedArgs()) {
        if (argument.originalStringValues().stream().anyMatch(String::isBlank)) {
          throw new ParameterException(
              part.commandSpec().commandLine(),
              UsageTrouble.name(argument)
                  + " is empty; in a script, look whether the variable that it comes from is set");
        }
      }
    }
    return super.handle(result);
  }
}
