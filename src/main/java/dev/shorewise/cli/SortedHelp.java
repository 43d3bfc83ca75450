package dev.shorewise.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help of a command, with its options in the same order for everybody. What picocli brings
 * sorts by capitals as the user's language forms them, and in Turkish the capital of i is not I.
 */
final class SortedHelp extends Help {
  private static final Comparator<OptionSpec> BY_NAME =
      Comparator.comparing(SortedHelp::name)
          .thenComparing(SortedHelp::shortest, Comparator.reverseOrder());

  /** Flags before what takes a value. */
  private static final Comparator<OptionSpec> BY_VALUES =
      Comparator.<OptionSpec>comparingInt(option -> option.arity().max()).thenComparing(BY_NAME);

  SortedHelp(CommandSpec spec, ColorScheme colors) {
    super(spec, colors);
  }

  private static String name(OptionSpec option) {
    return shortest(option).toUpperCase(Locale.ROOT);
  }

  private static String shortest(OptionSpec option) {
    return Arrays.stream(option.names())
        .min(Comparator.comparingInt(String::length))
        .orElseThrow()
        .replaceFirst("^-+", "");
  }

  @Override
  public String synopsis(int headingLength) {
    return detailedSynopsis(headingLength, BY_VALUES, true);
  }

  @Override
  public String optionList() {
    return optionList(createDefaultLayout(), BY_NAME, parameterLabelRenderer());
  }
}
