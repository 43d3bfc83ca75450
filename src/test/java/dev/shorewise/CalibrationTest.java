package dev.shorewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.AnswerSheetLoader;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.files.TextFile;
import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.Golden;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the tool says about published cases, beside what happened. It catches gross errors only, and
 * writes the page that says so: {@code docs/calibration.md}.
 */
final class CalibrationTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final int DRAWS = 200;

  private final Questionnaire core =
      valid(new QuestionnaireLibrary(Path.of("")).load(QuestionnaireLibrary.GENERAL));
  private final Assessor assessor = Assessor.of(core);

  /** A case and what became of it. */
  private record Case(
      String id,
      String name,
      String outcome,
      String where,
      Map<String, String> ratings,
      Optional<String> note,
      AnswerSheet sheet) {
    boolean succeeded() {
      return outcome.equals("success");
    }

    /** A go must be possible where it went well, and a plain GO impossible where it did not. */
    boolean agrees(Assessment assessment) {
      return succeeded()
          ? assessment.verdict().possible().last().isGo()
          : !assessment.verdict().possible().contains(Verdict.GO);
    }

    /** What somebody would say who looks at clarity, measurability and oversight alone. */
    boolean agreesWithOneLineRule() {
      boolean anyLow =
          List.of("PC", "ME", "OV").stream().anyMatch(key -> "L".equals(ratings.get(key)));
      boolean allRated = ratings.keySet().containsAll(List.of("PC", "ME", "OV"));
      return succeeded() == (allRated && !anyLow);
    }
  }

  private static <T> T valid(Checked<T> checked) {
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw new AssertionError(invalid.problems());
        });
  }

  private List<Case> cases() {
    Problems problems = new Problems();
    MappingReader index =
        new MappingReader(
            valid(TextFile.read(CASES.resolve("index.yaml"), "index.yaml").then(YamlReader::read)),
            problems);
    List<Case> cases = new ArrayList<>();
    for (MappingReader entry : index.mappings("cases")) {
      String id = entry.text("id");
      Map<String, String> ratings = new TreeMap<>();
      MappingReader rated = entry.mapping("ratings").orElseThrow();
      List.of("PC", "ME", "SE", "OV", "ST", "IN")
          .forEach(key -> rated.optionalText(key).ifPresent(value -> ratings.put(key, value)));
      cases.add(
          new Case(
              id,
              entry.text("name"),
              entry.text("outcome"),
              entry.text("where"),
              ratings,
              entry.optionalText("note"),
              sheet(id + ".yaml")));
      rated.finish();
      entry.finish();
    }
    assertThat(problems.sorted()).isEmpty();
    return cases;
  }

  private AnswerSheet sheet(String file) {
    return valid(
        valid(AnswerSheetLoader.read(TextFile.read(CASES.resolve(file), file)))
            .fit(core, CanonicalForm.sha256(core)));
  }

  @Test
  void thePageSaysWhatTheToolSaysOfEachCase() {
    Golden.check("../../../docs/calibration.md", page());
  }

  @Test
  void theTwoDellLinesDifferInTheDirectionOfTheirOutcomes() {
    Assessment business = assessor.assess(sheet("dell-business.yaml"));
    Assessment consumer = assessor.assess(sheet("dell-consumer.yaml"));
    assertThat(business.readiness().low()).isLessThan(consumer.readiness().low());
    assertThat(business.models().advised()).contains("onshore");
    assertThat(consumer.models().advised()).contains("offshore");
  }

  @Test
  void casesThatWentWellComeOutNoWorseThanThoseThatDidNot() {
    List<Case> cases = cases();
    Verdict worstSuccess =
        cases.stream()
            .filter(Case::succeeded)
            .map(each -> assessor.assess(each.sheet()).verdict().possible().last())
            .min(Verdict::compareTo)
            .orElseThrow();
    cases.stream()
        .filter(each -> !each.succeeded())
        .forEach(
            each ->
                assertThat(assessor.assess(each.sheet()).verdict().possible().last())
                    .as(each.name())
                    .isLessThanOrEqualTo(worstSuccess));
  }

  private String page() {
    List<Case> cases = cases();
    long agree = cases.stream().filter(each -> each.agrees(assessor.assess(each.sheet()))).count();
    long simple = cases.stream().filter(Case::agreesWithOneLineRule).count();
    int[] noisy = noisyCounts(cases);
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # What the tool says of published cases

        This page is written by a test (`CalibrationTest`) from the answer sheets in
        `src/test/resources/cases`. Each sheet answers the questions about those attributes that the
        case was rated on, and leaves all others open. A rating of low stands for the
        second-lowest option, middle for the second-highest and high for the highest; for data, low is
        internal, middle personal and high payment data; for contact, low is none, middle is in
        writing and high is live. The two Dell sheets are told in full.

        A failure or a no-go agrees when a plain GO is impossible; a success agrees when GO or PILOT is
        possible.

        | case | where | what happened | verdicts still possible | leaning or verdict | agrees |
        | --- | --- | --- | --- | --- | --- |
        """);
    for (Case each : cases) {
      Assessment assessment = assessor.assess(each.sheet());
      page.append("| ")
          .append(
              String.join(
                  " | ",
                  each.name(),
                  each.where(),
                  each.outcome(),
                  assessment.verdict().possible().stream()
                      .map(Verdict::name)
                      .collect(Collectors.joining(", ")),
                  leaning(assessment),
                  each.agrees(assessment) ? "yes" : "no"))
          .append(" |\n");
    }
    page.append(
        String.format(
            Locale.ROOT,
            """

            %d of %d agree. One line, "go if clarity, measurability and oversight are all rated and none \
            of them low", agrees with %d of %d.

            Whoever rates a case is easily off by one option. With every answer moved by one option up or \
            down or not at all, at random, in %d seeded draws, between %d and %d of the cases agree, the \
            median being %d.

            ## Where the tool and the outcome differ, and what else there is to say

            """,
            agree,
            cases.size(),
            simple,
            cases.size(),
            DRAWS,
            noisy[0],
            noisy[DRAWS - 1],
            noisy[DRAWS / 2]));
    for (Case each : cases) {
      each.note()
          .ifPresent(
              note ->
                  page.append("- **").append(each.name()).append("**: ").append(note).append('\n'));
    }
    page.append(
        """

        ## What this shows, and what it does not

        It shows that nothing is grossly wrong. It does not show that the weights and thresholds are
        right, and they have not been tuned on these cases: a single line of common sense does nearly
        as well, and one option of noise moves the count. The ratings were made by people who knew how it
        ended. Failures, large firms and computing are over-represented; small companies, for whom
        much of this tool is written, are nearly absent. There is no probability of success in any of
        it.
        """);
    return page.toString();
  }

  private static String leaning(Assessment assessment) {
    return assessment
        .verdict()
        .leaning()
        .map(leaning -> "leaning " + leaning.verdict())
        .orElse(assessment.verdict().name());
  }

  /** How many cases agree in each draw, ascending. */
  private int[] noisyCounts(List<Case> cases) {
    Random random = new Random(1);
    int[] counts = new int[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (Case each : cases) {
        AnswerSheet sheet = each.sheet();
        for (Map.Entry<String, Answer> entry : each.sheet().answers().entrySet()) {
          sheet = sheet.with(entry.getKey(), moved(entry.getKey(), entry.getValue(), random));
        }
        counts[draw] += each.agrees(assessor.assess(sheet)) ? 1 : 0;
      }
    }
    Arrays.sort(counts);
    return counts;
  }

  private Answer moved(String id, Answer answer, Random random) {
    Question question = core.question(id).orElseThrow();
    if (question.select() != Select.ONE || !(answer.response() instanceof Response.Chosen chosen)) {
      return answer;
    }
    List<String> options = question.options().stream().map(Option::id).toList();
    int place = options.indexOf(chosen.options().get(0)) + random.nextInt(3) - 1;
    return Answer.of(
        Response.Chosen.of(options.get(Math.max(0, Math.min(options.size() - 1, place)))));
  }
}
