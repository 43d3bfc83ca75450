package dev.shorewise.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.DimensionResult;
import dev.shorewise.assessment.Interval;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.CoreSheets;
import dev.shorewise.testing.RandomQuestionnaires;
import dev.shorewise.testing.SampleQuestionnaire;
import dev.shorewise.testing.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change of readiness is divided among the answers without a rest, and fairly. */
final class AnswerChangeTest {
  private static final Offset<Double> NEARLY = within(1e-9);
  private static final int MOST_ORDERS_OF = 5;
  private static final Questionnaire CORE = CoreSheets.core();
  private static final Assessor ASSESSOR = Assessor.of(CORE);

  @Property(tries = 30)
  void sharesAddUpToTheChangeOfReadiness(@ForAll long seed, @ForAll long other) {
    AnswerSheet before = CoreSheets.sheet(CORE, seed, Math.floorMod(seed, 3) * 15);
    AnswerSheet after = CoreSheets.sheet(CORE, other, Math.floorMod(other, 3) * 15);
    holdSum(ASSESSOR, before, after);
  }

  @Property(tries = 300)
  void sharesAreTheMeanOverAllOrdersInWhichTheAnswersCanChange(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    Assessor assessor = Assessor.of(questionnaire);
    AnswerSheet before = random.sheet(questionnaire, 2);
    AnswerSheet after = random.sheet(questionnaire, 2);
    holdSum(assessor, before, after);
    List<AnswerChange> changes = AnswerChange.between(assessor, before, after);
    Assume.that(changes.size() <= MOST_ORDERS_OF);
    Map<String, Double> sums = new TreeMap<>();
    List<List<Question>> orders = orders(changes.stream().map(AnswerChange::question).toList());
    for (List<Question> order : orders) {
      AnswerSheet sheet = before;
      for (Question question : order) {
        AnswerSheet next = AnswerChange.taken(sheet, after, question);
        double moved = readiness(assessor, next).low() - readiness(assessor, sheet).low();
        sums.merge(question.id(), moved, Double::sum);
        sheet = next;
      }
    }
    for (AnswerChange change : changes) {
      assertThat(change.share().low())
          .isCloseTo(sums.getOrDefault(change.question().id(), 0.0) / orders.size(), NEARLY);
    }
  }

  @Property(tries = 30)
  void whatMovesTheOutcomeComesFirst(@ForAll long seed, @ForAll long other) {
    AnswerSheet before = CoreSheets.sheet(CORE, seed, 0);
    AnswerSheet after = CoreSheets.sheet(CORE, other, 0);
    List<Boolean> moves =
        AnswerChange.between(ASSESSOR, before, after).stream()
            .map(AnswerChange::movesOutcome)
            .toList();
    assertThat(moves).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Property(tries = 60)
  void anAnswerMovesTheOutcomeIfItDoesSoAloneOrLast(@ForAll long seed) {
    RandomQuestionnaires random = new RandomQuestionnaires(seed);
    Questionnaire questionnaire = random.questionnaire();
    Assessor assessor = Assessor.of(questionnaire);
    AnswerSheet before = random.sheet(questionnaire, 4);
    AnswerSheet after = random.sheet(questionnaire, 4);
    List<AnswerChange> changes = AnswerChange.between(assessor, before, after);
    for (AnswerChange change : changes) {
      AnswerSheet alone = AnswerChange.taken(before, after, change.question());
      AnswerSheet without = AnswerChange.taken(after, before, change.question());
      for (DimensionResult result : assessor.assess(alone).dimensions()) {
        assertThat(Optional.ofNullable(change.alone().scores().get(result.dimension().id())))
            .isEqualTo(result.score());
      }
      assertThat(change.movesOutcome())
          .isEqualTo(
              !outcome(assessor, alone).equals(outcome(assessor, before))
                  || !outcome(assessor, without).equals(outcome(assessor, after)));
    }
    assertThat(changes)
        .isSortedAccordingTo(
            Comparator.comparing((AnswerChange change) -> change.movesOutcome() ? 0 : 1)
                .thenComparing(
                    change -> -Math.abs(change.share().low()) - Math.abs(change.share().high()))
                .thenComparing(change -> change.question().id()));
  }

  private static List<Object> outcome(Assessor assessor, AnswerSheet sheet) {
    Assessment assessment = assessor.assess(sheet);
    return List.of(assessment.verdict().possible(), assessment.models().advised());
  }

  /** So many that all orders are too many: the share is then the mean of two of them. */
  @Property(tries = 20)
  void sharesOfManyAnswersToOneScoreAddUpTooAndEqualAnswersShareEqually(@ForAll long seed) {
    Questionnaire many = withManyQuestions(Attribution.MOST_EXACT + 3);
    Assessor assessor = Assessor.of(many);
    AnswerSheet before = answers(many, new Random(seed));
    AnswerSheet after = answers(many, new Random(~seed));
    holdSum(assessor, before, after);
    List<Double> shares =
        AnswerChange.between(assessor, answers(many, "no"), answers(many, "yes")).stream()
            .map(change -> change.share().low())
            .toList();
    assertThat(shares)
        .hasSize(Attribution.MOST_EXACT + 3)
        .allSatisfy(share -> assertThat(share).isCloseTo(100.0 / shares.size(), NEARLY));
  }

  /** Which question counts depends on the work, so that the order of the changes matters. */
  @Test
  void sharesInOneScoreDoNotHangOnHowManyAnswersChangeInAnother(@TempDir Path dir)
      throws IOException {
    StringBuilder figures = new StringBuilder();
    List<String> before =
        new ArrayList<>(List.of("data=few", "extra=no", "kind=rare", "written=none"));
    List<String> after =
        new ArrayList<>(List.of("data=much", "extra=yes", "kind=usual", "written=whole"));
    for (int i = 10; i < 10 + Attribution.MOST_EXACT; i++) {
      figures.append(SmallQuestionnaires.question("f" + i, "figures", "no 0", "yes 100"));
      before.add("f" + i + "=no");
      after.add("f" + i + "=yes");
    }
    Assessor assessor =
        SmallQuestionnaires.assessor(
            dir,
            SmallQuestionnaires.BASICS
                + figures
                + SmallQuestionnaires.question("data", "asked", "few 0", "much 100")
                + SmallQuestionnaires.question("kind", "asked", "rare 0", "usual 100")
                + SmallQuestionnaires.question("written", "clarity", "none 0", "whole 100")
                + SmallQuestionnaires.shownIf(
                    "{all: [{question: data, in: [much]}, {question: kind, in: [usual]}]}",
                    SmallQuestionnaires.question("extra", "clarity", "no 20", "yes 80")),
            "{readiness: {atLeast: 0}}",
            "{readiness: {atLeast: 0}}");
    Map<String, Double> shares = shares(assessor, before, after);
    Map<String, Double> alone = shares(assessor, before.subList(0, 4), after.subList(0, 4));

    assertThat(shares).hasSize(4 + Attribution.MOST_EXACT);
    alone.forEach((question, share) -> assertThat(shares.get(question)).isCloseTo(share, NEARLY));
  }

  private static Map<String, Double> shares(
      Assessor assessor, List<String> before, List<String> after) {
    Map<String, Double> shares = new TreeMap<>();
    AnswerChange.between(
            assessor,
            Sheet.of(assessor.questionnaire(), before.toArray(String[]::new)),
            Sheet.of(assessor.questionnaire(), after.toArray(String[]::new)))
        .forEach(change -> shares.put(change.question().id(), change.share().low()));
    return shares;
  }

  private static Questionnaire withManyQuestions(int count) {
    Questionnaire sample = SampleQuestionnaire.sample();
    Question model = sample.question("process.owner").orElseThrow();
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      questions.add(
          new Question(
              "q" + i,
              model.dimension(),
              1,
              false,
              "?",
              Optional.empty(),
              Optional.empty(),
              model.select(),
              model.combine(),
              100,
              List.of(option("no", 0), option("half", 50), option("yes", 100)),
              Optional.empty(),
              false,
              Optional.empty()));
    }
    return new Questionnaire(
        "many",
        "1",
        "Many",
        Optional.empty(),
        sample.dimensions().subList(0, 1),
        questions,
        List.of(),
        sample.models().subList(0, 1),
        sample.go(),
        sample.pilot(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true);
  }

  private static Option option(String id, int points) {
    return new Option(
        id,
        id,
        OptionalInt.of(points),
        new TreeMap<>(),
        new TreeSet<>(),
        Optional.empty(),
        false,
        OptionalLong.empty());
  }

  private static AnswerSheet answers(Questionnaire questionnaire, Random random) {
    TreeMap<String, Answer> answers = new TreeMap<>();
    for (Question question : questionnaire.questions()) {
      String option = question.options().get(random.nextInt(question.options().size())).id();
      answers.put(question.id(), Answer.of(Response.Chosen.of(option)));
    }
    return new AnswerSheet(CoreSheets.SUBJECT, answers);
  }

  private static AnswerSheet answers(Questionnaire questionnaire, String option) {
    TreeMap<String, Answer> answers = new TreeMap<>();
    questionnaire
        .questions()
        .forEach(each -> answers.put(each.id(), Answer.of(Response.Chosen.of(option))));
    return new AnswerSheet(CoreSheets.SUBJECT, answers);
  }

  private static void holdSum(Assessor assessor, AnswerSheet before, AnswerSheet after) {
    List<AnswerChange> changes = AnswerChange.between(assessor, before, after);
    Interval from = readiness(assessor, before);
    Interval to = readiness(assessor, after);
    assertThat(changes.stream().mapToDouble(change -> change.share().low()).sum())
        .isCloseTo(to.low() - from.low(), NEARLY);
    assertThat(changes.stream().mapToDouble(change -> change.share().high()).sum())
        .isCloseTo(to.high() - from.high(), NEARLY);
  }

  private static Interval readiness(Assessor assessor, AnswerSheet sheet) {
    return assessor.whatIf(sheet).readiness();
  }

  private static List<List<Question>> orders(List<Question> questions) {
    if (questions.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Question>> orders = new ArrayList<>();
    for (Question first : questions) {
      List<Question> rest = new ArrayList<>(questions);
      rest.remove(first);
      for (List<Question> order : orders(rest)) {
        List<Question> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
