package dev.shorewise.assessment;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.ResponseParser;
import dev.shorewise.answers.Subject;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.questionnaire.Comparison;
import dev.shorewise.questionnaire.EmbeddedTest;
import dev.shorewise.questionnaire.EmbeddedTest.Expected;
import dev.shorewise.questionnaire.EmbeddedTest.Others;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs the tests that a questionnaire brings along. */
public final class EmbeddedTests {
  private final Assessor assessor;
  private final Questionnaire questionnaire;
  private final Map<String, Question> questions;
  private final Map<String, SortedMap<String, Answer>> earlier = new HashMap<>();
  private final Problems problems = new Problems();

  private EmbeddedTests(Questionnaire questionnaire) {
    this.assessor = Assessor.of(questionnaire);
    this.questionnaire = questionnaire;
    this.questions = questionnaire.questionsById();
  }

  /**
   * Runs all tests of the questionnaire. The loader has seen to it that they name only what exists.
   *
   * @return what fails or cannot be run, by place; nothing when all is well
   */
  public static List<Problem> run(Questionnaire questionnaire) {
    EmbeddedTests tests = new EmbeddedTests(questionnaire);
    questionnaire.tests().forEach(tests::run);
    return tests.problems.sorted();
  }

  private void run(EmbeddedTest test) {
    int before = problems.count();
    SortedMap<String, Answer> answers = others(test);
    test.given().forEach((question, words) -> give(test, answers, question, words));
    earlier.put(test.name(), answers);
    if (problems.count() > before) {
      return;
    }
    Subject subject = Subject.named(Optional.of(test.name()), Optional.empty());
    check(test, assessor.assess(new AnswerSheet(subject, answers)));
  }

  private SortedMap<String, Answer> others(EmbeddedTest test) {
    if (test.others() instanceof Others.SameAs same) {
      return new TreeMap<>(Objects.requireNonNull(earlier.get(same.test()), same.test()));
    }
    if (test.others() instanceof Others.Unknown) {
      return new TreeMap<>();
    }
    return ExtremeAnswers.of(questionnaire, test.others() instanceof Others.Best);
  }

  private void give(
      EmbeddedTest test, SortedMap<String, Answer> answers, String id, List<String> words) {
    Question question = Objects.requireNonNull(questions.get(id), id);
    Checked<Response> response = ResponseParser.parse(question, words, test.at());
    problems.addAll(response.problems());
    if (response instanceof Checked.Valid<Response> valid) {
      answers.put(id, Answer.of(valid.value()));
    }
  }

  private void check(EmbeddedTest test, Assessment got) {
    Expected expect = test.expect();
    VerdictResult verdict = got.verdict();
    expect.verdict().ifPresent(wanted -> same(test, "the verdict", wanted, verdict.name()));
    expect
        .decision()
        .ifPresent(wanted -> same(test, "the decision", wanted, verdict.decision().name()));
    expect
        .possible()
        .ifPresent(wanted -> same(test, "the possible verdicts", names(wanted), names(verdict)));
    expect
        .model()
        .ifPresent(
            wanted -> same(test, "the model", wanted, got.models().advised().orElse("none")));
    expect
        .feasible()
        .ifPresent(wanted -> same(test, "the feasible models", sorted(wanted), feasible(got)));
    expect
        .rules()
        .ifPresent(wanted -> same(test, "the rules that fire", sorted(wanted), fired(got)));
    expect
        .readiness()
        .ifPresent(wanted -> holds(test, "readiness", wanted, Optional.of(got.readiness())));
    new TreeMap<>(expect.dimensions())
        .forEach((id, wanted) -> holds(test, "'" + id + "'", wanted, got.dimension(id).score()));
  }

  private void same(EmbeddedTest test, String what, Object wanted, Object got) {
    if (!wanted.equals(got)) {
      fail(test, what + ": " + got + ", expected " + wanted);
    }
  }

  private void holds(EmbeddedTest test, String what, Comparison wanted, Optional<Interval> score) {
    if (score.map(interval -> interval.compare(wanted)).orElse(Truth.FALSE) != Truth.TRUE) {
      String got =
          score
              .map(s -> s.isPoint() ? s.low() + "" : s.low() + " to " + s.high())
              .orElse("no score");
      fail(test, what + ": " + got + ", expected " + wanted);
    }
  }

  private void fail(EmbeddedTest test, String difference) {
    problems.error(
        test.at(), ProblemCode.TEST_FAILED, "test '" + test.name() + "' fails on " + difference);
  }

  private static List<String> names(Set<Verdict> verdicts) {
    return new TreeSet<>(verdicts).stream().map(Verdict::name).toList();
  }

  private static List<String> names(VerdictResult verdict) {
    return names(verdict.possible());
  }

  private static List<String> sorted(Set<String> ids) {
    return List.copyOf(new TreeSet<>(ids));
  }

  private static List<String> feasible(Assessment got) {
    return sorted(
        got.models().each().stream()
            .filter(model -> model.state() == ModelAdvice.Availability.FEASIBLE)
            .map(ModelAdvice.ModelResult::model)
            .collect(Collectors.toSet()));
  }

  private static List<String> fired(Assessment got) {
    return sorted(
        got.rules().stream()
            .filter(result -> result.fires() == Truth.TRUE)
            .map(result -> result.rule().id())
            .collect(Collectors.toSet()));
  }
}
