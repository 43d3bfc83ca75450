package dev.shorewise.cli;

import dev.shorewise.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with what the user typed, in words. Those of picocli speak of types of Java. */
final class UsageTrouble {
  private UsageTrouble() {}

  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), e.getCommandLine());
    }
    if (e instanceof MissingParameterException incomplete && !incomplete.getMissing().isEmpty()) {
      ArgSpec missing = incomplete.getMissing().get(0);
      return name(missing) + (missing.isOption() ? " needs a value" : " is missing");
    }
    ArgSpec argument = e.getArgSpec();
    String value = e.getValue();
    if (argument != null && value != null && argument.type() == boolean.class) {
      return name(argument) + " takes no value";
    }
    if (argument != null && value != null) {
      return name(argument) + " is '" + value + "'; it takes " + taken(argument, value);
    }
    return firstLine(e.getMessage());
  }

  /** What the help calls it: {@code --sort}, or {@code SHEET}. */
  static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String unmatched(String word, CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    boolean isFurther =
        !word.startsWith("-")
            && !command.positionalParameters().isEmpty()
            && command.subcommands().isEmpty();
    return "'"
        + word
        + "' is "
        + (isFurther ? "one argument too many" : "not known here")
        + Suggestion.didYouMean(word, known(line)).map("; "::concat).orElse("");
  }

  /** The commands and options that could have been meant. */
  private static List<String> known(CommandLine command) {
    List<String> words = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
    return words;
  }

  private static String taken(ArgSpec argument, String value) {
    Object[] constants = argument.type().getEnumConstants();
    if (constants == null) {
      return WholeNumber.TAKEN;
    }
    List<String> words = Arrays.stream(constants).map(String::valueOf).toList();
    int last = words.size() - 1;
    Optional<String> meant = Suggestion.didYouMean(value, words);
    return String.join(", ", words.subList(0, last))
        + " or "
        + words.get(last)
        + meant.map("; "::concat).orElse("");
  }

  private static String firstLine(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }
}
