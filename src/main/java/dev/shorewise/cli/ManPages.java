package dev.shorewise.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of the commands as manual pages, in the language of {@code man}. */
final class ManPages {
  private final StringBuilder out = new StringBuilder();

  private ManPages() {}

  /** By file name: a page for the program and one for each command. */
  static SortedMap<String, String> of(CommandLine program) {
    SortedMap<String, String> pages = new TreeMap<>();
    add(program, pages);
    return pages;
  }

  private static void add(CommandLine command, SortedMap<String, String> pages) {
    if (command.getCommandSpec().usageMessage().hidden()) {
      return;
    }
    pages.put(name(command.getCommandSpec()) + ".1", new ManPages().page(command));
    command.getSubcommands().values().forEach(each -> add(each, pages));
  }

  private static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  private String page(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    line(
        ".TH \""
            + name(spec)
            + "\" 1 \"\" \""
            + "shorewise "
            + Version.number()
            + "\" \"Shorewise\"");
    heading("NAME");
    String description = String.join(" ", spec.usageMessage().description());
    text(name(spec) + " - " + description);
    heading("SYNOPSIS");
    verbatim(List.of(command.getHelp().synopsis(0).stripTrailing().split("\n")));
    heading("DESCRIPTION");
    text(description);
    if (!spec.positionalParameters().isEmpty()) {
      heading("ARGUMENTS");
      spec.positionalParameters().forEach(this::argument);
    }
    heading("OPTIONS");
    spec.options().forEach(this::argument);
    commands(command);
    List<String> footer = Arrays.asList(spec.usageMessage().footer());
    if (!footer.isEmpty()) {
      heading("NOTES");
      verbatim(footer);
    }
    if (spec.parent() == null) {
      heading("EXIT STATUS");
      verbatim(topic("exit-codes"));
      heading("ENVIRONMENT");
      verbatim(topic("environment"));
    } else {
      heading("SEE ALSO");
      text(name(spec.parent()) + "(1)");
    }
    return out.toString();
  }

  private static List<String> topic(String name) {
    return HelpTopics.text(name).orElseThrow().lines().skip(1).toList();
  }

  private void argument(ArgSpec argument) {
    if (argument.hidden()) {
      return;
    }
    line(".TP");
    if (argument instanceof OptionSpec option) {
      String names = String.join(", ", option.names());
      boolean flag = option.arity().max() == 0;
      line("\\fB" + escape(names) + "\\fR" + (flag ? "" : " \\fI" + label(option) + "\\fR"));
    } else {
      line("\\fI" + label((PositionalParamSpec) argument) + "\\fR");
    }
    text(String.join(" ", argument.description()));
  }

  private static String label(ArgSpec argument) {
    return escape(argument.paramLabel());
  }

  private void commands(CommandLine command) {
    Map<String, CommandLine> all = command.getSubcommands();
    if (all.values().stream().allMatch(each -> each.getCommandSpec().usageMessage().hidden())) {
      return;
    }
    heading("COMMANDS");
    all.values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.usageMessage().hidden())
        .forEach(
            spec -> {
              line(".TP");
              line("\\fB" + escape(name(spec)) + "\\fR(1)");
              text(String.join(" ", spec.usageMessage().description()));
            });
  }

  private void heading(String text) {
    line(".SH " + text);
  }

  private void text(String text) {
    line(escape(text));
  }

  private void verbatim(List<String> lines) {
    line(".nf");
    lines.forEach(this::text);
    line(".fi");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** Plain text: a dot or an apostrophe at the start of a line would be a command. */
  private static String escape(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
