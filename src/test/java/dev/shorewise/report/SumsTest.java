package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.Project;
import dev.shorewise.testing.RandomQuestionnaires;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What JSON shows as a sum is one, so that a reader can check the arithmetic. */
final class SumsTest {
  private static final Offset<Double> NEARLY = within(1e-9);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Questionnaire CORE = CoreSheets.core();
  private static final Assessor CORE_ASSESSOR = Assessor.of(CORE);

  @Test
  void examplesAddUp() {
    for (String sheet : Project.exampleSheets()) {
      CliRun run = CliRun.in(Project.ROOT, "score", sheet, "--format", "json");
      holdSums(CORE, run.out());
    }
  }

  @Property(tries = 40)
  void generatedSheetsAddUp(@ForAll long seed) {
    AnswerSheet sheet = CoreSheets.sheet(CORE, seed, Math.floorMod(seed, 3) * 10);
    Report report = Report.of(CORE_ASSESSOR, CORE_ASSESSOR.assess(sheet));
    holdSums(CORE, JsonReport.line(report, "test"));
  }

  @Property(tries = 200)
  void generatedQuestionnairesAddUp(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    Assessor assessor = Assessor.of(questionnaire);
    AnswerSheet sheet = random.sheet(questionnaire, 4);
    Report report = Report.of(assessor, assessor.assess(sheet));
    holdSums(questionnaire, JsonReport.line(report, "test"));
  }

  private static void holdSums(Questionnaire questionnaire, String json) {
    JsonNode root = JSON.readTree(json);
    JsonNode assessment = root.get("assessment");
    Map<String, Integer> weights = new TreeMap<>();
    questionnaire.dimensions().forEach(each -> weights.put(each.id(), each.weight()));
    double all = 0;
    double low = 0;
    double high = 0;
    for (JsonNode dimension : assessment.get("dimensions")) {
      if (dimension.get("low").isNull()) {
        continue;
      }
      for (String end : new String[] {"low", "high"}) {
        double sum = 0;
        for (JsonNode part : dimension.get("contributions")) {
          sum += part.get(end).asDouble();
        }
        assertThat(sum).isCloseTo(dimension.get(end).asDouble(), NEARLY);
      }
      if (dimension.get("role").asString().equals("capability")) {
        int weight = weights.getOrDefault(dimension.get("id").asString(), 0);
        all += weight;
        low += weight * dimension.get("low").asDouble();
        high += weight * dimension.get("high").asDouble();
      }
    }
    assertThat(low / all).isCloseTo(assessment.get("readiness").get("low").asDouble(), NEARLY);
    assertThat(high / all).isCloseTo(assessment.get("readiness").get("high").asDouble(), NEARLY);
    for (String path : new String[] {"path", "pathWithOpenAtBest"}) {
      holdDays(root.get("insight").get(path));
    }
  }

  private static void holdDays(JsonNode path) {
    int days = 0;
    for (JsonNode step : path.get("steps")) {
      days += step.get("days").asInt();
    }
    assertThat(days).isEqualTo(path.get("days").asInt());
  }
}
