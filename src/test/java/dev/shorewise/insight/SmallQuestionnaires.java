package dev.shorewise.insight;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Questionnaires written in few words, and the paths to a go found on them. */
final class SmallQuestionnaires {
  private static final String HEAD =
      """
      format: shorewise/questionnaire/1
      id: written
      version: "1"
      title: Written
      dimensions:
        - {id: clarity, title: Clarity, role: capability, weight: 3}
        - {id: figures, title: Figures, role: capability, weight: 1}
        - {id: controls, title: Controls, role: guard}
        - {id: asked, title: Asked, role: demand}
        - {id: work, title: Work, role: context}
      models:
        - {id: here, title: Here}
        - {id: away, title: Away, needs: {controls: {above: 70}}}
      """;

  /** A question about the work that no fix changes. */
  static final String COLOUR =
      """
        - id: colour
          dimension: work
          ask: Which colour?
          options: [{id: red, label: Red}, {id: blue, label: Blue}]
      """;

  /** A question for each dimension that needs one, clarity excepted. */
  static final String BASICS =
      COLOUR
          + question("counted", "figures", "no 0 yes/4", "yes 100")
          + question("logins", "controls", "no 0 half/3", "half 70 own/2", "own 100");

  private SmallQuestionnaires() {}

  /**
   * A question.
   *
   * @param options such as {@code none 0 part/2 [flag]}: the option, its points, what its fix
   *     reaches in how many days, and the flag it raises
   */
  static String question(String id, String dimension, String... options) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - id: %s\n    dimension: %s\n    ask: Which?\n".formatted(id, dimension));
    yaml.append("    options:\n");
    for (String option : options) {
      String[] words = option.split(" ", -1);
      yaml.append("      - {id: \"%s\", label: Some, points: %s".formatted(words[0], words[1]));
      for (String word : List.of(words).subList(2, words.length)) {
        String[] fix = word.split("/", -1);
        yaml.append(
            fix.length == 2
                ? ", fix: {do: Do, reach: \"%s\", days: %s}".formatted(fix[0], fix[1])
                : ", raises: " + word);
      }
      yaml.append("}\n");
    }
    return yaml.toString();
  }

  /** The same, shown only if a condition holds. */
  static String shownIf(String condition, String question) {
    return question + "    showIf: " + condition + "\n";
  }

  /**
   * A questionnaire.
   *
   * @param rules such as {@code {question: colour, in: [blue]} -> {verdict: PILOT}}
   */
  static Assessor assessor(Path folder, String questions, String go, String pilot, String... rules)
      throws IOException {
    StringBuilder yaml = new StringBuilder(HEAD).append("questions:\n").append(questions);
    if (rules.length > 0) {
      yaml.append("rules:\n");
    }
    for (int i = 0; i < rules.length; i++) {
      String[] sides = rules[i].split(" -> ", -1);
      yaml.append(
          "  - {id: rule-%d, when: %s, then: %s, because: So it is.}\n"
              .formatted(i + 1, sides[0], sides[1]));
    }
    yaml.append("verdict: {go: %s, pilot: %s}\n".formatted(go, pilot));
    Questionnaire questionnaire = WrittenQuestionnaire.in(folder, yaml.toString());
    return Assessor.of(questionnaire);
  }

  /** The path's steps in brief, and its days; or what it is otherwise. */
  static String path(Assessor assessor, String... answers) {
    return said(PathToGo.of(assessor.whatIf(Sheet.of(assessor.questionnaire(), answers))));
  }

  /** The path to a go with this delivery model. */
  static String pathTo(String model, Assessor assessor, String... answers) {
    return said(PathToGo.to(assessor.whatIf(Sheet.of(assessor.questionnaire(), answers)), model));
  }

  private static String said(PathToGo path) {
    if (path instanceof PathToGo.Found found) {
      StringBuilder said = new StringBuilder();
      found.steps().forEach(step -> said.append(step.question() + "=" + step.to() + " "));
      said.append(found.days());
      found.beyond().ifPresent(none -> said.append(" to PILOT, beyond: " + said(none)));
      return said.toString();
    }
    return path instanceof PathToGo.None none
        ? "none for " + none.rules() + none.dimensions() + (none.readiness() ? "readiness" : "")
        : path.getClass().getSimpleName();
  }
}
