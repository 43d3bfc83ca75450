package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.cli.ExitCode;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.Golden;
import dev.shorewise.testing.Project;
import dev.shorewise.testing.SchemaTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Writes {@code docs/reference} from the program, and holds it against the program. */
final class ReferencePagesTest {
  private static final String WRITTEN =
      "This page is written by the test that holds it (`ReferencePagesTest`).\n\n";
  private static final Pattern COMMAND = Pattern.compile("^  ([a-z]+) +\\S", Pattern.MULTILINE);
  private static final List<String> TOPICS = List.of("exit-codes", "environment", "formats");

  /** Schemas by the word that asks for them, in the order of the program's help. */
  private static final List<String> SCHEMAS =
      List.of("questionnaire", "answers", "map", "assessment", "comparison", "portfolio");

  /** What the letter of a code stands for, in the order in which a user may meet them. */
  private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

  static {
    FAMILIES.put("F", "Files as such");
    FAMILIES.put("Y", "Any YAML file");
    FAMILIES.put("Q", "Questionnaires, as they are read");
    FAMILIES.put("L", "What a questionnaire can and cannot come to");
    FAMILIES.put("A", "Answer sheets and stored assessments");
    FAMILIES.put("C", "CSV files of clients");
    FAMILIES.put("M", "Maps of their columns");
  }

  private static String printed(String... words) {
    CliRun run = CliRun.in(Project.ROOT, words);
    assertThat(run.status()).as("%s", List.of(words)).isZero();
    return run.out();
  }

  /** The commands below this one, by the help of it. */
  private static List<String> commandsIn(String help) {
    int list = help.indexOf("\nCommands:\n");
    return list < 0
        ? List.of()
        : COMMAND
            .matcher(help.substring(list).replaceFirst("(?s)\n\n.*", "\n"))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
  }

  private static void addCommand(List<String> words, StringBuilder page) {
    List<String> asked = new ArrayList<>(List.of("help"));
    asked.addAll(words);
    String help = printed(asked.toArray(String[]::new));
    page.append("## shorewise")
        .append(words.isEmpty() ? "" : " " + String.join(" ", words))
        .append("\n\n```text\n" + help.stripTrailing() + "\n```\n\n");
    for (String command : commandsIn(help)) {
      List<String> below = new ArrayList<>(words);
      below.add(command);
      addCommand(below, page);
    }
  }

  @Test
  void everyCommandIsShownWithItsHelp() {
    StringBuilder page =
        new StringBuilder(
                "# Commands\n\nThe help of every command, as `shorewise help` prints it.\n")
            .append("[The command line](../command-line.md) says what can be relied on beyond it. ")
            .append(WRITTEN);
    addCommand(List.of(), page);
    for (String topic : TOPICS) {
      page.append("## shorewise help " + topic + "\n\n```text\n")
          .append(printed("help", topic).stripTrailing() + "\n```\n\n");
    }
    Golden.check("../../../docs/reference/commands.md", page.toString().stripTrailing() + "\n");
  }

  @Test
  void everyExitCodeIsExplained() {
    StringBuilder page =
        new StringBuilder("# Exit codes\n\nStable: scripts may rely on them. ")
            .append("[Which of several wins](../command-line.md#exit-codes).\n")
            .append(WRITTEN + "| code | meaning |\n| --- | --- |\n");
    for (ExitCode code : ExitCode.values()) {
      page.append("| " + code.status() + " | " + code.meaning() + " |\n");
    }
    Golden.check("../../../docs/reference/exit-codes.md", page.toString());
  }

  @Test
  void everyProblemCodeIsExplained() {
    StringBuilder page =
        new StringBuilder("# Problem codes\n\nA problem is one line, ")
            .append("`file:line:column: error: what is wrong; what to do [code]`. ")
            .append(
                "A code never changes\nits meaning, and one that is no longer used is not used ")
            .append("for anything else.\n" + WRITTEN);
    int explained = 0;
    for (Map.Entry<String, String> family : FAMILIES.entrySet()) {
      page.append("## " + family.getValue() + "\n\n| code | what is wrong |\n| --- | --- |\n");
      for (ProblemCode code : ProblemCode.values()) {
        if (code.id().startsWith(family.getKey())) {
          page.append("| " + code.id() + " | " + code.summary() + " |\n");
          explained++;
        }
      }
      page.append('\n');
    }
    assertThat(explained).isEqualTo(ProblemCode.values().length);
    Golden.check(
        "../../../docs/reference/problem-codes.md", page.toString().stripTrailing() + "\n");
  }

  @Test
  void everyKeyOfEveryFormatIsListed() {
    StringBuilder page =
        new StringBuilder("# Formats\n\nEvery key of every file that the program reads or writes, ")
            .append("from its JSON Schema, which\n`shorewise questionnaire schema KIND` prints. ")
            .append("`[]` is an item of a list, `…` any other key.\n" + WRITTEN);
    for (String kind : SCHEMAS) {
      JsonNode schema = new ObjectMapper().readTree(printed("questionnaire", "schema", kind));
      page.append("## " + kind + "\n\n" + schema.path("title").asString() + ". ");
      page.append(schema.path("description").asString("") + "\n\n");
      page.append(SchemaTables.of(kind, schema));
    }
    Golden.check(
        "../../../docs/reference/formats.md",
        page.toString().replaceAll(" +\n", "\n").stripTrailing() + "\n");
  }
}
