package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.Sheet;
import dev.shorewise.testing.WrittenQuestionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the missing parts of a checklist are added on the way to GO. */
final class ChecklistPathTest {
  @TempDir private Path dir;

  private String path(int needed, String given) throws IOException {
    Questionnaire questionnaire = questionnaire(needed);
    PathToGo path =
        PathToGo.of(Assessor.of(questionnaire).whatIf(Sheet.of(questionnaire, "parts=" + given)));
    if (!(path instanceof PathToGo.Found found)) {
      return path.getClass().getSimpleName();
    }
    StringBuilder said = new StringBuilder();
    found.steps().forEach(step -> said.append('+').append(step.to()));
    return said + " " + found.days();
  }

  /** Which parts alone lift a subject with these. */
  private List<String> lifting(int needed, String given) throws IOException {
    Assessor assessor = Assessor.of(questionnaire(needed));
    AnswerSheet sheet = Sheet.of(assessor.questionnaire(), "parts=" + given);
    PortfolioCounts counts = new PortfolioCounts(true, 0, 0);
    List<PreparedAnswer> answers = new ArrayList<>();
    sheet.answers().forEach((id, answer) -> answers.add(assessor.prepare(id, answer)));
    counts.add(Outlined.of(1, sheet.subject(), assessor, answers), Set.of());
    List<Portfolio.FixCount> fixes =
        counts.portfolio("clients.csv", assessor.questionnaire(), 0).fixes();
    assertThat(fixes).allMatch(fix -> fix.from().isEmpty() && fix.subjects() == 1);
    return fixes.stream().map(fix -> fix.to() + " " + fix.days()).toList();
  }

  @Test
  void partsThatAloneSufficeAreCountedInAPortfolio() throws IOException {
    assertThat(lifting(30, "none")).containsExactly("a 3", "b 1", "c 5", "e 8");
    assertThat(lifting(60, "a")).containsExactly("b 1", "c 5", "e 8");
    assertThat(lifting(100, "none")).isEmpty();
    assertThat(lifting(25, "a")).isEmpty();
  }

  private Questionnaire questionnaire(int needed) throws IOException {
    return WrittenQuestionnaire.in(dir, yaml(needed));
  }

  private static String yaml(int needed) {
    return """
        format: shorewise/questionnaire/1
        id: parts
        version: "1"
        title: Parts
        dimensions:
          - {id: clarity, title: Clarity, role: capability}
        questions:
          - id: parts
            dimension: clarity
            ask: Which?
            select: many
            combine: sum
            options:
              - {id: none, label: None, points: 0, exclusive: true}
              - {id: a, label: A, points: 30, fix: {do: Add, days: 3}}
              - {id: b, label: B, points: 30, fix: {do: Add, days: 1}}
              - {id: c, label: C, points: 40, fix: {do: Add, days: 5}}
              - {id: d, label: D, points: 20}
              - {id: e, label: E, points: 60, fix: {do: Add, days: 8}}
              - {id: f, label: F, points: 25, fix: {do: Add, days: 3}}
        models:
          - {id: here, title: Here}
        verdict:
          go: {readiness: {atLeast: %d}}
          pilot: {readiness: {atLeast: %d}}
        """
        .formatted(needed, needed);
  }

  @Test
  void whatStandsForNoneOfThemGoesWithTheFirstPart() throws IOException {
    String flagged =
        yaml(0)
            .replace("exclusive: true}", "exclusive: true, raises: [bare]}")
            .replace(
                "verdict:",
                "rules:\n  - {id: bare, when: {flag: bare}, then: {verdict: FIX_FIRST},"
                    + " because: It is.}\nverdict:");
    Questionnaire questionnaire = WrittenQuestionnaire.in(dir, flagged);
    PathToGo path =
        PathToGo.of(Assessor.of(questionnaire).whatIf(Sheet.of(questionnaire, "parts=none")));
    assertThat(path).isInstanceOf(PathToGo.Found.class);
    assertThat(((PathToGo.Found) path).steps()).extracting(PathStep::to).containsExactly("b");
  }

  @Test
  void theCheapestPartsThatSufficeAreAdded() throws IOException {
    assertThat(path(30, "none")).isEqualTo("+b 1");
    assertThat(path(31, "none")).isEqualTo("+a+b 4");
    assertThat(path(70, "none")).isEqualTo("+b+c 6");
    assertThat(path(85, "none")).isEqualTo("+a+b+f 7");
    assertThat(path(100, "none")).isEqualTo("+a+b+c 9");
  }

  @Test
  void whatIsThereAlreadyCountsAndStays() throws IOException {
    assertThat(path(70, "a")).isEqualTo("+b+f 4");
    assertThat(path(70, "d|b")).isEqualTo("+a 3");
    assertThat(path(100, "d")).isEqualTo("+a+b+f 7");
    assertThat(path(70, "a|c")).isEqualTo("AlreadyThere");
  }

  @Test
  void ofEquallyCheapWaysTheOneWithFewerStepsIsTaken() throws IOException {
    assertThat(path(90, "b")).isEqualTo("+e 8");
    assertThat(path(91, "b")).isEqualTo("+a+c 8");
  }
}
