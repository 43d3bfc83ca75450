package dev.shorewise.cli;

import dev.shorewise.AppContext;
import dev.shorewise.diagnostic.VisibleText;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.questionnaire.ServiceSearch;
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
      description = "Only those for this service, in your own words; the best first.")
  private @Nullable String service;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.text;

  ListCommand(AppContext app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    List<Questionnaire> shipped = new QuestionnaireLibrary(app.folder()).shipped();
    List<Questionnaire> found = shipped;
    if (service != null) {
      ServiceSearch search = ServiceSearch.among(shipped);
      found = search.find(service).stream().map(ServiceSearch.Match::questionnaire).toList();
      if (found.isEmpty()) {
        app.err().println(nothingFound(service, search.didYouMean(service)));
      }
    }
    app.out().print(format == Format.json ? TreeJson.of(tree(found)) : text(found));
    return ExitCode.OK.status();
  }

  private static String nothingFound(String service, Optional<String> meant) {
    return "shorewise: no questionnaire is for '"
        + VisibleText.of(service)
        + "'; "
        + meant
            .map(text -> "did you mean '" + VisibleText.of(text) + "'?")
            .orElse(
                "'"
                    + QuestionnaireLibrary.GENERAL
                    + "' is for any work, 'shorewise questionnaire list' shows all");
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
