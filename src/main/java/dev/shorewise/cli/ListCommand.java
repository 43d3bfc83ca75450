package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.report.TreeJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the questionnaires that come with the program. */
@Command(name = "list", description = "Lists the questionnaires that come with the program.")
final class ListCommand implements Callable<Integer> {
  /** How the list is shown. */
  enum Format {
    text,
    json
  }

  private final AppContext app;

  @Option(
      names = "--service",
      paramLabel = "TEXT",
      description = "Only those for a service whose name contains this text.")
  private @Nullable String service;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.text;

  ListCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    List<Questionnaire> found =
        new QuestionnaireLibrary(app.folder()).shipped().stream().filter(this::isFor).toList();
    app.out().print(format == Format.json ? TreeJson.of(tree(found)) : text(found));
    return ExitCode.OK.status();
  }

  private boolean isFor(Questionnaire questionnaire) {
    return Optional.ofNullable(service)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .map(
            text ->
                questionnaire.services().stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text)))
        .orElse(true);
  }

  private static String text(List<Questionnaire> questionnaires) {
    StringBuilder text = new StringBuilder();
    for (Questionnaire questionnaire : questionnaires) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-20s %-8s %s (%d questions)\n",
              questionnaire.id(),
              questionnaire.version(),
              questionnaire.title(),
              questionnaire.questions().size()));
      if (!questionnaire.services().isEmpty()) {
        text.append("  for ").append(String.join(", ", questionnaire.services())).append('\n');
      }
    }
    return text.toString();
  }

  private static List<Map<String, Object>> tree(List<Questionnaire> questionnaires) {
    return questionnaires.stream().map(ListCommand::tree).toList();
  }

  private static Map<String, Object> tree(Questionnaire questionnaire) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", questionnaire.id());
    tree.put("version", questionnaire.version());
    tree.put("title", questionnaire.title());
    tree.put("questions", questionnaire.questions().size());
    tree.put("services", questionnaire.services());
    return tree;
  }
}
